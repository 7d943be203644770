package org.uprportal.mechanism;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.uprportal.platform.PortalClock;

/**
 * The dates that act.
 *
 * @param confirmed when it was last said that it still is so
 */
public record MechanismSchedule(LocalDate confirmed) {

    /** How long it takes to say that it still is so. */
    public static final Duration CONFIRMING = Duration.ofDays(30);

    private static final Duration FORTNIGHT = Duration.ofDays(14);

    /** When it is asked whether it still is so: after a year. */
    public Instant asked() {
        return confirmed.plusYears(1).atStartOfDay(PortalClock.GENEVA).toInstant();
    }

    /** Until when the answer is due. */
    public Instant due() {
        return asked().plus(CONFIRMING);
    }

    /** When the focal point is reminded. */
    public Instant reminder() {
        return due().minus(FORTNIGHT);
    }

    /** When OHCHR and the country team hear that nobody has. */
    public Instant above() {
        return due().plus(FORTNIGHT);
    }
}
