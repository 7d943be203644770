package org.uprportal.consultation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Thing;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;

/** How whoever acts stands to a consultation. */
@Component
class ConsultationSight {

    private final ConsultationRepository consultations;
    private final CurrentActor actor;
    private final Access access;

    ConsultationSight(ConsultationRepository consultations, CurrentActor actor, Access access) {
        this.consultations = consultations;
        this.actor = actor;
        this.access = access;
    }

    /** The consultation, where the actor leads it; whoever comes next to change it waits until we have done. */
    Consultation governed(ConsultationId id) {
        var consultation = (TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                        ? consultations.findById(id.value())
                        : consultations.lock(id.value()))
                .orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, thing(consultation), access.in(consultation.state()));
        return consultation;
    }

    boolean reads(Consultation one) {
        return access.reads(thing(one), one.id().value(), access.in(one.state()));
    }

    /** The State whose drafts the reader sees. */
    @Nullable
    String drafting() {
        var party = actor.get().party();
        var state = party == null ? null : party.state();
        return state != null && access.may(Act.READ, ConsultationThing.CONSULTATION_DRAFT, access.in(state))
                ? state.value()
                : null;
    }

    private static Thing thing(Consultation one) {
        return one.status() == ConsultationStatus.DRAFT
                ? ConsultationThing.CONSULTATION_DRAFT
                : ConsultationThing.CONSULTATION;
    }
}
