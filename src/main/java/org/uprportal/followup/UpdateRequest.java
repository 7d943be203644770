package org.uprportal.followup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.RecommendationId;

/**
 * Somebody has asked what becomes of a recommendation; the clock runs in public.
 *
 * @param own whether the reader asked it; who else did is told to nobody
 */
public record UpdateRequest(
        RequestId id,
        RecommendationId recommendation,
        boolean own,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable String answer) {

    /** Whether nobody has answered yet. */
    public boolean waits() {
        return answeredAt == null;
    }

    /** For how many days it has waited, or has had to wait. */
    public long daysOfSilence(Instant now) {
        return Duration.between(askedAt, answeredAt == null ? now : answeredAt).toDays();
    }
}
