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

/** The minutes of one meeting, from the day after to the day on which both sides have agreed on them. */
@Entity
@Table(name = "meeting_minutes")
class Minutes extends AbstractAggregateRoot<Minutes> {

    @Id
    private UUID id;

    private UUID meetingId;

    @Enumerated(EnumType.STRING)
    private MinutesStatus status;

    private @Nullable Instant amendUntil;
    private @Nullable Instant validatedAt;
    private int edits;

    @Version
    private int version;

    protected Minutes() {}

    static Minutes await(MeetingId meeting, Instant writeBy) {
        var minutes = new Minutes();
        minutes.id = UUID.randomUUID();
        minutes.meetingId = meeting.value();
        minutes.status = MinutesStatus.DRAFT;
        minutes.registerEvent(new MinutesEvent.Awaited(minutes.id(), meeting, writeBy));
        return minutes;
    }

    /** Takes what a host has written. @param seen how often it had been written when the host began */
    void write(int seen) {
        require(MinutesStatus.DRAFT);
        if (seen != edits) {
            throw MeetingRefused.writtenMeanwhile();
        }
        edits++;
    }

    void send(Instant until) {
        require(MinutesStatus.DRAFT);
        status = MinutesStatus.AMENDING;
        amendUntil = until;
        registerEvent(new MinutesEvent.Sent(id(), meeting(), until));
    }

    void remind() {
        if (status == MinutesStatus.AMENDING && amendUntil != null) {
            registerEvent(new MinutesEvent.AmendingEnds(id(), meeting(), amendUntil));
        }
    }

    /** Until when proposals are taken is said to all; whoever comes later would hold up the others. */
    void requireProposals(Instant now) {
        if (!takesProposals(now)) {
            throw MeetingRefused.amendingOver();
        }
    }

    boolean takesProposals(Instant now) {
        return status == MinutesStatus.AMENDING && amendUntil != null && now.isBefore(amendUntil);
    }

    void validate(boolean published, Instant now) {
        require(MinutesStatus.AMENDING);
        if (amendUntil == null || now.isBefore(amendUntil)) {
            throw MeetingRefused.stillAmending();
        }
        status = published ? MinutesStatus.PUBLISHED : MinutesStatus.WITHIN;
        validatedAt = now;
        registerEvent(new MinutesEvent.Validated(id(), meeting(), published));
    }

    void require(MinutesStatus expected) {
        if (status != expected) {
            throw MeetingRefused.wrongStatus();
        }
    }

    int edits() {
        return edits;
    }

    MinutesId id() {
        return new MinutesId(id);
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    MinutesStatus status() {
        return status;
    }

    @Nullable
    Instant amendUntil() {
        return amendUntil;
    }

    @Nullable
    Instant validatedAt() {
        return validatedAt;
    }
}
