package org.uprportal.midterm.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.inbox.InboxSteps;
import org.uprportal.midterm.CoReportEvent;
import org.uprportal.midterm.CoReportId;
import org.uprportal.midterm.MidtermEvent;
import org.uprportal.midterm.MidtermSchedule;
import org.uprportal.midterm.MidtermSteps;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;

/** Moves the processes after the aggregates have moved, in the same transaction. */
@Component
class MidtermProcess {

    private final Workflow workflow;
    private final InboxSteps inbox;
    private final MidtermSteps steps;
    private final PortalClock clock;

    MidtermProcess(Workflow workflow, InboxSteps inbox, MidtermSteps steps, PortalClock clock) {
        this.workflow = workflow;
        this.inbox = inbox;
        this.steps = steps;
        this.clock = clock;
    }

    @EventListener
    void on(MidtermEvent.Begun begun) {
        workflow.start(MidtermModel.PROCESS, begun.id().value(), dates(begun.until()));
    }

    @EventListener
    void on(MidtermEvent.ApprovalAsked asked) {
        workflow.complete(asked.id().value(), MidtermModel.WRITE);
    }

    @EventListener
    void on(MidtermEvent.SentBack back) {
        workflow.complete(back.id().value(), MidtermModel.APPROVE, Map.of(MidtermModel.APPROVED, false));
    }

    @EventListener
    void on(MidtermEvent.Published published) {
        workflow.complete(published.id().value(), MidtermModel.APPROVE, Map.of(MidtermModel.APPROVED, true));
    }

    @EventListener
    void on(MidtermEvent.ThrownAway away) {
        workflow.deliver(away.id().value(), MidtermModel.THROWN_AWAY, Map.of());
    }

    @EventListener
    void on(CoReportEvent.Asked asked) {
        workflow.start(MidtermModel.ASKED, asked.request().value(), dates(asked.until()));
    }

    @EventListener
    void on(CoReportEvent.Answered answered) {
        if (answered.wasOpen()) {
            workflow.complete(answered.request().value(), MidtermModel.ANSWER);
        }
    }

    @EventListener
    void on(CoReportEvent.TakenBack back) {
        ended(back.request());
    }

    @EventListener
    void on(CoReportEvent.Lapsed lapsed) {
        ended(lapsed.request());
    }

    private void ended(CoReportId request) {
        if (workflow.isWaiting(request.value(), MidtermModel.ANSWER)) {
            workflow.deliver(request.value(), MidtermModel.ENDED, Map.of());
        }
    }

    @EventListener
    @Order(10)
    void on(CycleEvent.DateMoved moved) {
        if (moved.date() == CycleDate.MID_TERM_DUE) {
            var until = steps.moved(moved.cycle(), moved.to());
            until.forEach((id, day) -> {
                dates(day).forEach((variable, date) -> workflow.moveDate(id.value(), variable, date));
                inbox.refresh(id.value());
            });
            until.forEach((id, day) -> steps.waiting(List.of(id)).forEach(request -> {
                dates(day).forEach((variable, date) -> workflow.moveDate(request.value(), variable, date));
                inbox.refresh(request.value());
            }));
        }
    }

    private Map<String, Instant> dates(Instant until) {
        return Map.of(
                MidtermModel.FIRST_REMINDER, ahead(MidtermSchedule.reminder(until)),
                MidtermModel.LAST_REMINDER, ahead(MidtermSchedule.lastReminder(until)),
                MidtermModel.UNTIL, until);
    }

    /** A reminder whose moment has gone by already comes tomorrow rather than at once. */
    private Instant ahead(Instant reminder) {
        var now = clock.instant();
        return reminder.isAfter(now) ? reminder : now.plus(MidtermSchedule.INSTEAD);
    }
}
