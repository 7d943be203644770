package org.uprportal.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;

/**
 * Registrations for meetings. However many register at the same moment, no more get a place than there are; the others
 * wait, and move up by themselves as places come free. Who is registered, the host and the organisation itself see.
 */
@Service
@Transactional
public class Seats {

    private final SeatRepository seats;
    private final Meetings meetings;
    private final Places places;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Seats(
            SeatRepository seats,
            Meetings meetings,
            Places places,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.seats = seats;
        this.meetings = meetings;
        this.places = places;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor's party may register for meetings. */
    @Transactional(readOnly = true)
    public boolean mayRegister() {
        return actor.get().party() != null && access.may(Act.CREATE, MeetingThing.MEETING_SEAT, Relation.OWN);
    }

    /**
     * Registers the actor's party.
     *
     * @param waits whether it wants to go on the waiting list where no place is free; otherwise it is told so first
     * @throws MeetingRefused where no place is free and it has not said that it waits, where it is registered already, where
     *     one cannot take part in this way, and once the meeting has begun or is cancelled
     * @throws NotAllowed without account, and for a meeting that has not been called
     */
    public SeatId register(MeetingId id, Attending attending, boolean waits) {
        NotAllowed.unless(mayRegister());
        var party = actor.get().party().id();
        var meeting = meetings.lock(id).orElseThrow(NotAllowed::here);
        if (meeting.status() != MeetingStatus.PUBLISHED || !clock.instant().isBefore(meeting.begins())) {
            throw MeetingRefused.wrongStatus();
        }
        if (!meeting.way().offers(attending)) {
            throw MeetingRefused.notSo();
        }
        if (latest(id, party).filter(one -> one.status().open()).isPresent()) {
            throw MeetingRefused.twice();
        }
        var status = meeting.approves() ? SeatStatus.ASKED : placed(meeting, attending);
        if (status == SeatStatus.WAITING && !waits) {
            throw MeetingRefused.full();
        }
        var turn = seats.countByMeetingId(id.value()) + 1;
        var seat = seats.save(Seat.ask(id, party, attending, status, turn, clock.instant()));
        audit.record("meeting.registered", seat.id().value());
        return seat.id();
    }

    /**
     * Takes the registration back; the next who waits is offered the place.
     *
     * @throws MeetingRefused where it is over
     * @throws NotAllowed for anybody but the organisation itself
     */
    public void withdraw(SeatId id) {
        var meeting = lockedMeeting(id);
        var seat = own(id);
        seat.withdraw();
        seats.saveAndFlush(seat);
        audit.record("meeting.withdrawn", id.value());
        meetings.moveUp(meeting);
    }

    /**
     * Takes the place that was offered.
     *
     * @throws MeetingRefused where it has gone to the next meanwhile
     * @throws NotAllowed for anybody but the organisation itself
     */
    public void confirm(SeatId id) {
        lockedMeeting(id);
        var seat = own(id);
        seat.confirm();
        seats.save(seat);
        audit.record("meeting.confirmed", id.value());
    }

    /** The time to confirm is over. For the {@code process} room only; doing it twice changes nothing. */
    public void lapse(SeatId id) {
        NotAllowed.unless(actor.get().portal());
        var meeting = lockedMeeting(id);
        var seat = seats.findById(id.value()).orElseThrow(NotAllowed::here);
        if (seat.lapse()) {
            seats.saveAndFlush(seat);
            audit.record("meeting.lapsed", id.value());
            meetings.moveUp(meeting);
        }
    }

    /**
     * The host accepts who has asked, or refuses with a reason. Whoever is accepted where no place is left waits.
     *
     * @throws MeetingRefused without a reason for refusing, and where it has been decided
     * @throws NotAllowed for anybody but the host
     */
    public void decide(SeatId id, boolean accepted, String why) {
        var meeting = lockedMeeting(id);
        var seat = hosted(meeting, id);
        seat.decide(accepted ? placed(meeting, seat.attending()) : SeatStatus.REFUSED, why);
        seats.save(seat);
        audit.record(accepted ? "meeting.accepted" : "meeting.refused", id.value());
    }

    /**
     * The host notes who came.
     *
     * @param came null takes the mark away
     * @throws MeetingRefused before it begins, and for whoever has no place
     * @throws NotAllowed for anybody but the host
     */
    public void mark(SeatId id, @Nullable Attendance came) {
        var meeting = lockedMeeting(id);
        var seat = hosted(meeting, id);
        if (clock.instant().isBefore(meeting.begins())) {
            throw MeetingRefused.notYet();
        }
        seat.mark(came);
        seats.save(seat);
        audit.record("meeting.marked", id.value());
    }

    /** The newest registration of the actor's party. */
    @Transactional(readOnly = true)
    public Optional<SeatSummary> mine(MeetingId id) {
        var party = actor.get().party();
        return party == null ? Optional.empty() : latest(id, party.id()).map(Seat::summary);
    }

    /** What the actor's party is registered for and is still open. */
    @Transactional(readOnly = true)
    public List<SeatSummary> mine() {
        var party = actor.get().party();
        return party == null
                ? List.of()
                : seats.findByPartyIdAndStatusIn(party.id().value(), SeatStatus.OPEN).stream()
                        .map(Seat::summary)
                        .toList();
    }

    /** The meetings for which the actor's party is registered. */
    @Transactional(readOnly = true)
    public List<MeetingSummary> meetings() {
        return meetings.summaries(mine().stream().map(SeatSummary::meeting).toList());
    }

    /** One registration; empty where it does not exist for the actor. */
    @Transactional(readOnly = true)
    public Optional<SeatSummary> find(SeatId id) {
        return seats.findById(id.value()).filter(this::reads).map(Seat::summary);
    }

    /** The meeting for which one is registered. @throws NotAllowed where the registration does not exist for the actor */
    @Transactional(readOnly = true)
    public MeetingSummary meetingOf(SeatId id) {
        return meetings.summary(find(id).orElseThrow(NotAllowed::here).meeting().value());
    }

    /** All registrations for a meeting in the order in which they came, for its host; nobody else gets any. */
    @Transactional(readOnly = true)
    public List<SeatSummary> of(MeetingId id, int page, int size) {
        return hosts(id)
                ? seats.findByMeetingIdOrderByTurn(id.value(), PageRequest.of(page, size)).stream()
                        .map(Seat::summary)
                        .toList()
                : List.of();
    }

    /** How many of them there are; none for anybody but the host. */
    @Transactional(readOnly = true)
    public int count(MeetingId id) {
        return hosts(id) ? seats.countByMeetingId(id.value()) : 0;
    }

    /** Registrations that stand so, for the portal's own work. */
    @Transactional(readOnly = true)
    public List<SeatSummary> standing(MeetingId id, Collection<SeatStatus> statuses) {
        NotAllowed.unless(actor.get().portal());
        return seats.findByMeetingIdAndStatusIn(id.value(), statuses).stream()
                .map(Seat::summary)
                .toList();
    }

    private SeatStatus placed(Meeting meeting, Attending attending) {
        return places.of(meeting).get(attending).free() ? SeatStatus.PLACE : SeatStatus.WAITING;
    }

    private Optional<Seat> latest(MeetingId meeting, PartyId party) {
        return seats.findFirstByMeetingIdAndPartyIdOrderByTurnDesc(meeting.value(), party.value());
    }

    private Meeting lockedMeeting(SeatId id) {
        return seats.meetingOf(id.value())
                .flatMap(one -> meetings.lock(new MeetingId(one)))
                .orElseThrow(NotAllowed::here);
    }

    private Seat own(SeatId id) {
        var seat = seats.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, MeetingThing.MEETING_SEAT, access.to(seat.party()));
        return seat;
    }

    private Seat hosted(Meeting meeting, SeatId id) {
        NotAllowed.unless(meetings.hosting(meeting));
        return seats.findById(id.value()).orElseThrow(NotAllowed::here);
    }

    private boolean hosts(MeetingId id) {
        return meetings.find(id)
                .filter(one -> access.may(Act.READ, MeetingThing.MEETING_SEAT, access.namedAs(one.summary().host())))
                .isPresent();
    }

    private boolean reads(Seat seat) {
        return access.may(
                Act.READ,
                MeetingThing.MEETING_SEAT,
                access.to(seat.party()),
                access.namedAs(meetings.summary(seat.meeting().value()).host()));
    }
}
