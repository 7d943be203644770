package org.uprportal.indicator;

import java.time.LocalDate;
import org.uprportal.cycle.CycleId;

/** What happens to an indicator. */
public sealed interface IndicatorEvent {

    /** Which indicator. */
    IndicatorId id();

    /** An indicator is measured from now on; that is the end of its first period. */
    record Defined(IndicatorId id, LocalDate periodEnd) implements IndicatorEvent {}

    /** The value of a period has come; the next one ends on that day. */
    record Measured(IndicatorId id, LocalDate periodEnd) implements IndicatorEvent {}

    /** It is not measured any more. */
    record Ended(IndicatorId id) implements IndicatorEvent {}

    /** Its owner has let the date of a value go by; it has been told. */
    record Silent(IndicatorId id, CycleId cycle, String name) implements IndicatorEvent {}
}
