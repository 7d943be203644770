package org.uprportal.consultation;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;

/** Invitations to contribute, as the invited organisations see and answer them. */
@Service
@Transactional
public class InvitationDesk {

    private final ConsultationRepository consultations;
    private final InvitationRepository invitations;
    private final Authors authors;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    InvitationDesk(
            ConsultationRepository consultations,
            InvitationRepository invitations,
            Authors authors,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.consultations = consultations;
        this.invitations = invitations;
        this.authors = authors;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The invitation of the actor's organisation. */
    @Transactional(readOnly = true)
    public Optional<InvitationSummary> myInvitation(ConsultationId id) {
        var party = actor.get().party();
        return party == null ? Optional.empty() : myInvitation(id, party.id());
    }

    /** The invitation of the actor's organisation, or of a coalition that lets it act; empty for others. */
    @Transactional(readOnly = true)
    public Optional<InvitationSummary> myInvitation(ConsultationId id, PartyId author) {
        return access.may(Act.READ, ConsultationThing.INVITATION, access.toWorkOf(author))
                ? consultations
                        .findById(id.value())
                        .flatMap(consultation -> invitations
                                .findByConsultationIdAndPartyId(id.value(), author.value())
                                .map(invitation -> invitation.summary(consultation)))
                : Optional.empty();
    }

    /**
     * One invitation.
     *
     * @throws NotAllowed for anybody but the invited organisation, those who act for it and the portal's processes
     */
    @Transactional(readOnly = true)
    public InvitationSummary invitation(InvitationId id) {
        var invitation = invitations.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(
                Act.READ,
                ConsultationThing.INVITATION,
                access.namedAs(invitation.party()),
                access.toWorkOf(invitation.party()));
        return invitation.summary(authors.published(invitation.consultation()));
    }

    /** {@link #decline(ConsultationId, PartyId)} for the actor's organisation. */
    public void decline(ConsultationId id) {
        decline(id, authors.own());
    }

    /**
     * An organisation will not contribute; only it knows that it said so.
     *
     * @param author the actor's organisation, or a coalition that lets it act
     * @throws ConsultationRefused where it has contributed
     * @throws NotAllowed for anybody but editors of an invited organisation, or of one that acts for it
     */
    public void decline(ConsultationId id, PartyId author) {
        var party = authors.writing(author);
        var consultation = authors.published(id);
        consultation.requireOpen(clock.instant());
        var invitation = invitations
                .findByConsultationIdAndPartyId(id.value(), party.id().value())
                .orElseThrow(NotAllowed::here);
        invitation.decline();
        invitations.save(invitation);
        audit.record("invitation.declined", invitation.id().value());
    }
}
