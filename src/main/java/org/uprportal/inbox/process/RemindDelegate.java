package org.uprportal.inbox.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.Expression;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.uprportal.inbox.InboxSteps;

/** Reminds those who can do a waiting user task; the model names the task in the field {@code task}. */
@Component("remindDelegate")
@Scope("prototype")
class RemindDelegate implements JavaDelegate {

    private final InboxSteps inboxSteps;
    /** Set by the engine, from the model. */
    @SuppressWarnings("NullAway.Init")
    private Expression task;

    RemindDelegate(InboxSteps inboxSteps) {
        this.inboxSteps = inboxSteps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var subject = UUID.fromString(execution.getProcessBusinessKey());
        var element = (String) task.getValue(execution);
        inboxSteps.remind(subject, element);
    }
}
