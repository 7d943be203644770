package org.uprportal.report.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.report.ReportSteps;
import org.uprportal.report.SectionId;

/** Tells the focal point that a section has not come. */
@Component("sectionAboveDelegate")
class SectionAboveDelegate implements JavaDelegate {

    private final ReportSteps steps;
    private final CurrentActor actor;

    SectionAboveDelegate(ReportSteps steps, CurrentActor actor) {
        this.steps = steps;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var section = new SectionId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> steps.standAbove(section));
    }
}
