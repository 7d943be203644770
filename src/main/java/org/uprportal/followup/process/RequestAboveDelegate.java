package org.uprportal.followup.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.followup.RequestId;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Tells whoever stands above a lead that a request for an update is not answered. */
@Component("requestAboveDelegate")
class RequestAboveDelegate implements JavaDelegate {

    private final UpdateDesk updateDesk;
    private final CurrentActor actor;

    RequestAboveDelegate(UpdateDesk updateDesk, CurrentActor actor) {
        this.updateDesk = updateDesk;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var subject = new RequestId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> updateDesk.standAbove(subject));
    }
}
