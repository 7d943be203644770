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

/** What somebody who took part would have otherwise in the minutes, or a reservation that stands below them. */
@Entity
@Table(name = "meeting_amendment")
class Amendment extends AbstractAggregateRoot<Amendment> {

    @Id
    private UUID id;

    private UUID minutesId;
    private @Nullable UUID itemId;
    private UUID partyId;

    @Enumerated(EnumType.STRING)
    private AmendmentStatus status;

    private String textBefore;
    private String textAfter;
    private @Nullable String reason;
    private Instant proposedAt;
    private @Nullable Instant decidedAt;

    @Version
    private int version;

    protected Amendment() {}

    static Amendment propose(
            Minutes minutes, @Nullable UUID item, PartyId party, String before, String after, Instant now) {
        var one = new Amendment();
        one.id = UUID.randomUUID();
        one.minutesId = minutes.id().value();
        one.itemId = item;
        one.partyId = party.value();
        one.status = item == null ? AmendmentStatus.RESERVATION : AmendmentStatus.OPEN;
        one.textBefore = before;
        one.textAfter = Typed.text(after);
        one.proposedAt = now;
        if (after.isBlank() || after.equals(before)) {
            throw MeetingRefused.nothingProposed();
        }
        one.registerEvent(new MinutesEvent.Proposed(minutes.id(), minutes.meeting(), party, item == null));
        return one;
    }

    void decide(Minutes minutes, boolean accepted, String why, Instant now) {
        if (status != AmendmentStatus.OPEN) {
            throw MeetingRefused.wrongStatus();
        }
        reason = accepted ? null : Typed.said(why);
        decidedAt = now;
        status = accepted ? AmendmentStatus.ACCEPTED : AmendmentStatus.REFUSED;
        registerEvent(new MinutesEvent.Decided(
                minutes.id(), minutes.meeting(), new PartyId(partyId), accepted, accepted ? "" : why));
    }

    UUID minutes() {
        return minutesId;
    }

    @Nullable
    UUID item() {
        return itemId;
    }

    String before() {
        return textBefore;
    }

    String after() {
        return textAfter;
    }

    PartyId party() {
        return new PartyId(partyId);
    }

    MinutesDetails.Amendment shown() {
        return new MinutesDetails.Amendment(
                new AmendmentId(id), itemId, party(), status, textBefore, textAfter, reason, proposedAt, decidedAt);
    }
}
