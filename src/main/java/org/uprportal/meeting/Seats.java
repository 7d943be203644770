package org.uprportal.meeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SmallNumbers;

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
    private final Hosting hosting;
    private final Invitees guests;
    private final Seated seated;
    private final SeatSight sight;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Seats(
            SeatRepository seats,
            Meetings meetings,
            Places places,
            Hosting hosting,
            Invitees guests,
            Seated seated,
            SeatSight sight,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.seats = seats;
        this.meetings = meetings;
        this.places = places;
        this.hosting = hosting;
        this.guests = guests;
        this.seated = seated;
        this.sight = sight;
        this.people = people;
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
        return register(id, attending, waits, Veil.NAMED, null);
    }

    /**
     * Registers the actor's party under that name.
     *
     * @param accepted the statement as it was shown; needed where it is unseen or under a pseudonym
     * @throws MeetingRefused as above, where the host does not allow it so, and where the statement is another one by now
     */
    public SeatId register(
            MeetingId id, Attending attending, boolean waits, Veil veil, @Nullable SeatStatement accepted) {
        NotAllowed.unless(mayRegister());
        var party = actor.get().party().id();
        var meeting = meetings.lock(id).orElseThrow(NotAllowed::here);
        if (!veils(meeting).contains(veil)) {
            throw MeetingRefused.notVeiled();
        }
        if (veil != Veil.NAMED && !statement(meeting, veil).equals(accepted)) {
            throw MeetingRefused.notAccepted();
        }
        if (meeting.status() != MeetingStatus.PUBLISHED || !clock.instant().isBefore(meeting.begins())) {
            throw MeetingRefused.wrongStatus();
        }
        if (!meeting.way().offers(attending)) {
            throw MeetingRefused.notSo();
        }
        if (seated.latest(meeting).filter(one -> one.status().open()).isPresent()) {
            throw MeetingRefused.twice();
        }
        var status = meeting.approves() || !guests.invites(meeting, actor.get().party())
                ? SeatStatus.ASKED
                : placed(meeting, attending);
        if (status == SeatStatus.WAITING && !waits) {
            throw MeetingRefused.full();
        }
        var turn = seats.countByMeetingId(id.value()) + 1;
        var seat = seats.save(
                veil == Veil.PSEUDONYM
                        ? Seat.ask(id, seated.take(id), attending, status, turn, clock.instant())
                        : Seat.ask(id, party, attending, status, veil, turn, clock.instant()));
        audit.record("meeting.registered", seat.id().value());
        return seat.id();
    }

    /** The hosts that see a registration, for news only. */
    @Transactional(readOnly = true)
    public List<PartyId> seenBy(SeatId id) {
        NotAllowed.unless(actor.get().portal());
        var seat = seats.findById(id.value()).orElseThrow(NotAllowed::here);
        var readers = access.readers(seat.veil().thing());
        return hostsOf(meetings.found(seat.meeting()).orElseThrow(NotAllowed::here)).stream()
                .filter(host -> readers.contains(SeatSight.column(host.kind())))
                .map(Party::id)
                .toList();
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
            if (hostsOf(meeting).stream().anyMatch(host -> readers.contains(SeatSight.column(host.kind())))) {
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
        return sight.statement(veil, meeting.plan().welcome().list(), hostsOf(meeting));
    }

    private List<Party> hostsOf(Meeting meeting) {
        return hosting.of(meeting.id(), meeting.host()).stream()
                .flatMap(host -> people.party(host).stream())
                .toList();
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

    /**
     * Takes part in the other way, where a place is free; the place that was held goes to the next.
     *
     * @throws MeetingRefused where no place is free so, or the registration is over
     * @throws NotAllowed for anybody but the organisation itself
     */
    public void change(SeatId id, Attending attending) {
        var meeting = lockedMeeting(id);
        var seat = own(id);
        if (meeting.status() != MeetingStatus.PUBLISHED || !clock.instant().isBefore(meeting.begins())) {
            throw MeetingRefused.wrongStatus();
        }
        if (!meeting.way().offers(attending) || seat.attending() == attending) {
            throw MeetingRefused.notSo();
        }
        if (seat.status() == SeatStatus.PLACE
                && !places.of(meeting).get(attending).free()) {
            throw MeetingRefused.noPlaceSo();
        }
        seat.change(attending);
        seats.saveAndFlush(seat);
        audit.record("meeting.changedWay", id.value());
        meetings.moveUp(meeting);
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
        meetings.hostedBy(party).forEach(one -> ids.add(one.id()));
        return ids.stream()
                .flatMap(id -> meetings.found(id).stream())
                .filter(meeting -> meeting.status() != MeetingStatus.DRAFT)
                .flatMap(meeting -> entry(meeting, party)
                        .or(() -> Optional.of(
                                meeting.entry(meeting.sequence(), meeting.plan().link(), false)))
                        .stream())
                .toList();
    }

    private Optional<CalendarEntry> entry(Meeting meeting, PartyId party) {
        var all = seats.findByMeetingIdAndPartyIdOrderByTurn(meeting.id().value(), party.value());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var newest = all.getLast().status();
        if (newest != SeatStatus.PLACE && newest != SeatStatus.WITHDRAWN) {
            return Optional.empty();
        }
        var gone = newest == SeatStatus.WITHDRAWN || meeting.status() == MeetingStatus.CANCELLED;
        var steps = all.stream().mapToInt(Seat::steps).sum();
        return Optional.of(meeting.entry(
                meeting.sequence() + steps, gone ? "" : meeting.plan().link(), gone));
    }

    /**
     * That an organisation came to a training; empty for anything else. Open to everybody: whoever has its random id was shown it
     * by the organisation. Under a veil there is none.
     */
    @Transactional(readOnly = true)
    public Optional<Certificate> certificate(SeatId id) {
        return seats.findById(id.value())
                .filter(seat -> seat.present() && seat.veil() == Veil.NAMED)
                .flatMap(seat -> meetings.found(seat.meeting())
                        .filter(meeting -> meeting.status() == MeetingStatus.HELD
                                && meeting.plan().kind().certified())
                        .map(meeting -> new Certificate(
                                id, meeting.summary(), seat.party(), hosting.of(meeting.id(), meeting.host()))));
    }

    /** Which parties have a place, by whom the host lets see it; none for anybody else. */
    @Transactional(readOnly = true)
    public List<PartyId> participants(MeetingId id) {
        return meetings.found(id)
                .filter(this::listed)
                .map(meeting -> seats.findByMeetingIdAndStatusIn(id.value(), List.of(SeatStatus.PLACE)).stream()
                        .filter(seat -> seat.veil() == Veil.NAMED)
                        .map(Seat::party)
                        .toList())
                .orElse(List.of());
    }

    /** Who was at a meeting, as far as the actor may see it; that a ministry came is public. Few that are hidden do not count. */
    @Transactional(readOnly = true)
    public MeetingAttendance attendance(MeetingId id) {
        var meeting = meetings.found(id).orElseThrow(NotAllowed::here);
        var placed = seats.findByMeetingIdAndStatusIn(id.value(), List.of(SeatStatus.PLACE));
        var there = placed.stream().filter(Seat::present).toList();
        var present = there.stream()
                .filter(seat -> seat.veil() == Veil.NAMED)
                .map(Seat::party)
                .toList();
        var ministries = Stream.of(PartyKind.GOVERNMENT, PartyKind.MINISTRY)
                .flatMap(kind -> people.partiesOf(meeting.state(), kind).stream())
                .map(Party::id)
                .toList();
        var seen = hosting.seen(meeting);
        return new MeetingAttendance(
                told(placed, seen),
                told(there, seen),
                number(placed, Attendance.ABSENT, seen),
                number(placed, Attendance.EXCUSED, seen),
                listed(meeting) ? present : List.of(),
                ministries,
                ministries.stream().filter(present::contains).toList());
    }

    /** Who had a place and was not noted as absent, for the portal's own work. */
    @Transactional(readOnly = true)
    public List<PartyId> tookPart(MeetingId id) {
        NotAllowed.unless(actor.get().portal());
        return seats.findByMeetingIdAndStatusIn(id.value(), List.of(SeatStatus.PLACE)).stream()
                .filter(Seat::came)
                .map(Seat::party)
                .toList();
    }

    private static int number(List<Seat> seats, Attendance came, Set<Veil> seen) {
        return told(seats.stream().filter(seat -> seat.attendance() == came).toList(), seen);
    }

    private static int told(List<Seat> all, Set<Veil> seen) {
        var open = (int) all.stream().filter(seat -> seen.contains(seat.veil())).count();
        return SmallNumbers.told(open, all.size() - open);
    }

    private boolean listed(Meeting meeting) {
        return switch (meeting.plan().welcome().list()) {
            case EVERYBODY -> true;
            case PARTICIPANTS ->
                hosting.named(meeting) == Relation.NAMED
                        || seated.latest(meeting)
                                .filter(seat -> seat.status() == SeatStatus.PLACE)
                                .isPresent();
            case HOSTS -> hosting.named(meeting) == Relation.NAMED;
        };
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
        var under = new ArrayList<UUID>(List.of(party.id().value()));
        if (seated.possible()) {
            seated.under(seats.pseudonymous(SeatStatus.OPEN)).forEach(one -> under.add(one.value()));
        }
        return seats.findByPartyIdInAndStatusIn(under, SeatStatus.OPEN).stream()
                .map(Seat::summary)
                .toList();
    }

    /** The meetings for which the actor's party is registered. */
    @Transactional(readOnly = true)
    public List<MeetingSummary> meetings() {
        return meetings.summaries(mine().stream().map(SeatSummary::meeting).toList());
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
        var seen = seen(id);
        return seen.isEmpty()
                ? List.of()
                : seats.findByMeetingIdAndVeilInOrderByTurn(id.value(), seen, PageRequest.of(page, size)).stream()
                        .map(Seat::summary)
                        .toList();
    }

    /** How many of them there are; none for anybody but the host. */
    @Transactional(readOnly = true)
    public int count(MeetingId id) {
        var seen = seen(id);
        return seen.isEmpty() ? 0 : seats.countByMeetingIdAndVeilIn(id.value(), seen);
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

    private Meeting lockedMeeting(SeatId id) {
        return seats.meetingOf(id.value())
                .flatMap(one -> meetings.lock(new MeetingId(one)))
                .orElseThrow(NotAllowed::here);
    }

    private Seat own(SeatId id) {
        var seat = seats.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, seat.veil().thing(), seated.own(seat));
        return seat;
    }

    private Seat hosted(Meeting meeting, SeatId id) {
        NotAllowed.unless(meetings.hosting(meeting));
        return seats.findById(id.value()).filter(this::reads).orElseThrow(NotAllowed::here);
    }

    /** What kinds of registrations the actor sees as a host: those unseen by the government not as one. */
    private List<Veil> seen(MeetingId id) {
        return meetings.found(id)
                .map(one -> Arrays.stream(Veil.values())
                        .filter(veil -> access.may(Act.READ, veil.thing(), hosting.named(one)))
                        .toList())
                .orElse(List.of());
    }

    private boolean reads(Seat seat) {
        return access.may(
                Act.READ,
                seat.veil().thing(),
                seated.own(seat),
                hosting.named(meetings.found(seat.meeting()).orElseThrow(NotAllowed::here)));
    }
}
