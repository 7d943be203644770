package org.uprportal.consultation.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.ConsultationSteps;
import org.uprportal.cycle.CycleId;

/** Reminds organisations that have begun to write but not sent. */
@Component("remindWritingDelegate")
class RemindWritingDelegate implements JavaDelegate {

    private final ConsultationSteps steps;

    RemindWritingDelegate(ConsultationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycle = new CycleId(UUID.fromString(execution.getProcessBusinessKey()));
        steps.remindWriting(cycle);
    }
}
