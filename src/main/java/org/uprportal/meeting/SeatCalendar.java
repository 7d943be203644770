package org.uprportal.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;

/** What stands in the calendars of those who host meetings or have a place in them. */
@Service
@Transactional
public class SeatCalendar {

    private final SeatRepository seats;
    private final Meetings meetings;
    private final CurrentActor actor;

    SeatCalendar(SeatRepository seats, Meetings meetings, CurrentActor actor) {
        this.seats = seats;
        this.meetings = meetings;
        this.actor = actor;
    }

    /** What stands in the calendars of a party's people about a meeting; empty where it never had a place. For letters only. */
    @Transactional(readOnly = true)
    public Optional<CalendarEntry> entry(MeetingId id, PartyId party) {
        NotAllowed.unless(actor.get().portal());
        return meetings.found(id).flatMap(meeting -> entry(meeting, party));
    }

    /** What the actor's party has a place in, as its calendars show it; with what it hosts. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> entries() {
        var party = actor.get().party();
        return party == null ? List.of() : calendar(party.id());
    }

    /** The same of any party, for the door of calendars only. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> entriesOf(PartyId party) {
        NotAllowed.unless(actor.get().portal());
        return calendar(party);
    }

    private List<CalendarEntry> calendar(PartyId party) {
        var ids = new LinkedHashSet<MeetingId>();
        seats.findByPartyIdInAndStatusIn(List.of(party.value()), List.of(SeatStatus.PLACE))
                .forEach(seat -> ids.add(seat.meeting()));
        var hosted = meetings.onceHostedBy(party);
        hosted.forEach(one -> ids.add(one.id()));
        return ids.stream()
                .flatMap(id -> meetings.found(id).stream())
                .flatMap(meeting ->
                        hosted.contains(meeting) ? Stream.of(hosts(meeting)) : entry(meeting, party).stream())
                .toList();
    }

    /** Whoever hosts is there, whatever became of a registration of its own from before. */
    private static CalendarEntry hosts(Meeting meeting) {
        return meeting.entry(meeting.sequence(), meeting.plan().link(), meeting.status() == MeetingStatus.CANCELLED);
    }

    private Optional<CalendarEntry> entry(Meeting meeting, PartyId party) {
        var all = seats.findByMeetingIdAndPartyIdOrderByTurn(meeting.id().value(), party.value());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (!all.getLast().placed()) {
            return Optional.empty();
        }
        var gone = all.getLast().status() != SeatStatus.PLACE || meeting.status() == MeetingStatus.CANCELLED;
        var steps = all.stream().mapToInt(Seat::steps).sum();
        return Optional.of(meeting.entry(
                meeting.sequence() + steps, gone ? "" : meeting.plan().link(), gone));
    }
}
