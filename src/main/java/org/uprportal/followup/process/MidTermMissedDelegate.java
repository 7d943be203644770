package org.uprportal.followup.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.FollowUpSteps;

/** Says that no mid-term report came. */
@Component("midTermMissedDelegate")
class MidTermMissedDelegate implements JavaDelegate {

    private final FollowUpSteps followUpSteps;

    MidTermMissedDelegate(FollowUpSteps followUpSteps) {
        this.followUpSteps = followUpSteps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var subject = new CycleId(UUID.fromString(execution.getProcessBusinessKey()));
        followUpSteps.missMidTerm(subject);
    }
}
