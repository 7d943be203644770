package org.uprportal.mechanism.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.mechanism.MechanismId;
import org.uprportal.mechanism.MechanismSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Tells OHCHR and the country team that nobody has confirmed the mechanism. */
@Component("seatsAboveDelegate")
class SeatsAboveDelegate implements JavaDelegate {

    private final MechanismSteps steps;
    private final CurrentActor actor;

    SeatsAboveDelegate(MechanismSteps steps, CurrentActor actor) {
        this.steps = steps;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new MechanismId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> steps.standAbove(id));
    }
}
