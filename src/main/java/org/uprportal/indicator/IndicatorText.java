package org.uprportal.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.SafeText;

/**
 * What an indicator is, as its body defines it.
 *
 * @param code of the indicator in the list it was picked from, such as SDG 16.3.2; empty for one's own
 * @param definition what is counted, and how
 * @param unit in which it is counted
 * @param by by what its values are told apart
 * @param baseline what it was when it began, and when; both or neither
 * @param target what it is to be, and until when; both or neither
 * @param source where the values come from
 */
public record IndicatorText(
        String code,
        String name,
        String definition,
        String unit,
        Set<Disaggregation> by,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineOn,
        @Nullable BigDecimal target,
        @Nullable LocalDate targetOn,
        String source,
        Frequency frequency) {

    public static final int LONGEST_NAME = 300;
    public static final int LONGEST_DEFINITION = 4000;
    public static final int LONGEST_UNIT = 100;
    public static final int LONGEST_SOURCE = 1000;

    public IndicatorText {
        name = SafeText.name(name);
        unit = SafeText.name(unit);
        baseline = baseline == null ? null : IndicatorValue.rounded(baseline);
        target = target == null ? null : IndicatorValue.rounded(target);
        by = Set.copyOf(by);
    }

    /** @throws IndicatorRefused without name or unit, for what is too long, and for half a baseline or target */
    void check() {
        if (name.isBlank() || unit.isBlank()) {
            throw IndicatorRefused.withoutName();
        }
        IndicatorRefused.tooLong(name, LONGEST_NAME);
        IndicatorRefused.tooLong(unit, LONGEST_UNIT);
        IndicatorRefused.tooLong(definition, LONGEST_DEFINITION);
        IndicatorRefused.tooLong(source, LONGEST_SOURCE);
        IndicatorValue.check(baseline);
        IndicatorValue.check(target);
        if ((baseline == null) != (baselineOn == null) || (target == null) != (targetOn == null)) {
            throw IndicatorRefused.half();
        }
        if (baselineOn != null && targetOn != null && !baselineOn.isBefore(targetOn)) {
            throw IndicatorRefused.targetBeforeBaseline();
        }
    }
}
