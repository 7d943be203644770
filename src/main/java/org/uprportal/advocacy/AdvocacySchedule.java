package org.uprportal.advocacy;

import java.time.Duration;
import java.time.Instant;

/** Every date of lobbying, told once: when a mission answers and when people are reminded. */
public final class AdvocacySchedule {

    private static final Duration TIME_TO_ANSWER = Duration.ofDays(21);
    private static final Duration BEFORE_REVIEW = Duration.ofDays(14);
    private static final Duration REMIND_BEFORE = Duration.ofDays(5);
    private static final Duration SHORT_NOTICE = Duration.ofDays(1);
    private static final Duration ASKS_REMINDER = Duration.ofDays(30);

    private AdvocacySchedule() {}

    /** Until when a mission answers: three weeks, and while recommendations are still being written. */
    public static Instant due(Instant sent, Instant review) {
        var usual = sent.plus(TIME_TO_ANSWER);
        var last = dueAfterMeeting(sent, review);
        return usual.isBefore(last) ? usual : last;
    }

    /** Until when a mission answers once it has talked: two weeks before the review, or the review itself where that is past. */
    public static Instant dueAfterMeeting(Instant settled, Instant review) {
        var last = review.minus(BEFORE_REVIEW);
        return last.isAfter(settled) ? last : review;
    }

    /** When the mission is reminded: five days before, or a day after the task began where that is past. */
    public static Instant reminder(Instant begun, Instant due) {
        var usual = due.minus(REMIND_BEFORE);
        return usual.isAfter(begun) ? usual : begun.plus(SHORT_NOTICE);
    }

    /** When an organisation that has asked nobody is reminded. */
    public static Instant asksReminder(Instant advanceQuestionsDue) {
        return advanceQuestionsDue.minus(ASKS_REMINDER);
    }
}
