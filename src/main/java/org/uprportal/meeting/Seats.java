package org.uprportal.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
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
    private final WaitingList waiting;
    private final SeatKeys keys;
    private final Questions questions;
    private final Answers answers;
    private final Delegations delegations;
    private final TravelSteps travel;
    private final Invitees guests;
    private final Seated seated;
    private final SeatSight sight;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Seats(
            SeatRepository seats,
            Meetings meetings,
            Places places,
            WaitingList waiting,
            SeatKeys keys,
            Questions questions,
            Answers answers,
            Delegations delegations,
            TravelSteps travel,
            Invitees guests,
            Seated seated,
            SeatSight sight,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.seats = seats;
        this.meetings = meetings;
        this.places = places;
        this.waiting = waiting;
        this.keys = keys;
        this.questions = questions;
        this.answers = answers;
        this.delegations = delegations;
        this.travel = travel;
        this.guests = guests;
        this.seated = seated;
        this.sight = sight;
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
        return register(id, SeatRequest.of(attending, waits));
    }

    /**
     * Registers the actor's party under that name.
     *
     * @param accepted the statement as it was shown; needed where it is unseen or under a pseudonym
     * @throws MeetingRefused as above, where the host does not allow it so, and where the statement is another one by now
     */
    public SeatId register(
            MeetingId id, Attending attending, boolean waits, Veil veil, @Nullable SeatStatement accepted) {
        return register(id, new SeatRequest(attending, waits, veil, accepted, 1, List.of(), Map.of()));
    }

    /**
     * Registers the actor's party with all who come for it, and what it answers to the host.
     *
     * @throws MeetingRefused as above; where more come than the host allows, where there are not places for all of them and it has
     *     not said that it waits, where a name or an answer is missing, and where the host asks otherwise by now. Nothing is
     *     kept then
     */
    public SeatId register(MeetingId id, SeatRequest request) {
        NotAllowed.unless(mayRegister());
        var veil = request.veil();
        var attending = request.attending();
        var party = actor.get().party().id();
        var meeting = meetings.lock(id).orElseThrow(NotAllowed::here);
        if (!veils(meeting).contains(veil)) {
            throw MeetingRefused.notVeiled();
        }
        if (veil != Veil.NAMED && !statement(meeting, veil).equals(request.accepted())) {
            throw MeetingRefused.notAccepted();
        }
        SeatKeys.ahead(meeting, clock.instant());
        var wanted = meeting.plan().welcome().delegation();
        request.check(wanted);
        if (!meeting.way().offers(attending)) {
            throw MeetingRefused.notSo();
        }
        if (seated.latest(meeting).filter(one -> one.status().open()).isPresent()) {
            throw MeetingRefused.twice();
        }
        var room = Objects.requireNonNull(places.of(meeting).get(attending), "the way is offered");
        var status = meeting.approves() || !guests.invites(meeting, actor.get().party())
                ? SeatStatus.ASKED
                : room.free(request.people()) ? SeatStatus.PLACE : SeatStatus.WAITING;
        if (status == SeatStatus.WAITING && !request.waits()) {
            throw MeetingRefused.full();
        }
        var turn = seats.lastTurn(id.value()) + 1;
        var seat = seats.save(
                veil == Veil.PSEUDONYM
                        ? Seat.ask(id, seated.take(id), attending, status, turn, clock.instant())
                        : Seat.ask(id, party, attending, status, veil, request.people(), turn, clock.instant()));
        answers.keep(seat, request.answers(), true);
        delegations.keep(seat, request.kept(wanted));
        audit.record("meeting.registered", seat.id().value());
        if (status == SeatStatus.WAITING && room.holds(1)) {
            // There is a place that is too few for those who wait already.
            seats.flush();
            waiting.moveUp(meeting);
        }
        return seat.id();
    }

    /** Under which names the actor's party may take part in a meeting; under its own only where the hosts allow no other. */
    @Transactional(readOnly = true)
    public List<Veil> veils(MeetingId id) {
        return meetings.found(id).map(this::veils).orElse(List.of());
    }

    private List<Veil> veils(Meeting meeting) {
        var who = actor.get();
        var all = new ArrayList<Veil>(List.of(Veil.NAMED));
        if (meeting.veils() && who.stakeholder()) {
            var readers = access.readers(MeetingThing.MEETING_SEAT_UNSEEN);
            if (keys.hostsOf(meeting).stream().anyMatch(host -> readers.contains(SeatSight.column(host.kind())))) {
                all.add(Veil.UNSEEN);
            }
            if (seated.possible()) {
                all.add(Veil.PSEUDONYM);
            }
        }
        return all;
    }

    /** Who will see what of a registration under that name. @throws NotAllowed for a meeting that does not exist for the actor */
    @Transactional(readOnly = true)
    public SeatStatement statement(MeetingId id, Veil veil) {
        return statement(meetings.found(id).orElseThrow(NotAllowed::here), veil);
    }

    private SeatStatement statement(Meeting meeting, Veil veil) {
        return sight.statement(
                veil,
                meeting.plan().welcome().list(),
                keys.hostsOf(meeting),
                !questions.asked(meeting.id()).isEmpty(),
                meeting.plan().welcome().delegation().names());
    }

    /**
     * Takes the registration back; the next who waits is offered the place.
     *
     * @throws MeetingRefused where it is over or cancelled: who was there stays on record
     * @throws NotAllowed for anybody but the organisation itself
     */
    public void withdraw(SeatId id) {
        var meeting = keys.lockedMeeting(id);
        var seat = keys.own(id);
        SeatKeys.called(meeting);
        seat.withdraw();
        seats.saveAndFlush(seat);
        answers.forget(seat);
        delegations.forget(seat);
        travel.drop(id);
        audit.record("meeting.withdrawn", id.value());
        waiting.moveUp(meeting);
    }

    /**
     * Takes the place that was offered.
     *
     * @throws MeetingRefused where it has gone to the next meanwhile, and where the meeting is over or cancelled
     * @throws NotAllowed for anybody but the organisation itself
     */
    public void confirm(SeatId id) {
        var meeting = keys.lockedMeeting(id);
        var seat = keys.own(id);
        SeatKeys.called(meeting);
        seat.confirm();
        seats.saveAndFlush(seat);
        audit.record("meeting.confirmed", id.value());
    }

    /**
     * Takes part in the other way, where there are places; the places that were held go to the next.
     *
     * @throws MeetingRefused where no place is free so, or the registration is over
     * @throws NotAllowed for anybody but the organisation itself
     */
    public void change(SeatId id, Attending attending) {
        change(id, attending, false);
    }

    /**
     * The same.
     *
     * @param waits whether it gives its place up and waits for one in the other way, where none is free there
     */
    public void change(SeatId id, Attending attending, boolean waits) {
        var meeting = keys.lockedMeeting(id);
        var seat = keys.own(id);
        SeatKeys.ahead(meeting, clock.instant());
        if (!meeting.way().offers(attending) || seat.attending() == attending) {
            throw MeetingRefused.notSo();
        }
        if (seat.status() != SeatStatus.PLACE
                || places.of(meeting).get(attending).free(seat.people())) {
            seat.change(attending);
        } else if (waits) {
            seat.changeAndWait(attending, seats.lastTurn(meeting.id().value()) + 1);
        } else {
            throw MeetingRefused.noPlaceSo();
        }
        seats.saveAndFlush(seat);
        audit.record("meeting.changedWay", id.value());
        waiting.moveUp(meeting);
    }

    /** The newest registration of the actor's party. */
    @Transactional(readOnly = true)
    public Optional<SeatSummary> mine(MeetingId id) {
        return actor.get().party() == null
                ? Optional.empty()
                : meetings.found(id).flatMap(seated::latest).map(Seat::summary);
    }

    /** What the actor's party is registered for and is still open. */
    @Transactional(readOnly = true)
    public List<SeatSummary> mine() {
        var party = actor.get().party();
        if (party == null) {
            return List.of();
        }
        var under = names();
        return seats.findByPartyIdInAndStatusIn(under, SeatStatus.OPEN).stream()
                .map(Seat::summary)
                .toList();
    }

    /** Under which names the actor's party takes part in meetings. */
    List<UUID> names() {
        var under = new ArrayList<UUID>(List.of(actor.get().party().id().value()));
        if (seated.possible()) {
            seated.under(seats.pseudonymous(SeatStatus.OPEN)).forEach(one -> under.add(one.value()));
        }
        return under;
    }

    /** The meetings for which the actor's party is registered. */
    @Transactional(readOnly = true)
    public List<MeetingSummary> meetings() {
        return meetings.summaries(mine().stream().map(SeatSummary::meeting).toList());
    }

    /** One registration; empty where it does not exist for the actor. */
    @Transactional(readOnly = true)
    public Optional<SeatSummary> find(SeatId id) {
        return seats.findById(id.value()).filter(keys::reads).map(Seat::summary);
    }

    /** The meeting for which one is registered. @throws NotAllowed where the registration does not exist for the actor */
    @Transactional(readOnly = true)
    public MeetingSummary meetingOf(SeatId id) {
        return meetings.summary(find(id).orElseThrow(NotAllowed::here).meeting().value());
    }
}
