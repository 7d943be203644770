package org.uprportal.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;

/** What happens to a meeting and to registrations for it. */
public sealed interface MeetingEvent {

    /** Which meeting. */
    MeetingId meeting();

    /** It has been called. @param alone whether by itself, and not with others of a series */
    record Published(MeetingId meeting, StateCode state, PartyId host, MeetingSummary summary, boolean alone)
            implements MeetingEvent {}

    /** It is repeated. @param times how many more there are */
    record Repeated(MeetingId meeting, StateCode state, PartyId host, MeetingSummary summary, int times)
            implements MeetingEvent {}

    /** Something of it has changed. @param fields names of what did @param moved whether day, hour or zone did @param before as it was */
    record Changed(
            MeetingId meeting,
            MeetingSummary summary,
            Set<String> fields,
            boolean moved,
            String reason,
            MeetingPlan before)
            implements MeetingEvent {}

    /** A party has been invited by name after it was called. */
    record Invited(MeetingId meeting, MeetingSummary summary, PartyId party) implements MeetingEvent {}

    /** A party is asked to host together. */
    record CohostAsked(MeetingId meeting, CohostId cohost, PartyId party) implements MeetingEvent {}

    /** It has agreed or declined. */
    record CohostAnswered(MeetingId meeting, CohostId cohost, PartyId party, boolean agreed, String reason)
            implements MeetingEvent {}

    /** It does not take place. */
    record Cancelled(MeetingId meeting, MeetingSummary summary, String reason) implements MeetingEvent {}

    /** It comes near. @param days 7 or 1 @param sequence how often it has changed */
    record Nears(MeetingId meeting, MeetingSummary summary, int days, int sequence) implements MeetingEvent {}

    /** It is over. */
    record Held(MeetingId meeting, PartyId host, MeetingSummary summary) implements MeetingEvent {}

    /** Somebody has registered: asks, has a place, or waits. */
    record Registered(MeetingId meeting, SeatId seat, PartyId party, SeatStatus status) implements MeetingEvent {}

    /** The host has decided. */
    record Decided(MeetingId meeting, SeatId seat, PartyId party, SeatStatus status, String reason)
            implements MeetingEvent {}

    /** A place has come free for the next who waits. */
    record Offered(MeetingId meeting, SeatId seat, PartyId party, Instant until) implements MeetingEvent {}

    /** Somebody takes part in the other way. @param status whether with a place, or waiting for one */
    record WayChanged(MeetingId meeting, SeatId seat, PartyId party, Attending attending, SeatStatus status)
            implements MeetingEvent {}

    /** More or fewer come for an organisation. */
    record PeopleChanged(MeetingId meeting, SeatId seat, PartyId party, int people) implements MeetingEvent {}

    /** Another person comes in the place of one; no name travels. */
    record PersonSwapped(MeetingId meeting, SeatId seat, PartyId party) implements MeetingEvent {}

    /** Somebody asks for travel support. */
    record TravelAsked(MeetingId meeting, SeatId seat, PartyId party) implements MeetingEvent {}

    /** The decision on travel support is sent. */
    record TravelDecided(
            MeetingId meeting, SeatId seat, PartyId party, boolean granted, int amount, String currency, String reason)
            implements MeetingEvent {}

    /** The time to ask for travel support is over, and a request waits for a decision. */
    record TravelWaits(MeetingId meeting, SeatId seat, PartyId party) implements MeetingEvent {}

    /** The way in which somebody takes part is not offered any more: they take part in the other, or wait for a place there. */
    record CarriedOver(MeetingId meeting, SeatId seat, PartyId party, Attending attending, SeatStatus status)
            implements MeetingEvent {}

    /** Somebody has come without a registration and was let in. @param reason why, where the room was full */
    record WalkedIn(MeetingId meeting, SeatId seat, PartyId party, String reason) implements MeetingEvent {}

    /** It was another who came. */
    record WalkInTakenBack(MeetingId meeting, SeatId seat, PartyId party) implements MeetingEvent {}

    /** An offered place is there no more. */
    record OfferEnded(MeetingId meeting, SeatId seat) implements MeetingEvent {}

    /** The agenda has changed after it was called. */
    record AgendaChanged(MeetingId meeting, MeetingSummary summary, List<AgendaChange> changes)
            implements MeetingEvent {}

    /** Somebody has booked a slot. @param moved whether they had another before, or the meeting has moved */
    record SlotBooked(MeetingId meeting, BookingId booking, PartyId party, boolean moved) implements MeetingEvent {}

    /** A booking is cancelled. @param byHost by which side */
    record SlotCancelled(MeetingId meeting, BookingId booking, PartyId party, boolean byHost, String reason)
            implements MeetingEvent {}

    /** A party wants to speak. */
    record SpeakerApplied(MeetingId meeting, PartyId party, String title) implements MeetingEvent {}

    /** A host has chosen a speaker, or declined. */
    record SpeakerDecided(MeetingId meeting, PartyId party, boolean chosen, String reason) implements MeetingEvent {}

    /** The offered place is taken. */
    record Confirmed(MeetingId meeting, SeatId seat, PartyId party) implements MeetingEvent {}

    /** The offered place was not confirmed in time. */
    record Lapsed(MeetingId meeting, SeatId seat, PartyId party) implements MeetingEvent {}

    /** Somebody does not come after all. @param offered whether an offered place was given back */
    record Withdrawn(MeetingId meeting, SeatId seat, PartyId party, boolean offered) implements MeetingEvent {}
}
