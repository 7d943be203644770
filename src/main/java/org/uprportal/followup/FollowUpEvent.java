package org.uprportal.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.place.PlaceId;
import org.uprportal.recommendation.RecommendationId;

/** What happens in follow-up. */
public sealed interface FollowUpEvent {

    /** A cluster has been given to a ministry. */
    record ClusterOpened(ClusterId cluster, CycleId cycle, PartyId lead, FollowUpSchedule schedule, boolean planStands)
            implements FollowUpEvent {}

    /** A cluster has another name or other recommendations. */
    record ClusterChanged(ClusterId cluster, CycleId cycle) implements FollowUpEvent {}

    /** Another body leads on a cluster. */
    record LeadChanged(ClusterId cluster, CycleId cycle, PartyId from, PartyId to, String title)
            implements FollowUpEvent {}

    /** A cluster has gone into another and is no more. */
    record ClusterEnded(ClusterId cluster, CycleId cycle, ClusterId into) implements FollowUpEvent {}

    /** The focal point has let the date go by until which recommendations are given to ministries; it has been told. */
    record ClusteringLate(CycleId cycle) implements FollowUpEvent {}

    /** All clusters of a cycle are given out. */
    record Clustered(CycleId cycle) implements FollowUpEvent {}

    /** A body is co-responsible for a cluster. */
    record BodyAdded(ClusterId cluster, String title, PartyId body) implements FollowUpEvent {}

    /** A body is co-responsible for a cluster no more. */
    record BodyRemoved(ClusterId cluster, CycleId cycle, String title, PartyId body) implements FollowUpEvent {}

    /** A body has named its focal point for a cluster, in the place of another or of nobody. */
    record FocalPointNamed(
            ClusterId cluster,
            CycleId cycle,
            String title,
            @Nullable PersonId before,
            PersonId now) implements FollowUpEvent {}

    /** The focal point of a body for a cluster may not act any more, and nobody is named. */
    record FocalPointGone(ClusterId cluster, String title, PartyId body) implements FollowUpEvent {}

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

    /**
     * An organisation, the NHRI or the country team has rated a recommendation with its name, for everybody to read.
     *
     * @param before what it had said so before; null for nothing
     */
    record Rated(
            RecommendationId recommendation,
            CycleId cycle,
            PartyId by,
            Side side,
            @Nullable Progress before,
            Progress progress)
            implements FollowUpEvent {}

    /** Somebody has said how far a recommendation is in one place, of that name. */
    record RatedLocally(RecommendationId recommendation, CycleId cycle, PlaceId place, String name, Side side)
            implements FollowUpEvent {}

    /** Somebody has asked for an update. */
    record UpdateAsked(RequestId request, RecommendationId recommendation, CycleId cycle, PartyId by)
            implements FollowUpEvent {}

    /** Nobody has answered a request for an update in its time; the lead has been told. */
    record RequestSilent(RequestId request, RecommendationId recommendation) implements FollowUpEvent {}

    /** A request for an update has been answered. */
    record UpdateGiven(RequestId request, RecommendationId recommendation, PartyId askedBy) implements FollowUpEvent {}

    /** An action is to be done by that day. */
    record ActionPlanned(UUID action, LocalDate due) implements FollowUpEvent {}

    /** The date of an action has been moved. */
    record ActionMoved(UUID action, String title, List<RecommendationId> recommendations, LocalDate to)
            implements FollowUpEvent {}

    /** An action is done, or will not be done. */
    record ActionEnded(UUID action, List<RecommendationId> recommendations) implements FollowUpEvent {}

    /** The owner of an action has let its date go by; it has been told. */
    record ActionSilent(UUID action, String title, CycleId cycle) implements FollowUpEvent {}

    /** A law is in force; until that day those who must know it are to know it. */
    record LawInForce(UUID action, String title, List<RecommendationId> recommendations, LocalDate knownUntil)
            implements FollowUpEvent {}

    /** A stage of a law was entered by mistake; where it was said to be in force, it is an open action again. */
    record LawTakenBack(
            UUID action, String title, List<RecommendationId> recommendations, boolean wasInForce, LocalDate due)
            implements FollowUpEvent {}

    /** Somebody else must know the law; phase two ends on that day. */
    record OutreachPlanned(UUID action, LocalDate knownUntil) implements FollowUpEvent {}

    /** The time of the mid-term report is over and none came. */
    record MidTermMissed(CycleId cycle) implements FollowUpEvent {}

    /** Somebody has asked for the approval of the mid-term report; a colleague gives it. */
    record MidTermApprovalAsked(CycleId cycle) implements FollowUpEvent {}

    /** The mid-term report was changed after approval had been asked for; it is asked back. */
    record MidTermAskedBack(CycleId cycle) implements FollowUpEvent {}

    /** The mid-term report has been published. */
    record MidTermPublished(CycleId cycle) implements FollowUpEvent {}
}
