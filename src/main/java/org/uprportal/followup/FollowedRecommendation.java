package org.uprportal.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recommendation with both sides' ratings beside each other, newest first. */
public record FollowedRecommendation(
        @Nullable ClusterSummary cluster,
        List<ProgressEntry> government,
        List<ProgressEntry> civilSociety,
        List<PlannedAction> actions,
        List<UpdateRequest> requests) {

    /** What the government says now. */
    public Progress governmentSays() {
        return government.isEmpty()
                ? Progress.NO_INFORMATION
                : government.getFirst().progress();
    }

    /** What most of the organisations say now; where two answers are as frequent, the more cautious one. */
    public Progress civilSocietySays() {
        return Both.mostFrequent(civilSociety);
    }
}
