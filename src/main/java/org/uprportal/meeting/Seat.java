package org.uprportal.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.vault.Pseudonym;

/** The registration of one organisation for one meeting, under its name or a pseudonym; it names no person. */
@Entity
@Table(name = "meeting_seat")
class Seat extends AbstractAggregateRoot<Seat> {

    @Id
    private UUID id;

    private UUID meetingId;
    private UUID partyId;

    @Enumerated(EnumType.STRING)
    private Attending attending;

    @Enumerated(EnumType.STRING)
    private SeatStatus status;

    @Enumerated(EnumType.STRING)
    private Veil veil;

    /** What people read in place of the name; {@link #partyId} is then the pseudonym's. */
    private @Nullable String pseudonym;

    /** Under a pseudonym the day only. */
    private Instant askedAt;

    private int turn;

    /** How many come; each takes one place. */
    private int people = 1;

    private @Nullable Instant offeredUntil;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable Attendance attendance;

    /** Whether it has ever had a place, and so stands in calendars. */
    private boolean placed;

    /** Whether the hosts have registered it at the door. */
    private boolean atDoor;

    @Version
    private int version;

    protected Seat() {}

    /** Registers under a name. @param turn the place in the order in which they came */
    static Seat ask(
            MeetingId meeting,
            PartyId party,
            Attending attending,
            SeatStatus status,
            Veil veil,
            int people,
            int turn,
            Instant now) {
        var seat = new Seat();
        seat.veil = veil;
        seat.people = people;
        seat.register(meeting, party, attending, status, turn, now);
        return seat;
    }

    /** Registers under a pseudonym. */
    static Seat ask(
            MeetingId meeting, Pseudonym instead, Attending attending, SeatStatus status, int turn, Instant now) {
        var seat = new Seat();
        seat.veil = Veil.PSEUDONYM;
        seat.pseudonym = instead.label();
        var day = now.atZone(PortalClock.GENEVA)
                .toLocalDate()
                .atStartOfDay(PortalClock.GENEVA)
                .toInstant();
        seat.register(meeting, instead.id(), attending, status, turn, day);
        return seat;
    }

    /** Comes without a registration, and is there. @param why the hosts let it in although the room is full; null where it is not */
    static Seat walkIn(MeetingId meeting, PartyId party, int turn, @Nullable String why, Instant now) {
        var seat = new Seat();
        seat.veil = Veil.NAMED;
        seat.id = UUID.randomUUID();
        seat.meetingId = meeting.value();
        seat.partyId = party.value();
        seat.turn = turn;
        seat.askedAt = now;
        return seat.admit(why);
    }

    /** Is let in at the door without having been given a place before. */
    Seat admit(@Nullable String why) {
        var offered = status == SeatStatus.OFFERED;
        attending = Attending.PLACE;
        become(SeatStatus.PLACE);
        attendance = Attendance.PRESENT;
        atDoor = true;
        reason = why;
        if (offered) {
            registerEvent(new MeetingEvent.OfferEnded(meeting(), id()));
        }
        registerEvent(new MeetingEvent.WalkedIn(meeting(), id(), party(), why == null ? "" : why));
        return this;
    }

    /** It was another party that came. */
    void takeBack() {
        if (!atDoor || status != SeatStatus.PLACE) {
            throw MeetingRefused.wrongStatus();
        }
        status = SeatStatus.WITHDRAWN;
        attendance = null;
        registerEvent(new MeetingEvent.WalkInTakenBack(meeting(), id(), party()));
    }

    /** Whether it keeps a place of that kind from others, and has not stayed away. */
    boolean holdsIn(Attending where) {
        return SeatStatus.HOLDING.contains(status)
                && attending == where
                && attendance != Attendance.ABSENT
                && attendance != Attendance.EXCUSED;
    }

    private void register(MeetingId meeting, PartyId party, Attending way, SeatStatus asked, int place, Instant at) {
        var seat = this;
        seat.id = UUID.randomUUID();
        seat.meetingId = meeting.value();
        seat.partyId = party.value();
        seat.attending = way;
        seat.become(asked);
        seat.turn = place;
        seat.askedAt = at;
        seat.registerEvent(new MeetingEvent.Registered(meeting, seat.id(), party, asked));
    }

    void decide(SeatStatus to, String why) {
        require(SeatStatus.ASKED);
        reason = to == SeatStatus.REFUSED ? Typed.said(why) : null;
        become(to);
        registerEvent(new MeetingEvent.Decided(meeting(), id(), party(), to, why));
    }

