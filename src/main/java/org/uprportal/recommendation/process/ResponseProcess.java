package org.uprportal.recommendation.process;

import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.Workflow;
import org.uprportal.recommendation.RecommendationEvent;
import org.uprportal.recommendation.ResponseSchedule;

/** Moves the process of a State's response. */
@Component
class ResponseProcess {

    private final Workflow workflow;
    private final Cycles cycles;

    ResponseProcess(Workflow workflow, Cycles cycles) {
        this.workflow = workflow;
        this.cycles = cycles;
    }

    /** Before the cycle's own listener begins the stages: the dates the reminders take. */
    @EventListener
    @Order(-10)
    void on(CycleEvent.Confirmed confirmed) {
        move(confirmed.cycle(), cycles.get(confirmed.cycle()).on(CycleDate.RESPONSE_DUE));
    }

    @EventListener
    @Order(10)
    void on(CycleEvent.DateMoved moved) {
        if (moved.date() == CycleDate.RESPONSE_DUE) {
            move(moved.cycle(), moved.to());
        }
    }

    @EventListener
    void on(RecommendationEvent.ResponseSent sent) {
        workflow.complete(sent.cycle().value(), ResponseModel.ANSWER);
    }

    private void move(CycleId cycle, Instant due) {
        workflow.moveDate(cycle.value(), ResponseModel.REMINDER, ResponseSchedule.firstReminder(due));
        workflow.moveDate(cycle.value(), ResponseModel.LAST_REMINDER, ResponseSchedule.lastReminder(due));
    }
}
