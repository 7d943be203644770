package org.uprportal.consultation.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.Consultations;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Closes a consultation at its end and tells the gateway whether there is anything to answer. */
@Component("closeConsultationDelegate")
class CloseConsultationDelegate implements JavaDelegate {

    private final Consultations consultations;
    private final CurrentActor actor;

    CloseConsultationDelegate(Consultations consultations, CurrentActor actor) {
        this.consultations = consultations;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycle = new CycleId(UUID.fromString(execution.getProcessBusinessKey()));
        execution.setVariable(
                ConsultationModel.CONTRIBUTIONS_TO_ANSWER,
                actor.callAs(Actor.PORTAL, () -> consultations.close(cycle)));
    }
}
