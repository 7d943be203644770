package org.uprportal.review.process;

import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.InboxSteps;
import org.uprportal.platform.Workflow;
import org.uprportal.review.RecommendationsOnRecord;
import org.uprportal.review.ReviewSchedule;

/** Moves a review's process; the recommendations are published about 48 hours after the review. */
@Component
class ReviewProcess {

    private final Workflow workflow;
    private final Cycles cycles;
    private final InboxSteps inboxSteps;

    ReviewProcess(Workflow workflow, Cycles cycles, InboxSteps inboxSteps) {
        this.workflow = workflow;
        this.cycles = cycles;
        this.inboxSteps = inboxSteps;
    }

    /** Before the cycle's own listener starts the review: the dates its timers take. */
    @EventListener
    @Order(-10)
    void on(CycleEvent.Confirmed confirmed) {
        move(confirmed.cycle(), cycles.get(confirmed.cycle()).on(CycleDate.REVIEW));
    }

    @EventListener
    @Order(10)
    void on(CycleEvent.DateMoved moved) {
        if (moved.date() == CycleDate.REVIEW) {
            move(moved.cycle(), moved.to());
            inboxSteps.refresh(moved.cycle().value());
        }
    }

    @EventListener
    void on(RecommendationsOnRecord recorded) {
        var subject = recorded.cycle().value();
        if (workflow.isWaiting(subject, ReviewModel.IMPORT_MATRIX)) {
            workflow.complete(subject, ReviewModel.IMPORT_MATRIX);
        }
    }

    private void move(CycleId cycle, Instant review) {
        workflow.moveDate(cycle.value(), ReviewModel.IMPORT_REMINDER, ReviewSchedule.importReminder(review));
        workflow.moveDate(cycle.value(), ReviewModel.IMPORT_OVERDUE, ReviewSchedule.importDue(review));
    }
}
