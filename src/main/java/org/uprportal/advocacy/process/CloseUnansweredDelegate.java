package org.uprportal.advocacy.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.advocacy.AskId;
import org.uprportal.advocacy.Asks;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Closes an ask that nobody answered before the review. */
@Component("closeUnansweredDelegate")
class CloseUnansweredDelegate implements JavaDelegate {

    private final Asks asks;
    private final CurrentActor actor;

    CloseUnansweredDelegate(Asks asks, CurrentActor actor) {
        this.asks = asks;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new AskId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> asks.closeUnanswered(id));
    }
}
