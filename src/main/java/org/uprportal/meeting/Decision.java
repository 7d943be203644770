package org.uprportal.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.PartyId;

/** What was decided: who does what until when. From the day the minutes are validated it is a task of its owner. */
@Entity
@Table(name = "meeting_decision")
class Decision extends AbstractAggregateRoot<Decision> {

    @Id
    private UUID id;

    private UUID meetingId;
    private UUID minutesId;
    private int place;
    private String words;
    private UUID ownerId;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Matter.@Nullable Kind aboutKind;

    private @Nullable UUID aboutId;

    @Enumerated(EnumType.STRING)
    private DecisionStatus status;

    private @Nullable String outcome;
    private @Nullable Instant doneAt;

    @Version
    private int version;

    protected Decision() {}

    static Decision note(Minutes minutes, int place, MinutesText.Decided decided) {
        if (decided.words().isBlank()) {
            throw MeetingRefused.nothingDecided();
        }
        var one = new Decision();
        one.id = UUID.randomUUID();
        one.meetingId = minutes.meeting().value();
        one.minutesId = minutes.id().value();
        one.place = place;
        one.words = Typed.text(decided.words());
        one.ownerId = decided.owner().value();
        one.dueOn = decided.due();
        var about = decided.about();
        one.aboutKind = about == null ? null : about.kind();
        one.aboutId = about == null ? null : about.id();
        one.status = DecisionStatus.NOTED;
        return one;
    }

    void give() {
        if (status == DecisionStatus.NOTED) {
            status = DecisionStatus.OPEN;
            registerEvent(new MinutesEvent.Given(id(), meeting(), owner(), words, dueOn));
        }
    }

    /** It should have been done by now. */
    void late() {
        if (status == DecisionStatus.OPEN) {
            registerEvent(new MinutesEvent.Late(id(), meeting(), owner(), words, dueOn));
        }
    }

    void done(String what, Instant now) {
        if (status != DecisionStatus.OPEN) {
            throw MeetingRefused.wrongStatus();
        }
        if (what.isBlank()) {
            throw MeetingRefused.withoutReason();
        }
        outcome = Typed.text(what);
        status = DecisionStatus.DONE;
        doneAt = now;
        registerEvent(new MinutesEvent.Done(id(), meeting(), owner(), words));
    }

    DecisionId id() {
        return new DecisionId(id);
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    UUID minutes() {
        return minutesId;
    }

    PartyId owner() {
        return new PartyId(ownerId);
    }

    DecisionStatus status() {
        return status;
    }

    DecisionSummary summary() {
        return new DecisionSummary(
                id(), meeting(), words, owner(), dueOn, status, outcome, doneAt, Matter.of(aboutKind, aboutId));
    }
}
