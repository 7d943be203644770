package org.uprportal.meeting;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;

/** Who holds the key to a registration: its own organisation, and the hosts that see it. */
@Component
class SeatKeys {

    private final SeatRepository seats;
    private final Meetings meetings;
    private final Places places;
    private final Hosting hosting;
    private final Seated seated;
    private final People people;
    private final Access access;

    SeatKeys(
            SeatRepository seats,
            Meetings meetings,
            Places places,
            Hosting hosting,
            Seated seated,
            People people,
            Access access) {
        this.seats = seats;
        this.meetings = meetings;
        this.places = places;
        this.hosting = hosting;
        this.seated = seated;
        this.people = people;
        this.access = access;
    }

    List<Party> hostsOf(Meeting meeting) {
        return hosting.of(meeting.id(), meeting.host()).stream()
                .flatMap(host -> people.party(host).stream())
                .toList();
    }

    static void called(Meeting meeting) {
        if (meeting.status() != MeetingStatus.PUBLISHED) {
            throw MeetingRefused.wrongStatus();
        }
    }

    /** @throws MeetingRefused once it has begun or is cancelled */
    static void ahead(Meeting meeting, Instant now) {
        called(meeting);
        if (!now.isBefore(meeting.begins())) {
            throw MeetingRefused.wrongStatus();
        }
    }

    SeatStatus placed(Meeting meeting, Attending attending, int people) {
        return places.of(meeting).get(attending).free(people) ? SeatStatus.PLACE : SeatStatus.WAITING;
    }

    Relation relation(Seat seat) {
        return seated.own(seat);
    }

    Relation named(Meeting meeting) {
        return hosting.named(meeting);
    }

    /** Whose account types now; null for the portal’s own work. */
    @Nullable
    UUID writer(CurrentActor actor) {
        var person = actor.get().person();
        return person == null ? null : person.value();
    }

    /** A registration of which the actor may read what was typed for it. */
    Optional<Seat> typed(SeatId id) {
        return seats.findById(id.value())
                .filter(seat -> meetings.found(seat.meeting()).isPresent())
                .filter(this::reads)
                .filter(seat -> access.may(
                        Act.READ,
                        MeetingThing.MEETING_ANSWER,
                        seated.own(seat),
                        hosting.named(meetings.found(seat.meeting()).orElseThrow(NotAllowed::here))));
    }

    /** Those of a meeting of which the actor may read that as a host. */
    List<SeatId> typed(MeetingId id, Collection<SeatId> which) {
        var seen = seen(id);
        var reads = meetings.found(id)
                .filter(meeting -> access.may(Act.READ, MeetingThing.MEETING_ANSWER, hosting.named(meeting)))
                .isPresent();
        return !reads || seen.isEmpty() || which.isEmpty()
                ? List.of()
                : seats.findAllById(which.stream().map(SeatId::value).toList()).stream()
                        .filter(seat -> seat.meeting().equals(id) && seen.contains(seat.veil()))
                        .map(Seat::id)
                        .toList();
    }

    Meeting lockedMeeting(SeatId id) {
        return seats.meetingOf(id.value())
                .flatMap(one -> meetings.lock(new MeetingId(one)))
                .orElseThrow(NotAllowed::here);
    }

    Seat own(SeatId id) {
        var seat = seats.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, seat.veil().thing(), seated.own(seat));
        return seat;
    }

    Seat hosted(Meeting meeting, SeatId id) {
        NotAllowed.unless(meetings.hosting(meeting));
        return seats.findById(id.value()).filter(this::reads).orElseThrow(NotAllowed::here);
    }

    /** What kinds of registrations the actor sees as a host: those unseen by the government not as one. */
    List<Veil> seen(MeetingId id) {
        return meetings.found(id)
                .map(one -> Arrays.stream(Veil.values())
                        .filter(veil -> access.may(Act.READ, veil.thing(), hosting.named(one)))
                        .toList())
                .orElse(List.of());
    }

    boolean reads(Seat seat) {
        return access.may(
                Act.READ,
                seat.veil().thing(),
                seated.own(seat),
                hosting.named(meetings.found(seat.meeting()).orElseThrow(NotAllowed::here)));
    }
}
