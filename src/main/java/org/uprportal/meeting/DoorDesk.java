package org.uprportal.meeting;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SmallNumbers;

/** At the door: who comes without a registration, and how full the room is of those who have not stayed away. */
@Service
@Transactional
public class DoorDesk {

    private final SeatRepository seats;
    private final Meetings meetings;
    private final Invitees guests;
    private final Hosting hosting;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    DoorDesk(
            SeatRepository seats,
            Meetings meetings,
            Invitees guests,
            Hosting hosting,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.seats = seats;
        this.meetings = meetings;
        this.guests = guests;
        this.hosting = hosting;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How full the room is.
     *
     * @param places 0 without limit
     * @param held by those who have a place and are not noted as absent or excused
     */
    public record Room(int places, int held) {

        /** Whether whoever comes now comes above the number of places. */
        public boolean full() {
            return places > 0 && held >= places;
        }
    }

    /** How full the room is; for hosts only. @throws NotAllowed for anybody else */
    @Transactional(readOnly = true)
    public Room room(MeetingId id) {
        var meeting = meetings.found(id).orElseThrow(NotAllowed::here);
        NotAllowed.unless(meetings.hosting(meeting));
        var all = of(meeting, EnumSet.allOf(Veil.class));
        var open = of(meeting, hosting.seen(meeting));
        // That nothing is free is true for everybody; how many have come unseen is not told in small numbers.
        return all.full() ? all : new Room(all.places(), SmallNumbers.told(open.held(), all.held() - open.held()));
    }

    /**
     * Registers a party that comes without a place, or still waits for one, and notes that it is there. It is told.
     *
     * @param above whether it is let in although the room is full; then {@code word} says why, and the party reads it
     * @return its registration
     * @throws MeetingRefused before the doors open, where it is cancelled or online only, where the party has a place, where the
     *     room is full and it is not let in all the same, and without a word for that
     * @throws NotAllowed for anybody but a host, and for a party that does not exist
     */
    public SeatId walkIn(MeetingId id, PartyId party, boolean above, String word) {
        var meeting = meetings.lock(id).orElseThrow(NotAllowed::here);
        NotAllowed.unless(meetings.hosting(meeting) && guests.known(List.of(party)));
        MeetingSchedule.requireDoorsOpen(meeting, clock.instant());
        if (!meeting.way().offers(Attending.PLACE)) {
            throw MeetingRefused.notSo();
        }
        var waiting = seats.findFirstByMeetingIdAndPartyIdOrderByTurnDesc(id.value(), party.value())
                // What a host does not see it does not learn here either.
                .filter(seat ->
                        seat.status().open() && access.may(Act.READ, seat.veil().thing(), hosting.named(meeting)));
        if (waiting.filter(seat -> seat.status() == SeatStatus.PLACE).isPresent()) {
            throw MeetingRefused.twice();
        }
        var room = of(meeting, EnumSet.allOf(Veil.class));
        var beyond = room.full()
                && waiting.filter(seat -> seat.holdsIn(Attending.PLACE)).isEmpty();
        if (beyond && !above) {
            throw MeetingRefused.roomFull(room.places());
        }
        var why = beyond ? Typed.said(word) : null;
        var seat = waiting.map(one -> one.admit(why))
                .orElseGet(() -> Seat.walkIn(id, party, seats.lastTurn(id.value()) + 1, why, clock.instant()));
        seats.saveAndFlush(seat);
        audit.record("meeting.walkedIn", seat.id().value());
        return seat.id();
    }

    /**
     * Takes back a registration made at the door, because it was another party that came. It is told.
     *
     * @throws MeetingRefused for one that was not made at the door, and once it has been taken back
     * @throws NotAllowed for anybody but a host
     */
    public void takeBack(SeatId id) {
        var meeting = seats.meetingOf(id.value())
                .flatMap(one -> meetings.lock(new MeetingId(one)))
                .orElseThrow(NotAllowed::here);
        NotAllowed.unless(meetings.hosting(meeting));
        var seat = seats.findById(id.value()).orElseThrow(NotAllowed::here);
        seat.takeBack();
        seats.saveAndFlush(seat);
        audit.record("meeting.walkInTakenBack", id.value());
    }

    private Room of(Meeting meeting, Set<Veil> veils) {
        var held = seats.findByMeetingIdAndStatusIn(meeting.id().value(), SeatStatus.HOLDING).stream()
                .filter(seat -> seat.holdsIn(Attending.PLACE) && veils.contains(seat.veil()))
                .mapToInt(Seat::people)
                .sum();
        return new Room(meeting.places(Attending.PLACE), held);
    }
}
