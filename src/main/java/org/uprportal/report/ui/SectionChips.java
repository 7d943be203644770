package org.uprportal.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.report.ReportSchedule;
import org.uprportal.report.SectionKind;
import org.uprportal.report.SectionSummary;

/** How long a section is, whether it is handed in, whether it is late. */
class SectionChips extends Div {

    SectionChips(SectionSummary section, CycleSummary cycle, Instant now, Component page) {
        addClassName("upr-buttons");
        add(new StatusChip(
                page.getTranslation("report.words", section.words(), section.budget()),
                section.words() <= section.budget() ? StatusChip.Tone.GOOD : StatusChip.Tone.BAD));
        if (section.handedIn()) {
            add(new StatusChip(page.getTranslation("report.section.handedIn"), StatusChip.Tone.GOOD));
        } else if (cycle.closed()) {
            add(new StatusChip(page.getTranslation("report.status.unfinished"), StatusChip.Tone.BAD));
        } else if (now.isAfter(until(section, cycle))) {
            add(new StatusChip(
                    page.getTranslation("cycle.daysLate", Dates.daysSince(until(section, cycle), now)),
                    StatusChip.Tone.BAD));
        } else {
            add(new StatusChip(page.getTranslation("report.section.open.chip"), StatusChip.Tone.INFO));
        }
    }

    /** What nobody was given a day for is due with the whole report. */
    private static Instant until(SectionSummary section, CycleSummary cycle) {
        return section.due() == null
                ? cycle.on(
                        section.kind() == SectionKind.MID_TERM ? CycleDate.MID_TERM_DUE : CycleDate.NATIONAL_REPORT_DUE)
                : ReportSchedule.endOf(section.due());
    }
}
