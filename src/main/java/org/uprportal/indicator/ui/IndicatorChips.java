package org.uprportal.indicator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.indicator.IndicatorSummary;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.StatusChip;

/** Where an indicator stands: its target reached, how far on the way, its value late. */
final class IndicatorChips {

    private IndicatorChips() {}

    static Div of(IndicatorSummary one, CycleSummary cycle, Instant now, Component page) {
        var chips = new Div();
        chips.addClassName("upr-buttons");
        // The page's own: it is asked before the page is attached, and knows its language all the same.
        var locale = UI.getCurrent().getLocale();
        if (!one.open()) {
            chips.add(new StatusChip(page.getTranslation("indicator.ended"), StatusChip.Tone.NEUTRAL));
        }
        one.reached().ifPresent(reached -> {
            if (reached) {
                chips.add(new StatusChip(page.getTranslation("indicator.reached"), StatusChip.Tone.GOOD));
            } else {
                var way = one.way().orElse(0);
                var until = one.text().targetOn();
                var missed = one.missed(now);
                chips.add(new StatusChip(
                        missed && until != null
                                ? page.getTranslation("indicator.missed", Dates.day(until, locale), way)
                                : page.getTranslation("indicator.way", way),
                        way > 0 && !missed ? StatusChip.Tone.PARTLY : StatusChip.Tone.BAD));
            }
        });
        if (one.newest().isEmpty()) {
            chips.add(new StatusChip(page.getTranslation("indicator.values.none"), StatusChip.Tone.NEUTRAL));
        }
        one.late(cycle.asOf(now))
                .ifPresent(since -> chips.add(new StatusChip(
                        page.getTranslation(
                                cycle.closed() ? "indicator.late.over" : "indicator.late",
                                Dates.day(since, locale),
                                Dates.daysSince(since, now)),
                        StatusChip.Tone.BAD)));
        return chips;
    }
}
