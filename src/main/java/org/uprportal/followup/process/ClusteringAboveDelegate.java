package org.uprportal.followup.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.FollowUpSteps;

/** Tells OHCHR and the country team that recommendations are not given to ministries. */
@Component("clusteringAboveDelegate")
class ClusteringAboveDelegate implements JavaDelegate {

    private final FollowUpSteps followUpSteps;

    ClusteringAboveDelegate(FollowUpSteps followUpSteps) {
        this.followUpSteps = followUpSteps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var subject = new CycleId(UUID.fromString(execution.getProcessBusinessKey()));
        followUpSteps.tellAboveOfClustering(subject);
    }
}
