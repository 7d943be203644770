package org.uprportal.review;

import org.jspecify.annotations.Nullable;
import org.uprportal.platform.Refusal;

/** A step of a review that is refused. */
public class ReviewRefused extends Refusal {

    private ReviewRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static ReviewRefused questionsClosed() {
        return new ReviewRefused(
                "review.questionsClosed",
                "Advance questions are no longer taken. Your text has been kept on the page.");
    }

    static ReviewRefused length(int most) {
        return new ReviewRefused("review.length", "Between 1 and " + most + " characters.", most);
    }

    static ReviewRefused troikaOfThree() {
        return new ReviewRefused(
                "review.troikaOfThree", "A troika is three different States, none of them the State under review.");
    }

    /** @param by who has recorded it; null where that is not known */
    static ReviewRefused troikaDrawnMeanwhile(@Nullable String by) {
        return by == null
                ? new ReviewRefused(
                        "review.troikaDrawnByColleague", "A colleague has recorded another troika meanwhile.")
                : new ReviewRefused("review.troikaDrawnMeanwhile", by + " has recorded another troika meanwhile.", by);
    }
}
