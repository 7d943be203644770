package org.uprportal.indicator.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.indicator.IndicatorEvent;
import org.uprportal.indicator.IndicatorSchedule;
import org.uprportal.platform.Workflow;

/** Asks for the value of each period, one process after the other. */
@Component
class IndicatorProcess {

    private final Workflow workflow;

    IndicatorProcess(Workflow workflow) {
        this.workflow = workflow;
    }

    @EventListener
    void on(IndicatorEvent.Defined defined) {
        ask(defined.id().value(), defined.periodEnd());
    }

    @EventListener
    void on(IndicatorEvent.Measured measured) {
        end(measured.id().value());
        ask(measured.id().value(), measured.periodEnd());
    }

    @EventListener
    void on(IndicatorEvent.Ended ended) {
        end(ended.id().value());
    }

    private void end(UUID id) {
        if (workflow.isWaiting(id, IndicatorModel.MEASURE)) {
            workflow.complete(id, IndicatorModel.MEASURE);
        }
        workflow.cancel(id, "measured");
    }

    private void ask(UUID id, LocalDate periodEnd) {
        var dates = new IndicatorSchedule(periodEnd);
        workflow.start(
                IndicatorModel.PROCESS,
                id,
                Map.of(
                        IndicatorModel.ASKED, dates.asked(),
                        IndicatorModel.REMINDER, dates.reminder(),
                        IndicatorModel.DUE, dates.due(),
                        IndicatorModel.ABOVE, dates.above()));
    }
}