    void offer(Instant until) {
        require(SeatStatus.WAITING);
        if (veil == Veil.PSEUDONYM) {
            // Nobody can be told, so nobody is asked to confirm.
            become(SeatStatus.PLACE);
            registerEvent(new MeetingEvent.Decided(meeting(), id(), party(), status, ""));
            return;
        }
        status = SeatStatus.OFFERED;
        offeredUntil = until;
        registerEvent(new MeetingEvent.Offered(meeting(), id(), party(), until));
    }

    void confirm() {
        require(SeatStatus.OFFERED);
        become(SeatStatus.PLACE);
        registerEvent(new MeetingEvent.Confirmed(meeting(), id(), party()));
    }

    /** Lets an offer go by; false where it was answered meanwhile. */
    boolean lapse() {
        if (status != SeatStatus.OFFERED) {
            return false;
        }
        status = SeatStatus.LAPSED;
        registerEvent(new MeetingEvent.Lapsed(meeting(), id(), party()));
        return true;
    }

    void withdraw() {
        if (!status.open()) {
            throw MeetingRefused.wrongStatus();
        }
        var offered = status == SeatStatus.OFFERED;
        status = SeatStatus.WITHDRAWN;
        registerEvent(new MeetingEvent.Withdrawn(meeting(), id(), party(), offered));
    }

    void change(Attending to) {
        if (!status.open() || status == SeatStatus.OFFERED) {
            throw MeetingRefused.wrongStatus();
        }
        attending = to;
        registerEvent(new MeetingEvent.WayChanged(meeting(), id(), party(), to, status));
    }

    /** Gives up its place to wait for one in the other way, after all who wait there. */
    void changeAndWait(Attending to, int last) {
        require(SeatStatus.PLACE);
        status = SeatStatus.WAITING;
        turn = last;
        change(to);
    }

    void requireOpen() {
        if (!status.open()) {
            throw MeetingRefused.wrongStatus();
        }
    }

    int people() {
        return people;
    }

    /** More or fewer come than before. */
    void people(int now) {
        people = now;
        registerEvent(new MeetingEvent.PeopleChanged(meeting(), id(), party(), now));
    }

    /** Another person comes in the place of one. */
    void swapped() {
        registerEvent(new MeetingEvent.PersonSwapped(meeting(), id(), party()));
    }

    /** Its way of taking part is not offered any more. @param free whether there is a place in the other */
    void carryOver(Attending to, boolean free) {
        attending = to;
        if (SeatStatus.HOLDING.contains(status)) {
            var offered = status == SeatStatus.OFFERED;
            status = free ? status : SeatStatus.WAITING;
            if (offered && !free) {
                registerEvent(new MeetingEvent.OfferEnded(meeting(), id()));
            }
        }
        registerEvent(new MeetingEvent.CarriedOver(meeting(), id(), party(), to, status));
    }

    /** How often it has changed, its beginning counted. */
    int steps() {
        return version + 1;
    }

    @Nullable
    Attendance attendance() {
        return attendance;
    }

    /** Whether it was noted as having come. */
    boolean present() {
        return attendance == Attendance.PRESENT || attendance == Attendance.LATE;
    }

    /** Whether it had a place and was not noted as absent. */
    boolean came() {
        return status == SeatStatus.PLACE && attendance != Attendance.ABSENT && attendance != Attendance.EXCUSED;
    }

    void mark(@Nullable Attendance came) {
        if (status != SeatStatus.PLACE) {
            throw MeetingRefused.wrongStatus();
        }
        attendance = came;
    }

    private void become(SeatStatus to) {
        status = to;
        placed = placed || to == SeatStatus.PLACE;
    }

    boolean placed() {
        return placed;
    }

    private void require(SeatStatus expected) {
        if (status != expected) {
            throw MeetingRefused.wrongStatus();
        }
    }

    SeatId id() {
        return new SeatId(id);
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    PartyId party() {
        return new PartyId(partyId);
    }

    Attending attending() {
        return attending;
    }

    Veil veil() {
        return veil;
    }

    int turn() {
        return turn;
    }

    /** Who stands for it in what everybody of the meeting reads: its party, or where it is veiled what names nobody. */
    PartyId author() {
        return veil == Veil.UNSEEN ? new PartyId(id) : party();
    }

    SeatStatus status() {
        return status;
    }

    SeatSummary summary() {
        return new SeatSummary(
                id(),
                meeting(),
                party(),
                attending,
                status,
                askedAt,
                offeredUntil,
                reason,
                attendance,
                veil,
                pseudonym,
                atDoor,
                people);
    }
}
