package org.uprportal.submission.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSteps;

/** The deadline has passed before the submission was filed. */
@Component("missDeadlineDelegate")
class MissDeadlineDelegate implements JavaDelegate {

    private final SubmissionSteps submissionSteps;

    MissDeadlineDelegate(SubmissionSteps submissionSteps) {
        this.submissionSteps = submissionSteps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new SubmissionId(UUID.fromString(execution.getProcessBusinessKey()));
        submissionSteps.miss(id);
    }
}
