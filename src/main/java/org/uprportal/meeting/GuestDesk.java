package org.uprportal.meeting;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;

/** What hosts do with registrations: who is registered, who is accepted, who came. Whatever is veiled from a host does not exist here. */
@Service
@Transactional
public class GuestDesk {

    private final SeatRepository seats;
    private final Meetings meetings;
    private final WaitingList waiting;
    private final SeatKeys keys;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    GuestDesk(
            SeatRepository seats,
            Meetings meetings,
            WaitingList waiting,
            SeatKeys keys,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.seats = seats;
        this.meetings = meetings;
        this.waiting = waiting;
        this.keys = keys;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The hosts that see a registration, for news only. */
    @Transactional(readOnly = true)
    public List<PartyId> seenBy(SeatId id) {
        NotAllowed.unless(actor.get().portal());
        var seat = seats.findById(id.value()).orElseThrow(NotAllowed::here);
        var readers = access.readers(seat.veil().thing());
        return keys.hostsOf(meetings.found(seat.meeting()).orElseThrow(NotAllowed::here)).stream()
                .filter(host -> readers.contains(SeatSight.column(host.kind())))
                .map(Party::id)
                .toList();
    }

    /** The time to confirm is over. For the {@code process} room only; doing it twice changes nothing. */
    public void lapse(SeatId id) {
        NotAllowed.unless(actor.get().portal());
        var meeting = keys.lockedMeeting(id);
        var seat = seats.findById(id.value()).orElseThrow(NotAllowed::here);
        if (seat.lapse()) {
            seats.saveAndFlush(seat);
            audit.record("meeting.lapsed", id.value());
            waiting.moveUp(meeting);
        }
    }

    /**
     * The host accepts who has asked, or refuses with a reason. Whoever is accepted where no place is left waits.
     *
     * @throws MeetingRefused without a reason for refusing, where it has been decided, and where the meeting is over or cancelled
     * @throws NotAllowed for anybody but the host
     */
    public void decide(SeatId id, boolean accepted, String why) {
        var meeting = keys.lockedMeeting(id);
        var seat = keys.hosted(meeting, id);
        SeatKeys.called(meeting);
        seat.decide(accepted ? keys.placed(meeting, seat.attending(), seat.people()) : SeatStatus.REFUSED, why);
        seats.saveAndFlush(seat);
        audit.record(accepted ? "meeting.accepted" : "meeting.refused", id.value());
    }

    /**
     * The host notes who came.
     *
     * @param came null takes the mark away
     * @throws MeetingRefused before the doors open, where it is cancelled, and for whoever has no place
     * @throws NotAllowed for anybody but the host
     */
    public void mark(SeatId id, @Nullable Attendance came) {
        var meeting = keys.lockedMeeting(id);
        var seat = keys.hosted(meeting, id);
        MeetingSchedule.requireDoorsOpen(meeting, clock.instant());
        seat.mark(came);
        seats.save(seat);
        audit.record("meeting.marked", id.value());
    }

    /** How many registrations wait for a decision in each meeting that the actor's party hosts. */
    @Transactional(readOnly = true)
    public Map<MeetingId, Integer> toDecide() {
        var hosted = meetings.hosted().stream().map(one -> one.id().value()).toList();
        var seen = Arrays.stream(Veil.values())
                .filter(veil -> access.may(Act.READ, veil.thing(), Relation.NAMED))
                .toList();
        return hosted.isEmpty() || seen.isEmpty()
                ? Map.of()
                : seats.counted(hosted, SeatStatus.ASKED, seen).stream()
                        .collect(Collectors.toMap(
                                row -> new MeetingId((UUID) row[0]), row -> ((Long) row[1]).intValue()));
    }

    /** How many of them there are; none for anybody but the host. */
    @Transactional(readOnly = true)
    public int count(MeetingId id) {
        var seen = keys.seen(id);
        return seen.isEmpty() ? 0 : seats.countByMeetingIdAndVeilIn(id.value(), seen);
    }

    /** The place that a party has, for letters only. */
    @Transactional(readOnly = true)
    public Optional<SeatSummary> placeOf(MeetingId id, PartyId party) {
        NotAllowed.unless(actor.get().portal());
        return seats.findFirstByMeetingIdAndPartyIdOrderByTurnDesc(id.value(), party.value())
                .filter(seat -> seat.status() == SeatStatus.PLACE)
                .map(Seat::summary);
    }

    /** Registrations that stand so, for the portal's own work. */
    @Transactional(readOnly = true)
    public List<SeatSummary> standing(MeetingId id, Collection<SeatStatus> statuses) {
        NotAllowed.unless(actor.get().portal());
        return seats.findByMeetingIdAndStatusIn(id.value(), statuses).stream()
                .map(Seat::summary)
                .toList();
    }

    /** All registrations for a meeting in the order in which they came, for its host; nobody else gets any. */
    @Transactional(readOnly = true)
    public List<SeatSummary> of(MeetingId id, int page, int size) {
        var seen = keys.seen(id);
        return seen.isEmpty()
                ? List.of()
                : seats.findByMeetingIdAndVeilInOrderByTurn(id.value(), seen, PageRequest.of(page, size)).stream()
                        .map(Seat::summary)
                        .toList();
    }
}
