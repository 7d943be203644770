package org.uprportal.meeting;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * Times that hosts open for visitors, such as a delegation that is open to approaches. However many click at once, one gets a
 * slot. Who has booked it only hosts and the visitor see; each side's note is its own.
 */
@Service
@Transactional
public class Slots {

    private static final int MOST = 200;

    private final SlotRepository slots;
    private final BookingRepository bookings;
    private final Meetings meetings;
    private final Hosting hosting;
    private final Invitees guests;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Slots(
            SlotRepository slots,
            BookingRepository bookings,
            Meetings meetings,
            Hosting hosting,
            Invitees guests,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.slots = slots;
        this.bookings = bookings;
        this.meetings = meetings;
        this.hosting = hosting;
        this.guests = guests;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens slots one after the other.
     *
     * @param minutes how long each lasts
     * @param place where, such as a table
     * @throws MeetingRefused where they do not lie within the meeting, or are more than 200
     * @throws NotAllowed for anybody but a host
     */
    public List<SlotId> open(MeetingId id, LocalDateTime starts, int minutes, int number, String place) {
        var meeting = meetings.lock(id).orElseThrow(NotAllowed::here);
        NotAllowed.unless(meetings.hosting(meeting));
        var plan = meeting.plan();
        if (minutes < 5
                || number < 1
                || slots.findByMeetingIdOrderByStartsAscIdAsc(id.value()).size() + number > MOST
                || starts.isBefore(plan.starts())
                || starts.plusMinutes((long) minutes * number).isAfter(plan.ends())) {
            throw MeetingRefused.slotsOutside();
        }
        var opened = new ArrayList<SlotId>();
        for (int i = 0; i < number; i++) {
            opened.add(slots.save(Slot.open(meeting, starts.plusMinutes((long) minutes * i), minutes, place))
                    .id());
        }
        audit.record("meeting.slotsOpened", id.value());
        return opened;
    }

    /**
     * Books a slot for the actor's party; one at each meeting.
     *
     * @throws MeetingRefused where somebody was quicker, where the party has another, and once it has begun
     * @throws NotAllowed without account, and for whoever is not invited
     */
    public BookingId book(SlotId id, String theme) {
        NotAllowed.unless(actor.get().party() != null);
        access.require(Act.CREATE, MeetingThing.MEETING_BOOKING, Relation.OWN);
        var meeting = locked(slots.meetingOf(id.value()));
        NotAllowed.unless(guests.invites(meeting, actor.get().party()));
        var party = actor.get().party().id();
        if (bookings.existsByMeetingIdAndPartyIdAndStatus(meeting.id().value(), party.value(), BookingStatus.BOOKED)) {
            throw MeetingRefused.slotTwice();
        }
        var booking = bookings.saveAndFlush(Booking.book(free(meeting, id), party, theme, clock.instant()));
        audit.record("meeting.slotBooked", booking.id().value());
        return booking.id();
    }

    /**
     * Comes at another time.
     *
     * @throws MeetingRefused where somebody was quicker; the time one has stays
     * @throws NotAllowed for anybody but whoever has booked
     */
    public void move(BookingId id, SlotId to) {
        var meeting = locked(bookings.meetingOf(id.value()));
        var booking = booking(id);
        access.require(Act.WRITE, MeetingThing.MEETING_BOOKING, access.to(booking.party()));
        booking.move(free(meeting, to));
        bookings.saveAndFlush(booking);
        audit.record("meeting.slotMoved", id.value());
    }

    /**
     * Cancels a booking; the slot is free again.
     *
     * @param why needed from a host
     * @throws MeetingRefused where it is cancelled, and without a reason from a host
     * @throws NotAllowed for anybody but both sides
     */
    public void cancel(BookingId id, String why) {
        var meeting = locked(bookings.meetingOf(id.value()));
        var booking = booking(id);
        access.require(Act.WRITE, MeetingThing.MEETING_BOOKING, access.to(booking.party()), hosting.named(meeting));
        booking.cancel(access.to(booking.party()) != Relation.OWN, why);
        bookings.saveAndFlush(booking);
        audit.record("meeting.slotCancelled", id.value());
    }

    /**
     * Notes for one's own side what was said and agreed.
     *
     * @throws MeetingRefused for a too long text
     * @throws NotAllowed for anybody but both sides
     */
    public void note(BookingId id, String text) {
        var meeting = locked(bookings.meetingOf(id.value()));
        var booking = booking(id);
        access.require(Act.WRITE, MeetingThing.MEETING_BOOKING, access.to(booking.party()), hosting.named(meeting));
        booking.note(access.to(booking.party()) != Relation.OWN, text);
        bookings.save(booking);
        audit.record("meeting.slotNoted", id.value());
    }

    /** The slots of a meeting by their hour; who has booked, for hosts and each for itself. */
    @Transactional(readOnly = true)
    public List<SlotSummary> of(MeetingId id) {
        var meeting = meetings.found(id);
        if (meeting.isEmpty()) {
            return List.of();
        }
        var host = hosting.named(meeting.get());
        var booked = bookings.findByMeetingIdAndStatus(id.value(), BookingStatus.BOOKED).stream()
                .collect(Collectors.toMap(Booking::slot, Function.identity()));
        var plan = meeting.get().plan();
        return slots.findByMeetingIdOrderByStartsAscIdAsc(id.value()).stream()
                .filter(slot -> slot.within(plan))
                .map(slot -> {
                    var booking = booked.get(slot.id().value());
                    return slot.summary(
                            booking == null,
                            booking != null
                                            && access.may(
                                                    Act.READ,
                                                    MeetingThing.MEETING_BOOKING,
                                                    access.to(booking.party()),
                                                    host)
                                    ? booking.summary(access.to(booking.party()) != Relation.OWN)
                                    : null);
                })
                .toList();
    }

    /** One booking; empty where it does not exist for the actor. */
    @Transactional(readOnly = true)
    public Optional<BookingSummary> find(BookingId id) {
        return bookings.findById(id.value())
                .filter(one -> access.may(
                        Act.READ,
                        MeetingThing.MEETING_BOOKING,
                        access.to(one.party()),
                        hosting.named(meetings.found(one.meeting()).orElseThrow(NotAllowed::here))))
                .map(one -> one.summary(access.to(one.party()) != Relation.OWN));
    }

    /** What stands in the calendars of both sides about a booking. For letters only. */
    @Transactional(readOnly = true)
    public Optional<CalendarEntry> entry(BookingId id) {
        NotAllowed.unless(actor.get().portal());
        return bookings.findById(id.value()).map(this::entry);
    }

    /** The bookings of the actor's party, as its calendars show them. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> entries() {
        var party = actor.get().party();
        return party == null ? List.of() : booked(party.id());
    }

    /** The same of any party, for the door of calendars only. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> entriesOf(PartyId party) {
        NotAllowed.unless(actor.get().portal());
        return booked(party);
    }

    private List<CalendarEntry> booked(PartyId party) {
        return bookings.findByPartyIdAndStatus(party.value(), BookingStatus.BOOKED).stream()
                .map(this::entry)
                .toList();
    }

    private CalendarEntry entry(Booking booking) {
        var meeting = meetings.found(booking.meeting()).orElseThrow(NotAllowed::here);
        var slot = slots.findById(booking.slot()).orElseThrow(NotAllowed::here);
        return new CalendarEntry(
                meeting.summaryAt(slot.starts(), slot.ends(), slot.place()),
                "booking-" + booking.id().value() + "@upr-portal",
                meeting.plan().link(),
                meeting.plan().welcome().bring(),
                meeting.sequence() + booking.steps(),
                booking.status() == BookingStatus.CANCELLED || meeting.status() == MeetingStatus.CANCELLED);
    }

    private Slot free(Meeting meeting, SlotId id) {
        var slot = slots.findById(id.value()).orElseThrow(NotAllowed::here);
        NotAllowed.unless(slot.meeting().equals(meeting.id()));
        if (meeting.status() != MeetingStatus.PUBLISHED
                || !slot.within(meeting.plan())
                || !clock.instant()
                        .isBefore(slot.starts()
                                .atZone(ZoneId.of(meeting.plan().zone()))
                                .toInstant())) {
            throw MeetingRefused.wrongStatus();
        }
        if (bookings.existsByHeldSlot(id.value())) {
            throw MeetingRefused.slotTaken();
        }
        return slot;
    }

    private Meeting locked(Optional<UUID> meeting) {
        return meeting.flatMap(one -> meetings.lock(new MeetingId(one))).orElseThrow(NotAllowed::here);
    }

    private Booking booking(BookingId id) {
        return bookings.findById(id.value()).orElseThrow(NotAllowed::here);
    }
}
