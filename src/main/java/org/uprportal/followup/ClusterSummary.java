package org.uprportal.followup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.recommendation.RecommendationId;

/**
 * A cluster of recommendations given to a lead ministry; public.
 *
 * @param planStands whether its lead has said that its plan stands
 * @param schedule its dates; null where it was given before they were kept
 */
public record ClusterSummary(
        ClusterId id,
        CycleId cycle,
        String title,
        PartyId lead,
        boolean open,
        boolean planStands,
        @Nullable FollowUpSchedule schedule,
        List<RecommendationId> recommendations) {

    /** Since when its plan is late; null where it is not. */
    public @Nullable Instant planLate(Instant now) {
        return schedule == null || planStands || !now.isAfter(schedule.planDue()) ? null : schedule.planDue();
    }

    /** Whether the present period is over and its report is asked for. */
    public boolean reportAsked(Instant now) {
        return schedule != null && !now.isBefore(schedule.reportAsked());
    }

    /** Since when the report of its present period is late; null where it is not. */
    public @Nullable Instant reportLate(Instant now) {
        return schedule == null || !now.isAfter(schedule.reportDue()) ? null : schedule.reportDue();
    }
}
