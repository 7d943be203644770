package org.uprportal.consultation.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.ConsultationSteps;
import org.uprportal.cycle.CycleId;

/** Closes a consultation at its end and tells the gateway whether there is anything to answer. */
@Component("closeConsultationDelegate")
class CloseConsultationDelegate implements JavaDelegate {

    private final ConsultationSteps steps;

    CloseConsultationDelegate(ConsultationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycle = new CycleId(UUID.fromString(execution.getProcessBusinessKey()));
        execution.setVariable(ConsultationModel.CONTRIBUTIONS_TO_ANSWER, steps.close(cycle));
    }
}
