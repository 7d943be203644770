package org.uprportal.followup.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.followup.FollowUpEvent;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.inbox.InboxSteps;
import org.uprportal.platform.Workflow;

/** Moves the processes of the plan's actions. */
@Component
class ActionProcess {

    private final Workflow workflow;
    private final InboxSteps inboxSteps;

    ActionProcess(Workflow workflow, InboxSteps inboxSteps) {
        this.workflow = workflow;
        this.inboxSteps = inboxSteps;
    }

    @EventListener
    void on(FollowUpEvent.ActionPlanned planned) {
        workflow.start(FollowUpModel.ACTION, planned.action(), dates(planned.due()));
    }

    @EventListener
    void on(FollowUpEvent.ActionMoved moved) {
        move(moved.action(), dates(moved.to()));
    }

    @EventListener
    void on(FollowUpEvent.ActionEnded ended) {
        end(ended.action());
    }

    /** The law is made; what is left is that those who must know it do. */
    @EventListener
    void on(FollowUpEvent.LawInForce law) {
        end(law.action());
        workflow.start(FollowUpModel.LAW_MADE_KNOWN, law.action(), known(law.knownUntil()));
    }

    @EventListener
    void on(FollowUpEvent.OutreachPlanned planned) {
        move(planned.action(), known(planned.knownUntil()));
    }

    /** What waits for it is done; what has not come to it yet never will. */
    private void end(UUID action) {
        for (var task : new String[] {FollowUpModel.CARRY_OUT, FollowUpModel.MAKE_KNOWN}) {
            if (workflow.isWaiting(action, task)) {
                workflow.complete(action, task);
            }
        }
        workflow.cancel(action, "ended");
    }

    private void move(UUID action, Map<String, Instant> dates) {
        dates.forEach((variable, date) -> workflow.moveDate(action, variable, date));
        inboxSteps.refresh(action);
    }

    private static Map<String, Instant> dates(LocalDate due) {
        var end = FollowUpSchedule.endOf(due);
        return Map.of(
                FollowUpModel.ACTION_NEAR, end.minus(FollowUpSchedule.NEAR),
                FollowUpModel.ACTION_REMINDER, end.minus(FollowUpSchedule.FORTNIGHT),
                FollowUpModel.ACTION_DUE, end,
                FollowUpModel.ACTION_ABOVE, end.plus(FollowUpSchedule.FORTNIGHT));
    }

    private static Map<String, Instant> known(LocalDate until) {
        var end = FollowUpSchedule.endOf(until);
        return Map.of(
                FollowUpModel.KNOWN_REMINDER, end.minus(FollowUpSchedule.FORTNIGHT),
                FollowUpModel.KNOWN_DUE, end,
                FollowUpModel.KNOWN_ABOVE, end.plus(FollowUpSchedule.FORTNIGHT));
    }
}
