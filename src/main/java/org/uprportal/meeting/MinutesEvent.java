package org.uprportal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.uprportal.party.PartyId;

/** What happens to minutes and to what they say was decided. */
public sealed interface MinutesEvent {

    /** Of which meeting. */
    MeetingId meeting();

    /** Minutes are awaited from the hosts. */
    record Awaited(MinutesId minutes, MeetingId meeting, Instant writeBy) implements MinutesEvent {}

    /** They have been sent to all who took part. */
    record Sent(MinutesId minutes, MeetingId meeting, Instant amendUntil) implements MinutesEvent {}

    /** The time to amend them is nearly over. */
    record AmendingEnds(MinutesId minutes, MeetingId meeting, Instant amendUntil) implements MinutesEvent {}

    /** Somebody has proposed an amendment, or added a reservation. */
    record Proposed(MinutesId minutes, MeetingId meeting, PartyId party, boolean reservation) implements MinutesEvent {}

    /** A host has decided on a proposal. */
    record Decided(MinutesId minutes, MeetingId meeting, PartyId party, boolean accepted, String reason)
            implements MinutesEvent {}

    /** They stand. @param published whether for everybody */
    record Validated(MinutesId minutes, MeetingId meeting, boolean published) implements MinutesEvent {}

    /** Somebody has been given something to do. */
    record Given(DecisionId decision, MeetingId meeting, PartyId owner, String words, LocalDate due)
            implements MinutesEvent {}

    /** It should have been done by then and is not. */
    record Late(DecisionId decision, MeetingId meeting, PartyId owner, String words, LocalDate due)
            implements MinutesEvent {}

    /** It is done. */
    record Done(DecisionId decision, MeetingId meeting, PartyId owner, String words) implements MinutesEvent {}
}
