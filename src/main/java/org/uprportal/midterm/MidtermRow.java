package org.uprportal.midterm;

import java.util.Map;
import org.uprportal.recommendation.RecommendationSummary;

/**
 * One row of a draft.
 *
 * @param proposed whether it stands as the author's own rating in follow-up said, and nobody has looked at it yet
 * @param aside words of the reader's own that were not taken and that they have not decided on, by field
 */
public record MidtermRow(
        RecommendationSummary recommendation, RowWords said, boolean proposed, Map<String, String> aside) {}
