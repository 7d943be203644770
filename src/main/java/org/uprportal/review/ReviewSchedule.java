package org.uprportal.review;

import java.time.Duration;
import java.time.Instant;

/** Every date of a review that the cycle does not hold itself, told once. */
public final class ReviewSchedule {

    private static final Duration PUBLISHED_AFTER = Duration.ofHours(48);
    private static final Duration DUE_AFTER = Duration.ofDays(7);

    private ReviewSchedule() {}

    /** When the secretariat is reminded: the recommendations are published about 48 hours after the review. */
    public static Instant importReminder(Instant review) {
        return review.plus(PUBLISHED_AFTER);
    }

    /** Until when the recommendations are imported. */
    public static Instant importDue(Instant review) {
        return review.plus(DUE_AFTER);
    }
}
