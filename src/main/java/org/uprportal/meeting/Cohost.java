package org.uprportal.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.PartyId;

/** One who is asked to host a meeting together: with equal rights, once they agree. */
@Entity
@Table(name = "meeting_cohost")
class Cohost extends AbstractAggregateRoot<Cohost> {

    @Id
    private UUID id;

    private UUID meetingId;
    private UUID partyId;

    @Enumerated(EnumType.STRING)
    private CohostStatus status;

    private @Nullable String reason;

    @Version
    private int version;

    protected Cohost() {}

    static Cohost ask(MeetingId meeting, PartyId party) {
        var one = new Cohost();
        one.id = UUID.randomUUID();
        one.meetingId = meeting.value();
        one.partyId = party.value();
        one.status = CohostStatus.ASKED;
        one.registerEvent(new MeetingEvent.CohostAsked(meeting, new CohostId(one.id), party));
        return one;
    }

    void answer(boolean agreed, String why) {
        if (status != CohostStatus.ASKED) {
            throw MeetingRefused.wrongStatus();
        }
        reason = agreed ? null : Typed.said(why);
        status = agreed ? CohostStatus.AGREED : CohostStatus.DECLINED;
        registerEvent(new MeetingEvent.CohostAnswered(
                new MeetingId(meetingId), new CohostId(id), party(), agreed, agreed ? "" : why));
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    PartyId party() {
        return new PartyId(partyId);
    }

    CohostSummary summary() {
        return new CohostSummary(new CohostId(id), meeting(), party(), status, reason);
    }
}
