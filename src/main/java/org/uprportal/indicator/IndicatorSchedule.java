package org.uprportal.indicator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.uprportal.platform.PortalClock;

/**
 * The dates of one period of an indicator; task and process read them from here.
 *
 * @param periodEnd the day on which the period ends and its value is asked for
 */
public record IndicatorSchedule(LocalDate periodEnd) {

    /** How long after the end of a period its value is measured and published. */
    public static final Duration REPORTING = Duration.ofDays(45);

    /** How long before its date the owner is reminded, and how long after it the focal point hears. */
    public static final Duration FORTNIGHT = Duration.ofDays(14);

    /** When the value is asked for. */
    public Instant asked() {
        return periodEnd.plusDays(1).atStartOfDay(PortalClock.GENEVA).toInstant();
    }

    /** When the value is due. */
    public Instant due() {
        return asked().plus(REPORTING);
    }

    /** When the owner is reminded. */
    public Instant reminder() {
        return due().minus(FORTNIGHT);
    }

    /** When the focal point hears. */
    public Instant above() {
        return due().plus(FORTNIGHT);
    }
}
