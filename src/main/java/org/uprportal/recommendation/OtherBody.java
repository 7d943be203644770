package org.uprportal.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which treaty body or special procedure has made a recommendation, and where.
 *
 * @param name the body as its source writes it
 * @param symbol of the document; empty where the source has none
 * @param on when the document was published; null where the source does not say it
 * @param concerned the countries concerned, the first of which is {@link RegisterRow#reviewed()}
 */
public record OtherBody(
        RecommendingBody body,
        String name,
        String symbol,
        @Nullable LocalDate on,
        List<RecommendingState> concerned) {}
