package org.uprportal.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A time that hosts have opened for one visitor, on the clock at the place. */
@Entity
@Table(name = "meeting_slot")
class Slot implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID meetingId;

    /** What the clock at the place shows, kept as it is: whatever the zone of the server, nothing is reckoned. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime starts;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime ends;

    private String place;

    protected Slot() {}

    static Slot open(Meeting meeting, LocalDateTime starts, int minutes, String place) {
        var slot = new Slot();
        slot.id = UUID.randomUUID();
        slot.meetingId = meeting.id().value();
        slot.starts = starts;
        slot.ends = starts.plusMinutes(minutes);
        slot.place = Typed.line(place);
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

    boolean within(MeetingPlan plan) {
        return !starts.isBefore(plan.starts()) && !ends.isAfter(plan.ends());
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
