package org.uprportal.followup;

import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.recommendation.RecommendationId;

/** What happens in follow-up. */
public sealed interface FollowUpEvent {

    /** A cluster has been given to a ministry. */
    record ClusterOpened(ClusterId cluster, CycleId cycle, PartyId lead, FollowUpSchedule schedule)
            implements FollowUpEvent {}

    /** All clusters of a cycle are given out. */
    record Clustered(CycleId cycle) implements FollowUpEvent {}

    /** The lead ministry has planned its actions. */
    record ActionsPlanned(ClusterId cluster) implements FollowUpEvent {}

    /** The lead ministry has reported for this period. */
    record ProgressReported(ClusterId cluster, CycleId cycle, PartyId lead, FollowUpSchedule schedule)
            implements FollowUpEvent {}

    /** The government has said how far a recommendation is. */
    record StatusReported(RecommendationId recommendation, CycleId cycle, PartyId by, Progress progress)
            implements FollowUpEvent {}

    /** A lead has let the date of its plan, or of its report, go by; it has been told. */
    record LeadSilent(ClusterId cluster, CycleId cycle, String title, boolean plan) implements FollowUpEvent {}

    /** An organisation has rated a recommendation. */
    record Rated(RecommendationId recommendation, CycleId cycle) implements FollowUpEvent {}

    /** Somebody has asked for an update. */
    record UpdateAsked(RequestId request, RecommendationId recommendation, CycleId cycle, PartyId by)
            implements FollowUpEvent {}

    /** A request for an update has been answered. */
    record UpdateGiven(RequestId request, RecommendationId recommendation, PartyId askedBy) implements FollowUpEvent {}

    /** The mid-term report has been published. */
    record MidTermPublished(CycleId cycle) implements FollowUpEvent {}
}
