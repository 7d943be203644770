package org.uprportal.advocacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.submission.SubmissionId;

/** What happens to an ask; only its two sides may hear of it. */
public sealed interface AskEvent {

    /** Which ask. */
    AskId ask();

    /** It has been sent to a mission. */
    record Sent(AskId ask, CycleId cycle, SubmissionId submission, PartyId author, PartyId mission, Instant due)
            implements AskEvent {}

    /** The mission has answered. */
    record Answered(AskId ask, PartyId author, PartyId mission, AskStatus status) implements AskEvent {}

    /** A time to meet has been chosen, or none works (null); the mission answers by then. */
    record MeetingSettled(
            AskId ask, PartyId mission, @Nullable String agreed, Instant answerBy) implements AskEvent {}

    /** One side has written to the other. */
    record MessageWritten(AskId ask, PartyId to) implements AskEvent {}

    /** The organisation has taken it back. */
    record Withdrawn(AskId ask, PartyId mission) implements AskEvent {}

    /** The review came without an answer. */
    record Unanswered(AskId ask, PartyId author) implements AskEvent {}
}
