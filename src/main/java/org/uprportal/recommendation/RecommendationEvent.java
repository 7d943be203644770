package org.uprportal.recommendation;

import java.time.Instant;
import org.uprportal.cycle.CycleId;
import org.uprportal.review.RecommendationsOnRecord;

/** What happens to the recommendations of a cycle. */
public sealed interface RecommendationEvent {

    /** Of which cycle. */
    CycleId cycle();

    /** OHCHR's matrix has been imported; {@code count} recommendations stand in it. */
    record Imported(CycleId cycle, int count) implements RecommendationEvent, RecommendationsOnRecord {}

    /** A matrix has said nothing new. */
    record OnRecordAlready(CycleId cycle) implements RecommendationEvent, RecommendationsOnRecord {}

    /** An import has been taken back; {@code count} recommendations are left on record. */
    record ImportTakenBack(CycleId cycle, int number, int count) implements RecommendationEvent {}

    /** The State has taken or changed its position. */
    record PositionTaken(CycleId cycle, RecommendationId recommendation, Position from, Position to)
            implements RecommendationEvent {}

    /** The State has sent its response: every recommendation is answered. */
    record ResponseSent(CycleId cycle, int supported, int supportedInPart, int noted) implements RecommendationEvent {}

    /** The government asks organisations which recommendations are priorities. */
    record PrioritiesAsked(CycleId cycle, Instant until) implements RecommendationEvent {}

    /** The outcome has been adopted in plenary. */
    record OutcomeAdopted(CycleId cycle) implements RecommendationEvent {}
}
