package org.uprportal.indicator.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.indicator.IndicatorId;
import org.uprportal.indicator.IndicatorSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Tells the focal point that a value has not come. */
@Component("valueAboveDelegate")
class ValueAboveDelegate implements JavaDelegate {

    private final IndicatorSteps steps;
    private final CurrentActor actor;

    ValueAboveDelegate(IndicatorSteps steps, CurrentActor actor) {
        this.steps = steps;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new IndicatorId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> steps.standAbove(id));
    }
}
