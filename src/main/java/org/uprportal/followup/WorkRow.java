package org.uprportal.followup;

import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.RecommendationSummary;

/**
 * A recommendation on a body's worklist.
 *
 * @param cluster the title of its cluster
 * @param said what the government says now; null where it has said nothing
 * @param saidInPeriod whether that was said in the present period
 */
public record WorkRow(
        RecommendationSummary recommendation,
        String cluster,
        @Nullable ProgressEntry said,
        boolean saidInPeriod) {

    /** The edition of what is said now, 0 for nothing. */
    public int edition() {
        return said == null ? 0 : said.edition();
    }
}
