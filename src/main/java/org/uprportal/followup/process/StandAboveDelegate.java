package org.uprportal.followup.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.Expression;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.FollowUpSteps;

/** Tells whoever stands above a lead that its task is late; the model names the task in the field {@code task}. */
@Component("standAboveDelegate")
@Scope("prototype")
class StandAboveDelegate implements JavaDelegate {

    private final FollowUpSteps followUpSteps;
    /** Set by the engine, from the model. */
    @SuppressWarnings("NullAway.Init")
    private Expression task;

    StandAboveDelegate(FollowUpSteps followUpSteps) {
        this.followUpSteps = followUpSteps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cluster = new ClusterId(UUID.fromString(execution.getProcessBusinessKey()));
        var plan = FollowUpModel.PLAN.equals(task.getValue(execution));
        followUpSteps.tellAbove(cluster, plan);
    }
}
