package org.uprportal.followup.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.MidTermReports;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Drafts the mid-term report from the data. */
@Component("draftMidTermDelegate")
class DraftMidTermDelegate implements JavaDelegate {

    private final MidTermReports reports;
    private final CurrentActor actor;

    DraftMidTermDelegate(MidTermReports reports, CurrentActor actor) {
        this.reports = reports;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycle = new CycleId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> reports.draft(cycle));
    }
}
