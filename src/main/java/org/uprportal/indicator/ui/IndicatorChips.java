package org.uprportal.indicator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Locale;
import org.uprportal.indicator.IndicatorSummary;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.StatusChip;

/** Where an indicator stands: its target reached, how far on the way, its value late. */
final class IndicatorChips {

    private IndicatorChips() {}

    static Div of(IndicatorSummary one, Instant now, Component page) {
        var chips = new Div();
        chips.addClassName("upr-buttons");
        if (!one.open()) {
            chips.add(new StatusChip(page.getTranslation("indicator.ended"), StatusChip.Tone.NEUTRAL));
        }
        one.reached().ifPresent(reached -> {
            if (reached) {
                chips.add(new StatusChip(page.getTranslation("indicator.reached"), StatusChip.Tone.GOOD));
            } else {
                var way = one.way().orElse(0);
                chips.add(new StatusChip(
                        page.getTranslation("indicator.way", way),
                        way > 0 ? StatusChip.Tone.PARTLY : StatusChip.Tone.BAD));
            }
        });
        if (one.newest().isEmpty()) {
            chips.add(new StatusChip(page.getTranslation("indicator.values.none"), StatusChip.Tone.NEUTRAL));
        }
        var locale = page.getUI().map(ui -> ui.getLocale()).orElse(Locale.ENGLISH);
        one.late(now)
                .ifPresent(since -> chips.add(new StatusChip(
                        page.getTranslation("indicator.late", Dates.day(since, locale)), StatusChip.Tone.BAD)));
        return chips;
    }
}
