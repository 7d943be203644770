package org.uprportal.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;

/**
 * The people who come for an organisation. Each takes one place. Their names, where the host needs them, are read by the
 * organisation and by the hosts that see its registration; whoever takes somebody's place gets a code of their own.
 */
@Service
@Transactional
public class Delegations {

    private final GuestRepository guests;
    private final SeatRepository seats;
    private final Places places;
    private final WaitingList waiting;
    private final SeatKeys keys;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Delegations(
            GuestRepository guests,
            SeatRepository seats,
            Places places,
            WaitingList waiting,
            SeatKeys keys,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.guests = guests;
        this.seats = seats;
        this.places = places;
        this.waiting = waiting;
        this.keys = keys;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who comes with one registration, by name; nobody where names are not needed or it does not exist for the actor. */
    @Transactional(readOnly = true)
    public List<Guest> of(SeatId id) {
        return keys.typed(id)
                .map(seat -> guests.findBySeatIdOrderByPlace(id.value()).stream()
                        .map(GuestRow::guest)
                        .toList())
                .orElse(List.of());
    }

    /** The same of several registrations of a meeting at once, for its hosts; nobody else gets any. */
    @Transactional(readOnly = true)
    public Map<SeatId, List<Guest>> of(MeetingId id, Collection<SeatId> which) {
        var seen = keys.typed(id, which);
        return seen.isEmpty()
                ? Map.of()
                : guests
                        .findBySeatIdInOrderByPlace(
                                seen.stream().map(SeatId::value).toList())
                        .stream()
                        .map(GuestRow::guest)
                        .collect(Collectors.groupingBy(Guest::seat));
    }

    /**
     * Somebody else comes in the place of a person: the host is told, and the code of the former one opens no door any more.
     *
     * @return the new person
     * @throws MeetingRefused without a name, where the person has been swapped meanwhile, and once the meeting has begun, is
     *     cancelled, or the registration is over
     * @throws NotAllowed for anybody but the organisation itself
     */
    public GuestId swap(SeatId id, GuestId former, String name) {
        var seat = open(id);
        var row = row(id, former);
        var next = new GuestRow(seat, row.place(), name, keys.writer(actor));
        guests.delete(row);
        guests.flush();
        guests.save(next);
        seat.swapped();
        seats.save(seat);
        audit.record("meeting.personSwapped", id.value());
        return next.id();
    }

    /**
     * One more comes, where a place is free; or somebody who is counted already gets a name.
     *
     * @param name where the host needs it
     * @throws MeetingRefused where no place is free or as many come as the host allows, without a name that is needed, and once
     *     the meeting has begun, is cancelled, or the registration is over
     * @throws NotAllowed for anybody but the organisation itself
     */
    public void more(SeatId id, String name) {
        var meeting = keys.lockedMeeting(id);
        var seat = open(id);
        var rows = guests.findBySeatIdOrderByPlace(id.value());
        var wanted = meeting.plan().welcome().delegation();
        if (!wanted.names() || rows.size() >= seat.people()) {
            if (seat.veil() == Veil.PSEUDONYM || seat.people() >= wanted.most()) {
                throw MeetingRefused.tooMany(seat.veil() == Veil.PSEUDONYM ? 1 : wanted.most());
            }
            if (SeatStatus.HOLDING.contains(seat.status()) && !places.fit(meeting, seat.attending(), 1)) {
                throw MeetingRefused.noPlaceSo();
            }
            seat.people(seat.people() + 1);
        }
        if (wanted.names() && seat.veil() != Veil.PSEUDONYM) {
            var place = rows.isEmpty() ? 0 : rows.getLast().place() + 1;
            guests.save(new GuestRow(seat, place, name, keys.writer(actor)));
        }
        seats.saveAndFlush(seat);
        audit.record("meeting.peopleChanged", id.value());
    }

    /**
     * One fewer comes; the place goes to whoever waits.
     *
     * @param who of those with a name; null for any of those without
     * @throws MeetingRefused where nobody would be left, where the person has been swapped meanwhile, and as for {@link #swap}
     * @throws NotAllowed for anybody but the organisation itself
     */
    public void fewer(SeatId id, @Nullable GuestId who) {
        var meeting = keys.lockedMeeting(id);
        var seat = open(id);
        if (seat.people() < 2) {
            throw MeetingRefused.nobodyLeft();
        }
        if (who != null) {
            guests.delete(row(id, who));
        } else if (guests.findBySeatIdOrderByPlace(id.value()).size() >= seat.people()) {
            throw MeetingRefused.swappedMeanwhile();
        }
        seat.people(seat.people() - 1);
        seats.saveAndFlush(seat);
        audit.record("meeting.peopleChanged", id.value());
        waiting.moveUp(meeting);
    }

    /**
     * The host notes that a person has come, or takes that back; the organisation is then present.
     *
     * @throws MeetingRefused before the doors open, where it is cancelled, where the person has been swapped, and for whoever has
     *     no place
     * @throws NotAllowed for anybody but the host
     */
    public void arrive(SeatId id, GuestId who, boolean here) {
        var meeting = keys.lockedMeeting(id);
        var seat = keys.hosted(meeting, id);
        MeetingSchedule.requireDoorsOpen(meeting, clock.instant());
        var row = row(id, who);
        row.arrive(here);
        guests.save(row);
        if (here && !seat.present()) {
            seat.mark(Attendance.PRESENT);
            seats.save(seat);
        }
        audit.record("meeting.marked", id.value());
    }

    /** The registration is over, and nobody is named for it any more. */
    void forget(Seat seat) {
        guests.deleteAll(guests.findBySeatIdOrderByPlace(seat.id().value()));
    }

    /** Keeps the names with which somebody registers. */
    void keep(Seat seat, List<String> names) {
        for (int place = 0; place < names.size(); place++) {
            guests.save(new GuestRow(seat, place, names.get(place), keys.writer(actor)));
        }
    }

    private GuestRow row(SeatId seat, GuestId who) {
        return guests.findById(who.value())
                .filter(one -> one.seat().equals(seat))
                .orElseThrow(MeetingRefused::swappedMeanwhile);
    }

    private Seat open(SeatId id) {
        var meeting = keys.lockedMeeting(id);
        var seat = keys.own(id);
        access.require(Act.WRITE, MeetingThing.MEETING_ANSWER, keys.relation(seat));
        SeatKeys.ahead(meeting, clock.instant());
        seat.requireOpen();
        return seat;
    }
}
