package org.uprportal.report.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.report.ReportSteps;

/** Says that no national report came in time. */
@Component("reportMissedDelegate")
class ReportMissedDelegate implements JavaDelegate {

    private final ReportSteps steps;
    private final CurrentActor actor;

    ReportMissedDelegate(ReportSteps steps, CurrentActor actor) {
        this.steps = steps;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycle = new CycleId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> steps.missed(cycle));
    }
}
