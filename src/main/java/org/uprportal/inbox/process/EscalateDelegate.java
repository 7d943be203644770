package org.uprportal.inbox.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.Expression;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.uprportal.inbox.Inbox;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Tells everybody concerned that a user task is overdue; the model names the task in the field {@code task}. */
@Component("escalateDelegate")
@Scope("prototype")
class EscalateDelegate implements JavaDelegate {

    private final Inbox inbox;
    private final CurrentActor actor;
    private Expression task;

    EscalateDelegate(Inbox inbox, CurrentActor actor) {
        this.inbox = inbox;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var subject = UUID.fromString(execution.getProcessBusinessKey());
        var element = (String) task.getValue(execution);
        actor.runAs(Actor.PORTAL, () -> inbox.escalate(subject, element));
    }
}
