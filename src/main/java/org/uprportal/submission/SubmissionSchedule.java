package org.uprportal.submission;

import java.time.Duration;
import java.time.Instant;

/** Every date of submissions that the cycle does not hold itself, told once. */
public final class SubmissionSchedule {

    private static final Duration FIRST = Duration.ofDays(14);
    private static final Duration LAST = Duration.ofDays(2);
    private static final Duration APPROVAL = Duration.ofDays(1);
    private static final Duration ANSWER = Duration.ofDays(7);
    private static final Duration PUBLISHED_BEFORE = Duration.ofDays(42);
    private static final Duration PUBLICATION = Duration.ofDays(7);

    private SubmissionSchedule() {}

    /** When drafters are reminded first. */
    public static Instant firstReminder(Instant deadline) {
        return deadline.minus(FIRST);
    }

    /** When drafters are reminded again. */
    public static Instant lastReminder(Instant deadline) {
        return deadline.minus(LAST);
    }

    /** When approvers are reminded. */
    public static Instant approvalReminder(Instant deadline) {
        return deadline.minus(APPROVAL);
    }

    /** When those are reminded who are asked to submit jointly. */
    public static Instant answerReminder(Instant deadline) {
        return deadline.minus(ANSWER);
    }

    /** Until when the secretariat publishes what was filed: six weeks before the review. */
    public static Instant publicationDue(Instant review) {
        return review.minus(PUBLISHED_BEFORE);
    }

    /** When the secretariat is reminded of it. */
    public static Instant publicationReminder(Instant review) {
        return publicationDue(review).minus(PUBLICATION);
    }
}
