package org.uprportal.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.uprportal.platform.SafeText;

/**
 * A value as it is typed.
 *
 * @param on the day it holds for
 * @param category whom it is about, where it is told apart; empty for all
 */
public record Measurement(LocalDate on, BigDecimal value, String category, String source) {

    public static final int LONGEST_CATEGORY = 100;

    public Measurement {
        category = SafeText.name(category);
    }

    void check() {
        IndicatorValue.check(value);
        IndicatorRefused.tooLong(category, LONGEST_CATEGORY);
        if (source.isBlank()) {
            throw IndicatorRefused.withoutSource();
        }
        IndicatorRefused.tooLong(source, IndicatorText.LONGEST_SOURCE);
    }
}
