package org.uprportal.register;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where in the row of the Working Group's sessions a day falls, so that what has no session stands among what has one by its age. */
final class SessionYears {

    /** Without a day it is older than all others. */
    static final int UNKNOWN = -1000;

    private static final int MONTHS = 4;
    private static final int A_YEAR = 3;

    /** The first session of a year where it is not three after the first of the year before. */
    private static final NavigableMap<Integer, Integer> FIRST = new TreeMap<>();

    static {
        FIRST.put(2008, 1);
        FIRST.put(2013, 15);
        FIRST.put(2017, 27);
        FIRST.put(2018, 29);
        FIRST.put(2020, 35);
        FIRST.put(2021, 37);
        FIRST.put(2022, 40);
        FIRST.put(2023, 42);
    }

    private SessionYears() {}

    /** The session of about that day; before the first one the further back, the less. */
    static int sessionOn(@Nullable LocalDate day) {
        if (day == null) {
            return UNKNOWN;
        }
        var year = FIRST.floorEntry(day.getYear());
        var from = year == null ? FIRST.firstEntry() : year;
        var next = FIRST.higherEntry(from.getKey());
        int session = from.getValue() + (day.getYear() - from.getKey()) * A_YEAR + (day.getMonthValue() - 1) / MONTHS;
        return next == null || year == null ? session : Math.min(session, next.getValue() - 1);
    }
}
