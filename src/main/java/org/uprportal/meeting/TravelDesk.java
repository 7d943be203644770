package org.uprportal.meeting;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;

/**
 * Travel support: whoever has a place asks for it until a week before the meeting begins; a host grants it or refuses with a
 * reason, and may decide otherwise until the decisions are sent. Only whoever asks and the hosts that see its registration know of it.
 */
@Service
@Transactional
public class TravelDesk {

    private final TravelRepository requests;
    private final SeatRepository seats;
    private final Meetings meetings;
    private final Seated seated;
    private final SeatKeys keys;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    TravelDesk(
            TravelRepository requests,
            SeatRepository seats,
            Meetings meetings,
            Seated seated,
            SeatKeys keys,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.requests = requests;
        this.seats = seats;
        this.meetings = meetings;
        this.seated = seated;
        this.keys = keys;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor's party may ask now: it has a place, the host offers support, and the time is not over. */
    @Transactional(readOnly = true)
    public boolean mayAsk(MeetingId id) {
        return meetings.found(id)
                .filter(this::open)
                .flatMap(seated::latest)
                .filter(seat -> seat.status() == SeatStatus.PLACE && seat.veil() != Veil.PSEUDONYM)
                .filter(seat -> requests.findBySeatId(seat.id().value())
                        .filter(one -> one.status() != TravelStatus.WITHDRAWN)
                        .isEmpty())
                .isPresent();
    }

    /**
     * Asks for travel support.
     *
     * @throws MeetingRefused without a place, under a pseudonym, twice, without amount, currency and need, and where the host
     *     offers none or the time is over
     * @throws NotAllowed for anybody but the organisation itself
     */
    public TravelId ask(SeatId id, TravelAsk ask) {
        var meeting = keys.lockedMeeting(id);
        var seat = keys.own(id);
        access.require(Act.CREATE, MeetingThing.MEETING_TRAVEL, keys.relation(seat));
        if (!open(meeting) || seat.status() != SeatStatus.PLACE || seat.veil() == Veil.PSEUDONYM) {
            throw MeetingRefused.wrongStatus();
        }
        var request = requests.findBySeatId(id.value()).orElseGet(() -> new Travel(seat));
        request.ask(ask, seat, keys.writer(actor), clock.instant());
        requests.save(request);
        audit.record("meeting.travelAsked", request.id().value());
        return request.id();
    }

    /**
     * Takes the request back.
     *
     * @throws MeetingRefused once a decision has been sent
     * @throws NotAllowed for anybody but the organisation itself
     */
    public void withdraw(TravelId id) {
        var seatId = seatOf(id);
        keys.lockedMeeting(seatId);
        access.require(Act.WRITE, MeetingThing.MEETING_TRAVEL, keys.relation(keys.own(seatId)));
        change(id, "meeting.travelWithdrawn", Travel::withdraw);
    }

    /**
     * A host grants it, or refuses; nobody is told yet.
     *
     * @param amount how much is granted, in the currency of the request
     * @param why needed for a refusal
     * @throws MeetingRefused without reason or amount, and once the decision has been sent
     * @throws NotAllowed for anybody but a host that sees the registration
     */
    public void decide(TravelId id, boolean granted, int amount, String why) {
        hosted(id);
        change(
                id,
                granted ? "meeting.travelGranted" : "meeting.travelRefused",
                one -> one.decide(granted, amount, why));
    }

    /**
     * A host takes a decision back that has not been sent.
     *
     * @throws MeetingRefused once it has been sent
     * @throws NotAllowed for anybody but a host that sees the registration
     */
    public void undo(TravelId id) {
        hosted(id);
        change(id, "meeting.travelUndone", Travel::undo);
    }

    /**
     * Sends every decision that has not been sent; from then on they stand.
     *
     * @return how many
     * @throws NotAllowed for anybody but a host
     */
    public int tell(MeetingId id) {
        var meeting = meetings.lock(id).orElseThrow(NotAllowed::here);
        NotAllowed.unless(meetings.hosting(meeting));
        var told = 0;
        for (var one : requests.findByMeetingIdOrderByAskedAtAscIdAsc(id.value())) {
            var seat = seats.findById(one.seat().value()).orElseThrow(NotAllowed::here);
            if (keys.reads(seat) && one.tell(seat, clock.instant())) {
                requests.save(one);
                audit.record("meeting.travelTold", one.id().value());
                told++;
            }
        }
        return told;
    }

    /** Until when one asks. */
    @Transactional(readOnly = true)
    public java.time.Instant until(MeetingId id) {
        return MeetingSchedule.travelUntil(
                meetings.found(id).orElseThrow(NotAllowed::here).begins());
    }

    /** What the actor's party has asked for; of a decision only once it was sent. */
    @Transactional(readOnly = true)
    public Optional<TravelSummary> mine(MeetingId id) {
        return meetings.found(id)
                .flatMap(seated::latest)
                .filter(seat -> access.may(Act.READ, MeetingThing.MEETING_TRAVEL, keys.relation(seat)))
                .flatMap(seat -> requests.findBySeatId(seat.id().value()))
                .map(Travel::forItself);
    }

    /** All that was asked for a meeting, in the order in which it was, for its hosts; nobody else gets any. */
    @Transactional(readOnly = true)
    public List<TravelSummary> of(MeetingId id) {
        var seen = meetings.found(id)
                .filter(meeting -> access.may(Act.READ, MeetingThing.MEETING_TRAVEL, keys.named(meeting)))
                .map(meeting -> requests.findByMeetingIdOrderByAskedAtAscIdAsc(id.value()))
                .orElse(List.of());
        var visible = seats
                .findAllById(seen.stream().map(one -> one.seat().value()).toList())
                .stream()
                .filter(keys::reads)
                .map(Seat::id)
                .collect(Collectors.toSet());
        return seen.stream()
                .filter(one -> one.status() != TravelStatus.WITHDRAWN && visible.contains(one.seat()))
                .map(Travel::forHosts)
                .toList();
    }

    private boolean open(Meeting meeting) {
        return meeting.plan().welcome().travel()
                && meeting.status() == MeetingStatus.PUBLISHED
                && clock.instant().isBefore(MeetingSchedule.travelUntil(meeting.begins()));
    }

    private void change(TravelId id, String act, Consumer<Travel> step) {
        var request = requests.findById(id.value()).orElseThrow(NotAllowed::here);
        step.accept(request);
        requests.save(request);
        audit.record(act, id.value());
    }

    private SeatId seatOf(TravelId id) {
        return requests.seatOf(id.value()).map(SeatId::new).orElseThrow(NotAllowed::here);
    }

    private void hosted(TravelId id) {
        var seat = seatOf(id);
        var meeting = keys.lockedMeeting(seat);
        access.require(Act.WRITE, MeetingThing.MEETING_TRAVEL, keys.named(meeting));
        keys.hosted(meeting, seat);
    }
}
