package org.uprportal.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.StatusChip;

/** What a lead owes and since when; everybody reads it, so that silence is seen. */
final class LateChips {

    private LateChips() {}

    static List<StatusChip> of(ClusterSummary cluster, Instant now, Component page) {
        var chips = new ArrayList<StatusChip>();
        add(chips, "followup.planLate", cluster.planLate(now), page);
        add(chips, "followup.reportLate", cluster.reportLate(now), page);
        return chips;
    }

    private static void add(List<StatusChip> chips, String key, @Nullable Instant since, Component page) {
        if (since != null) {
            // The page's own: it is asked before the page is attached, and knows its language all the same.
            var locale = UI.getCurrent().getLocale();
            chips.add(new StatusChip(page.getTranslation(key, Dates.day(since, locale)), StatusChip.Tone.BAD));
        }
    }
}
