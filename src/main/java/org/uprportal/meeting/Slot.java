package org.uprportal.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A time that hosts have opened for one visitor, on the clock at the place. */
@Entity
@Table(name = "meeting_slot")
class Slot implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID meetingId;
    private LocalDateTime starts;
    private LocalDateTime ends;
    private String place;

    protected Slot() {}

    static Slot open(Meeting meeting, LocalDateTime starts, int minutes, String place) {
        var slot = new Slot();
        slot.id = UUID.randomUUID();
        slot.meetingId = meeting.id().value();
        slot.starts = starts;
        slot.ends = starts.plusMinutes(minutes);
        slot.place = Meeting.line(place);
        return slot;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Nobody saves one twice. */
    @Override
    public boolean isNew() {
        return true;
    }

    void shift(Duration by) {
        starts = starts.plus(by);
        ends = ends.plus(by);
    }

    SlotId id() {
        return new SlotId(id);
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    LocalDateTime starts() {
        return starts;
    }

    LocalDateTime ends() {
        return ends;
    }

    String place() {
        return place;
    }

    SlotSummary summary(boolean free, @Nullable BookingSummary booking) {
        return new SlotSummary(id(), meeting(), starts, ends, place, free, booking);
    }
}
