package org.uprportal.followup.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.Expression;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterId;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Tells whoever stands above a lead that its task is late; the model names the task in the field {@code task}. */
@Component("standAboveDelegate")
@Scope("prototype")
class StandAboveDelegate implements JavaDelegate {

    private final ClusterDesk clusterDesk;
    private final CurrentActor actor;
    private Expression task;

    StandAboveDelegate(ClusterDesk clusterDesk, CurrentActor actor) {
        this.clusterDesk = clusterDesk;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cluster = new ClusterId(UUID.fromString(execution.getProcessBusinessKey()));
        var plan = FollowUpModel.PLAN.equals(task.getValue(execution));
        actor.runAs(Actor.PORTAL, () -> clusterDesk.standAbove(cluster, plan));
    }
}
