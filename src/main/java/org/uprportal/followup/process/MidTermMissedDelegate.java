package org.uprportal.followup.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.MidTermReports;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Says that no mid-term report came. */
@Component("midTermMissedDelegate")
class MidTermMissedDelegate implements JavaDelegate {

    private final MidTermReports reports;
    private final CurrentActor actor;

    MidTermMissedDelegate(MidTermReports reports, CurrentActor actor) {
        this.reports = reports;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var subject = new CycleId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> reports.missed(subject));
    }
}
