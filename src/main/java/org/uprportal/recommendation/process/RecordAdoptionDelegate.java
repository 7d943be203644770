package org.uprportal.recommendation.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.recommendation.ResponseSteps;

/** Records the adoption of the outcome. */
@Component("recordAdoptionDelegate")
class RecordAdoptionDelegate implements JavaDelegate {

    private final ResponseSteps responseSteps;

    RecordAdoptionDelegate(ResponseSteps responseSteps) {
        this.responseSteps = responseSteps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycle = new CycleId(UUID.fromString(execution.getProcessBusinessKey()));
        responseSteps.recordAdoption(cycle);
    }
}
