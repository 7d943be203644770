package org.uprportal.meeting;

import java.time.LocalDateTime;

/** How often a series of meetings takes place. */
public enum Repeating {
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY;

    /** The hour on the clock at the place stays, whatever summer time does. */
    LocalDateTime after(LocalDateTime first, int times) {
        return switch (this) {
            case WEEKLY -> first.plusWeeks(times);
            case MONTHLY -> first.plusMonths(times);
            case QUARTERLY -> first.plusMonths(3L * times);
            case HALF_YEARLY -> first.plusMonths(6L * times);
        };
    }
}
