package org.uprportal.submission.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.submission.SubmissionSteps;

/** Whether anything was filed for the review. */
@Component("lookWhetherFiledDelegate")
class LookWhetherFiledDelegate implements JavaDelegate {

    private final SubmissionSteps submissionSteps;

    LookWhetherFiledDelegate(SubmissionSteps submissionSteps) {
        this.submissionSteps = submissionSteps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycle = new CycleId(UUID.fromString(execution.getProcessBusinessKey()));
        execution.setVariable(
                PublicationModel.FILED, !submissionSteps.filedIn(cycle).isEmpty());
    }
}
