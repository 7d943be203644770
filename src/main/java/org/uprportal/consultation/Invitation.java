package org.uprportal.consultation;

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

/** The invitation of one organisation. What it makes of it is known to itself only. */
@Entity
@Table(name = "consultation_invitation")
class Invitation extends AbstractAggregateRoot<Invitation> {

    @Id
    private UUID id;

    private UUID consultationId;
    private UUID partyId;

    @Enumerated(EnumType.STRING)
    private InvitationStatus status;

    private Instant invitedAt;

    @Version
    private @Nullable Integer version;

    protected Invitation() {}

    Invitation(Consultation consultation, PartyId party, Instant now) {
        id = UUID.randomUUID();
        consultationId = consultation.id().value();
        partyId = party.value();
        status = InvitationStatus.WAITING;
        invitedAt = now;
    }

    static Invitation late(Consultation consultation, PartyId party, Instant now) {
        var invitation = new Invitation(consultation, party, now);
        invitation.registerEvent(new ConsultationEvent.Invited(
                consultation.id(),
                consultation.cycle(),
                consultation.title(),
                invitation.id(),
                party,
                consultation.status() == ConsultationStatus.OPEN));
        return invitation;
    }

    void use() {
        var waiting = status == InvitationStatus.WAITING;
        status = InvitationStatus.CONTRIBUTED;
        if (waiting) {
            registerEvent(new ConsultationEvent.InvitationUsed(consultation(), id()));
        }
    }

    void decline() {
        if (status == InvitationStatus.CONTRIBUTED) {
            throw ConsultationRefused.alreadySent();
        }
        if (status == InvitationStatus.WAITING) {
            status = InvitationStatus.DECLINED;
            registerEvent(new ConsultationEvent.InvitationDeclined(consultation(), id()));
        }
    }

    void reopen() {
        if (status != InvitationStatus.WAITING) {
            status = InvitationStatus.WAITING;
            registerEvent(new ConsultationEvent.InvitationReopened(consultation(), id()));
        }
    }

    InvitationId id() {
        return new InvitationId(id);
    }

    ConsultationId consultation() {
        return new ConsultationId(consultationId);
    }

    PartyId party() {
        return new PartyId(partyId);
    }

    InvitationSummary summary(Consultation consultation) {
        return new InvitationSummary(
                id(),
                consultation(),
                party(),
                consultation.state(),
                consultation.title(),
                consultation.closes(),
                status);
    }

    boolean waiting() {
        return status == InvitationStatus.WAITING;
    }
}
