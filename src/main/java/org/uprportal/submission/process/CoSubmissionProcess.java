package org.uprportal.submission.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.inbox.InboxSteps;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;
import org.uprportal.submission.CoSubmissionEvent;
import org.uprportal.submission.CoSubmissionId;
import org.uprportal.submission.CoSubmissionStatus;
import org.uprportal.submission.CoSubmissionSteps;
import org.uprportal.submission.SubmissionSchedule;

/** Gives the owners of an organisation that is asked to submit jointly their task, until they answer or it is over. */
@Component
class CoSubmissionProcess {

    private final Workflow workflow;
    private final InboxSteps inboxSteps;
    private final CoSubmissionSteps requests;
    private final PortalClock clock;

    CoSubmissionProcess(Workflow workflow, InboxSteps inboxSteps, CoSubmissionSteps requests, PortalClock clock) {
        this.workflow = workflow;
        this.inboxSteps = inboxSteps;
        this.requests = requests;
        this.clock = clock;
    }

    @EventListener
    void on(CoSubmissionEvent.Asked asked) {
        workflow.start(
                CoSubmissionModel.PROCESS,
                asked.request().value(),
                Map.of(
                        CoSubmissionModel.REMINDER, reminder(asked.deadline()),
                        CoSubmissionModel.DEADLINE, asked.deadline()));
    }

    @EventListener
    void on(CoSubmissionEvent.Answered answered) {
        if (answered.wasOpen() && answered.answer() != CoSubmissionStatus.ASKED) {
            completed(answered.request());
        }
    }

    @EventListener
    void on(CoSubmissionEvent.TakenBack back) {
        ended(back.request());
    }

    @EventListener
    void on(CoSubmissionEvent.Lapsed lapsed) {
        ended(lapsed.request());
    }

    @EventListener
    @Order(10)
    void on(CycleEvent.DateMoved moved) {
        if (moved.date() == CycleDate.STAKEHOLDER_DEADLINE) {
            requests.waitingIn(moved.cycle()).forEach(request -> {
                workflow.moveDate(request.value(), CoSubmissionModel.REMINDER, reminder(moved.to()));
                workflow.moveDate(request.value(), CoSubmissionModel.DEADLINE, moved.to());
                inboxSteps.refresh(request.value());
            });
        }
    }

    /** Whoever answers by mail has no task. */
    private void completed(CoSubmissionId request) {
        if (workflow.isWaiting(request.value(), CoSubmissionModel.ANSWER)) {
            workflow.complete(request.value(), CoSubmissionModel.ANSWER);
        }
    }

    private void ended(CoSubmissionId request) {
        if (workflow.isWaiting(request.value(), CoSubmissionModel.ANSWER)) {
            workflow.deliver(request.value(), CoSubmissionModel.ENDED, Map.of());
        }
    }

    /** Nobody is reminded of what they have only just heard. */
    private Instant reminder(Instant deadline) {
        var now = clock.instant();
        var reminder = SubmissionSchedule.answerReminder(deadline);
        return reminder.isAfter(now)
                ? reminder
                : now.plus(Duration.between(now, deadline).dividedBy(2));
    }
}
