package org.uprportal.indicator;

import java.time.LocalDate;

/** How often a value is owed. */
public enum Frequency {
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** The end of the period after the one that ends on that day. */
    public LocalDate after(LocalDate end) {
        return end.plusMonths(months);
    }
}
