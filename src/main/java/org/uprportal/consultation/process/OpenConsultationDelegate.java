package org.uprportal.consultation.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.Consultations;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Opens an announced consultation on its day. */
@Component("openConsultationDelegate")
class OpenConsultationDelegate implements JavaDelegate {

    private final Consultations consultations;
    private final CurrentActor actor;

    OpenConsultationDelegate(Consultations consultations, CurrentActor actor) {
        this.consultations = consultations;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycle = new CycleId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> consultations.open(cycle));
    }
}
