package org.uprportal.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as its page shows it.
 *
 * @param positionAsWritten the State's own wording, where a document gave one
 * @param history its position's dated history, oldest first
 * @param draft the answer in preparation; null for everybody but the government
 */
public record RecommendationDetails(
        RecommendationSummary summary,
        String positionAsWritten,
        @Nullable String reason,
        List<PositionChange> history,
        @Nullable DraftAnswer draft,
        List<PositionProposal> proposals) {

    /** An answer not sent yet. */
    public record DraftAnswer(Position position, @Nullable String reason) {}
}
