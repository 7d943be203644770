package org.uprportal.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.report.ReportSchedule;
import org.uprportal.report.SectionSummary;

/** How long a section is, whether it is handed in, whether it is late. */
class SectionChips extends Div {

    SectionChips(SectionSummary section, Instant now, Component page) {
        addClassName("upr-buttons");
        add(new StatusChip(
                page.getTranslation("report.words", section.words(), section.budget()),
                section.words() <= section.budget() ? StatusChip.Tone.GOOD : StatusChip.Tone.BAD));
        if (section.handedIn()) {
            add(new StatusChip(page.getTranslation("report.section.handedIn"), StatusChip.Tone.GOOD));
        } else if (section.due() != null && now.isAfter(ReportSchedule.endOf(section.due()))) {
            add(new StatusChip(page.getTranslation("report.section.late"), StatusChip.Tone.BAD));
        } else {
            add(new StatusChip(page.getTranslation("report.section.open.chip"), StatusChip.Tone.INFO));
        }
    }
}
