package org.uprportal.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.SafeText;

/** A person who comes for an organisation, by the name that stands on the badge. */
@Entity
@Table(name = "meeting_guest")
class GuestRow {

    @Id
    private UUID id;

    private UUID seatId;
    private UUID meetingId;
    private int place;
    private String name;

    /** Whose account typed it, so that it goes with them. */
    private @Nullable UUID writtenBy;

    private boolean arrived;

    protected GuestRow() {}

    GuestRow(Seat seat, int place, String name, @Nullable UUID by) {
        var called = Typed.line(SafeText.name(name));
        if (called.isEmpty()) {
            throw MeetingRefused.nameMissing();
        }
        this.id = UUID.randomUUID();
        this.seatId = seat.id().value();
        this.meetingId = seat.meeting().value();
        this.place = place;
        this.name = called;
        this.writtenBy = by;
    }

    void arrive(boolean here) {
        arrived = here;
    }

    int place() {
        return place;
    }

    GuestId id() {
        return new GuestId(id);
    }

    SeatId seat() {
        return new SeatId(seatId);
    }

    Guest guest() {
        return new Guest(id(), seat(), name, arrived);
    }
}
