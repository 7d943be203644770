package org.uprportal.recommendation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the register looks for; null or empty means anything.
 *
 * @param text words in the recommendation or its number
 * @param stateUnderReview ISO 3166 alpha-3
 * @param recommendingState ISO 3166 alpha-3
 * @param label a theme, group of persons or SDG
 */
public record RecommendationFilter(
        @Nullable String text,
        @Nullable String stateUnderReview,
        @Nullable UUID cycle,
        @Nullable String recommendingState,
        @Nullable Position position,
        @Nullable String label) {

    /** Everything. */
    public static final RecommendationFilter ALL = new RecommendationFilter(null, null, null, null, null, null);

    /** All of one cycle. */
    public static RecommendationFilter of(UUID cycle) {
        return new RecommendationFilter(null, null, cycle, null, null, null);
    }
}
