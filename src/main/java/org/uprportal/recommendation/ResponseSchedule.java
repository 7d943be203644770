package org.uprportal.recommendation;

import java.time.Duration;
import java.time.Instant;

/** The reminders before a State's response is due, told once. */
public final class ResponseSchedule {

    /** For how many days organisations are asked at least which recommendations are priorities. */
    public static final int PRIORITY_DAYS = 14;

    private static final Duration FIRST_REMINDER = Duration.ofDays(30);
    private static final Duration LAST_REMINDER = Duration.ofDays(7);

    private ResponseSchedule() {}

    /** Until when organisations are asked at least. */
    public static Instant prioritiesUntil(Instant asked) {
        return asked.plus(Duration.ofDays(PRIORITY_DAYS));
    }

    /** A month before. */
    public static Instant firstReminder(Instant due) {
        return due.minus(FIRST_REMINDER);
    }

    /** A week before. */
    public static Instant lastReminder(Instant due) {
        return due.minus(LAST_REMINDER);
    }
}
