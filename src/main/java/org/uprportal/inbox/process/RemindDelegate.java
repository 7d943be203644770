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

/** Reminds those who can do a waiting user task; the model names the task in the field {@code task}. */
@Component("remindDelegate")
@Scope("prototype")
class RemindDelegate implements JavaDelegate {

    private final Inbox inbox;
    private final CurrentActor actor;
    private Expression task;

    RemindDelegate(Inbox inbox, CurrentActor actor) {
        this.inbox = inbox;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var subject = UUID.fromString(execution.getProcessBusinessKey());
        var element = (String) task.getValue(execution);
        actor.runAs(Actor.PORTAL, () -> inbox.remind(subject, element));
    }
}
