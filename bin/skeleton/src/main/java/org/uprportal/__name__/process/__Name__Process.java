package org.uprportal.__name__.process;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.__name__.__Name__Event;
import org.uprportal.platform.Workflow;

/** Moves the process after the aggregate has moved, in the same transaction. */
@Component
class __Name__Process {

    private final Workflow workflow;

    __Name__Process(Workflow workflow) {
        this.workflow = workflow;
    }

    @EventListener
    void on(__Name__Event.Opened opened) {
        workflow.start(__Name__Model.PROCESS, opened.id().value(), Map.of(__Name__Model.UNTIL, opened.until()));
    }

    @EventListener
    void on(__Name__Event.Finished finished) {
        workflow.complete(finished.id().value(), __Name__Model.FINISH);
    }
}
