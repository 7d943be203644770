package org.uprportal.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.RecommendationId;

/** Somebody has asked what becomes of a recommendation; the clock runs in public. */
public record UpdateRequest(
        RequestId id,
        RecommendationId recommendation,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable String answer) {}
