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

/** Who comes to see the hosts, when and about what; each side notes for itself what was said. */
@Entity
@Table(name = "meeting_booking")
class Booking extends AbstractAggregateRoot<Booking> {

    @Id
    private UUID id;

    private UUID meetingId;
    private UUID slotId;
    private UUID partyId;
    private String theme;

    @Enumerated(EnumType.STRING)
    private BookingStatus status;

    /** The slot while it is booked: no second booking can hold the same, whatever the code does. */
    private @Nullable UUID heldSlot;

    private Instant bookedAt;
    private String hostNote;
    private String guestNote;

    @Version
    private int version;

    protected Booking() {}

    static Booking book(Slot slot, PartyId party, String theme, Instant now) {
        var booking = new Booking();
        booking.id = UUID.randomUUID();
        booking.meetingId = slot.meeting().value();
        booking.slotId = slot.id().value();
        booking.heldSlot = slot.id().value();
        booking.partyId = party.value();
        booking.theme = Typed.line(theme);
        booking.status = BookingStatus.BOOKED;
        booking.bookedAt = now;
        booking.hostNote = "";
        booking.guestNote = "";
        booking.registerEvent(new MeetingEvent.SlotBooked(slot.meeting(), booking.id(), party, false));
        return booking;
    }

    void move(Slot to) {
        require();
        slotId = to.id().value();
        heldSlot = slotId;
        registerEvent(new MeetingEvent.SlotBooked(meeting(), id(), party(), true));
    }

    /** The meeting has moved, and the slot with it. */
    void follow() {
        registerEvent(new MeetingEvent.SlotBooked(meeting(), id(), party(), true));
    }

    void cancel(boolean byHost, String why) {
        require();
        status = BookingStatus.CANCELLED;
        heldSlot = null;
        registerEvent(new MeetingEvent.SlotCancelled(meeting(), id(), party(), byHost, byHost ? Typed.said(why) : why));
    }

    void note(boolean host, String text) {
        if (host) {
            hostNote = Typed.text(text);
        } else {
            guestNote = Typed.text(text);
        }
    }

    private void require() {
        if (status != BookingStatus.BOOKED) {
            throw MeetingRefused.wrongStatus();
        }
    }

    BookingId id() {
        return new BookingId(id);
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    UUID slot() {
        return slotId;
    }

    PartyId party() {
        return new PartyId(partyId);
    }

    BookingStatus status() {
        return status;
    }

    int steps() {
        return version + 1;
    }

    BookingSummary summary(boolean host) {
        return new BookingSummary(
                id(), meeting(), new SlotId(slotId), party(), theme, status, host ? hostNote : guestNote);
    }
}
