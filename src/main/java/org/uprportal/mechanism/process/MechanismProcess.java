package org.uprportal.mechanism.process;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.mechanism.MechanismEvent;
import org.uprportal.mechanism.MechanismSchedule;
import org.uprportal.platform.Workflow;

/** Asks every year whether it still is so. */
@Component
class MechanismProcess {

    private final Workflow workflow;

    MechanismProcess(Workflow workflow) {
        this.workflow = workflow;
    }

    @EventListener
    void on(MechanismEvent.Confirmed confirmed) {
        var id = confirmed.id().value();
        if (workflow.isWaiting(id, MechanismModel.CONFIRM)) {
            workflow.complete(id, MechanismModel.CONFIRM);
        }
        workflow.cancel(id, "confirmed");
        var dates = new MechanismSchedule(confirmed.on());
        workflow.start(
                MechanismModel.PROCESS,
                id,
                Map.of(
                        MechanismModel.ASKED, dates.asked(),
                        MechanismModel.REMINDER, dates.reminder(),
                        MechanismModel.DUE, dates.due(),
                        MechanismModel.ABOVE, dates.above()));
    }
}
