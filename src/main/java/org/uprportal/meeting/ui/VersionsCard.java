package org.uprportal.meeting.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.uprportal.meeting.MinutesDetails;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Line;

/** How the minutes came to read as they do: as they were sent, then a version for each amendment taken over, with what it changed. */
class VersionsCard extends Card {

    VersionsCard(MinutesDetails minutes) {
        super("meeting.versions");
        var headings = minutes.items().stream()
                .collect(Collectors.toMap(MinutesDetails.Item::id, MinutesDetails.Item::heading));
        add(new Paragraph(getTranslation("meeting.versions.first")));
        int number = 2;
        for (var one : minutes.versions()) {
            var head = new H3(getTranslation("meeting.versions.one", number++));
            var at = one.decidedAt() == null ? one.proposedAt() : one.decidedAt();
            add(
                    head,
                    Line.small(headings.getOrDefault(one.item(), ""), Dates.geneva(at, getLocale())),
                    new ChangedWords(one.before(), one.after()));
        }
    }
}
