package org.uprportal.monitor;

import java.time.Instant;
import java.time.LocalDate;
import org.uprportal.platform.PortalClock;

/** A quarter of a year, by the days of Geneva. */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    /** The quarter of that moment. */
    static Quarter of(Instant moment) {
        var day = LocalDate.ofInstant(moment, PortalClock.GENEVA);
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    @Override
    public int compareTo(Quarter other) {
        return year == other.year ? Integer.compare(number, other.number) : Integer.compare(year, other.year);
    }
}
