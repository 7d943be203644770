package org.uprportal.consultation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;

/** What only the process does with consultations, and what it and the letters are told of them; no page sees it. */
@Service
@Transactional
public class ConsultationSteps {

    private final ConsultationRepository consultations;
    private final ContributionRepository contributions;
    private final InvitationRepository invitations;
    private final CurrentActor actor;
    private final AuditTrail audit;

    ConsultationSteps(
            ConsultationRepository consultations,
            ContributionRepository contributions,
            InvitationRepository invitations,
            CurrentActor actor,
            AuditTrail audit) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.invitations = invitations;
        this.actor = actor;
        this.audit = audit;
    }

    /** Opens what was announced. */
    public void open(CycleId cycle) {
        step(cycle, "consultation.opened", consultation -> {
            consultation.open();
            return true;
        });
    }

    /** Reminds organisations that have begun to write without an invitation. */
    public void remindWriting(CycleId cycle) {
        step(cycle, "consultation.reminded", consultation -> {
            consultation.remind(contributions.writing(consultation.id().value()).stream()
                    .map(PartyId::new)
                    .filter(one -> !consultation.content().invited().contains(one))
                    .collect(Collectors.toSet()));
            return true;
        });
    }

    /** Closes it at its end, and tells whether there is something to answer. */
    public boolean close(CycleId cycle) {
        return step(cycle, "consultation.closed", consultation -> {
            consultation.close();
            return contributions.countSeen(consultation.id().value(), true) > 0;
        });
    }

    /** The invitations of an organisation that still wait. */
    @Transactional(readOnly = true)
    public List<InvitationId> waitingFor(PartyId party) {
        return invitations.findByPartyId(party.value()).stream()
                .filter(Invitation::waiting)
                .map(Invitation::id)
                .toList();
    }

    /** Invitations that still wait for their organisation. @throws NotAllowed before it is published */
    @Transactional(readOnly = true)
    public List<InvitationSummary> waitingInvitations(ConsultationId id) {
        var consultation = consultations
                .findById(id.value())
                .filter(one -> one.status() != ConsultationStatus.DRAFT)
                .orElseThrow(NotAllowed::here);
        return invitations.findByConsultationIdOrderById(id.value()).stream()
                .filter(Invitation::waiting)
                .map(invitation -> invitation.summary(consultation))
                .toList();
    }

    /** Every invitation to an open consultation that waits for its organisation. */
    @Transactional(readOnly = true)
    public Set<InvitationId> waiting() {
        return invitations.waiting().stream().map(InvitationId::new).collect(Collectors.toSet());
    }

    /** Everybody who has begun a contribution with their name or sent one; for telling them, never for showing. */
    @Transactional(readOnly = true)
    public Set<PartyId> writers(ConsultationId id, boolean onlySent) {
        return contributions.writers(id.value(), onlySent).stream()
                .map(PartyId::new)
                .collect(Collectors.toSet());
    }

    /**
     * Every consultation that is not concluded, by its cycle, and whether a contribution of it waits for an answer.
     */
    @Transactional(readOnly = true)
    public Map<CycleId, Underway> underway() {
        return consultations.underway().stream()
                .collect(Collectors.toMap(
                        row -> new CycleId((UUID) row[1]),
                        row -> new Underway(
                                (ConsultationStatus) row[2],
                                row[2] == ConsultationStatus.CLOSED
                                        && contributions.countUnanswered((UUID) row[0]) > 0)));
    }

    /** How far a consultation is. */
    public record Underway(ConsultationStatus status, boolean unanswered) {}

    private boolean step(CycleId cycle, String act, Function<Consultation, Boolean> work) {
        return actor.callAs(Actor.PORTAL, () -> {
            var consultation = consultations.lockOfCycle(cycle.value()).orElseThrow(NotAllowed::here);
            var result = work.apply(consultation);
            consultations.save(consultation);
            audit.record(act, consultation.id().value());
            return result;
        });
    }
}
