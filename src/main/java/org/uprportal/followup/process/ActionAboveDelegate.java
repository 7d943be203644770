package org.uprportal.followup.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.followup.ActionSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Tells the focal point that an action is late, or that a law is not known to those who must know it. */
@Component("actionAboveDelegate")
class ActionAboveDelegate implements JavaDelegate {

    private final ActionSteps steps;
    private final CurrentActor actor;

    ActionAboveDelegate(ActionSteps steps, CurrentActor actor) {
        this.steps = steps;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var action = UUID.fromString(execution.getProcessBusinessKey());
        actor.runAs(Actor.PORTAL, () -> steps.standAbove(action));
    }
}
