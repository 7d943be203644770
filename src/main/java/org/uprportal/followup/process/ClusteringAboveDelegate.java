package org.uprportal.followup.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Tells OHCHR and the country team that recommendations are not given to ministries. */
@Component("clusteringAboveDelegate")
class ClusteringAboveDelegate implements JavaDelegate {

    private final ClusterDesk clusterDesk;
    private final CurrentActor actor;

    ClusteringAboveDelegate(ClusterDesk clusterDesk, CurrentActor actor) {
        this.clusterDesk = clusterDesk;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var subject = new CycleId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> clusterDesk.standAbove(subject));
    }
}
