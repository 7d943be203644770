package org.uprportal.followup.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.followup.FollowUpSteps;
import org.uprportal.followup.RequestId;

/** Tells whoever stands above a lead that a request for an update is not answered. */
@Component("requestAboveDelegate")
class RequestAboveDelegate implements JavaDelegate {

    private final FollowUpSteps followUpSteps;

    RequestAboveDelegate(FollowUpSteps followUpSteps) {
        this.followUpSteps = followUpSteps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var subject = new RequestId(UUID.fromString(execution.getProcessBusinessKey()));
        followUpSteps.tellAbove(subject);
    }
}
