package org.uprportal.followup.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            var locale = page.getUI().map(ui -> ui.getLocale());
            chips.add(new StatusChip(
                    page.getTranslation(key, Dates.day(since, locale.orElse(Locale.ENGLISH))), StatusChip.Tone.BAD));
        }
    }
}
