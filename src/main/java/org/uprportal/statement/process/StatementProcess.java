package org.uprportal.statement.process;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.inbox.InboxSteps;
import org.uprportal.platform.Workflow;
import org.uprportal.statement.StatementEvent;
import org.uprportal.statement.StatementSchedule;

/** Moves the process after the aggregate has moved, in the same transaction. */
@Component
class StatementProcess {

    private final Workflow workflow;
    private final InboxSteps inbox;

    StatementProcess(Workflow workflow, InboxSteps inbox) {
        this.workflow = workflow;
        this.inbox = inbox;
    }

    @EventListener
    void on(StatementEvent.Opened opened) {
        workflow.start(
                StatementModel.PROCESS,
                opened.id().value(),
                Map.of(
                        StatementModel.SIGN_REMINDER,
                        StatementSchedule.signReminder(opened.until()),
                        StatementModel.SIGN_UNTIL,
                        opened.until()));
    }

    /** The task of whoever gathers signatures bears the new title. */
    @EventListener
    void on(StatementEvent.Changed changed) {
        inbox.refresh(changed.id().value());
    }

    @EventListener
    void on(StatementEvent.Shortened shortened) {
        var id = shortened.id().value();
        workflow.moveDate(id, StatementModel.SIGN_REMINDER, StatementSchedule.signReminder(shortened.until()));
        workflow.moveDate(id, StatementModel.SIGN_UNTIL, shortened.until());
        inbox.refresh(id);
    }

    @EventListener
    void on(StatementEvent.TakenBack back) {
        workflow.complete(back.id().value(), StatementModel.GATHER);
    }

    /** After its cycle was closed nothing waits for an answer any more; it may come all the same. */
    @EventListener
    void on(StatementEvent.Answered answered) {
        if (workflow.isWaiting(answered.id().value(), StatementModel.ANSWER)) {
            workflow.complete(answered.id().value(), StatementModel.ANSWER);
        }
    }
}
