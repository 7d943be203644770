package org.uprportal.followup.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.followup.ActionSteps;
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

    /** It is not made after all: it is to be carried out by its date. */
    @EventListener
    void on(FollowUpEvent.LawTakenBack law) {
        if (law.wasInForce()) {
            end(law.action());
            workflow.start(FollowUpModel.ACTION, law.action(), dates(law.due()));
        }
    }

    @EventListener
    void on(FollowUpEvent.OutreachPlanned planned) {
        move(planned.action(), known(planned.knownUntil()));
    }

    /**
     * Gives an action that has no process its own, such as one that was planned before there were processes. What is overdue
     * already is told to its owner at once, and to whoever stands above a fortnight from now: not for time in which nobody was
     * reminded.
     *
     * @return whether it had none
     */
    boolean attend(UUID action, ActionSteps.Due due, Instant now) {
        if (!due.open() || attended(action)) {
            return false;
        }
        var dates = new HashMap<>(due.madeKnown() ? known(due.on()) : dates(due.on()));
        if (FollowUpSchedule.endOf(due.on()).isBefore(now)) {
            var later = now.plus(FollowUpSchedule.FORTNIGHT);
            List.of(
                            FollowUpModel.ACTION_REMINDER,
                            FollowUpModel.ACTION_ABOVE,
                            FollowUpModel.KNOWN_REMINDER,
                            FollowUpModel.KNOWN_ABOVE)
                    .forEach(variable -> dates.replace(variable, later));
        }
        workflow.start(due.madeKnown() ? FollowUpModel.LAW_MADE_KNOWN : FollowUpModel.ACTION, action, dates);
        return true;
    }

    /** Whether there ever was a process for it. */
    boolean attended(UUID action) {
        return workflow.course(FollowUpModel.ACTION, action).isPresent()
                || workflow.course(FollowUpModel.LAW_MADE_KNOWN, action).isPresent();
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
