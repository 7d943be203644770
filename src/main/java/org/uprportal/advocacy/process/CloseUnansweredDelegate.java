package org.uprportal.advocacy.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.advocacy.AskId;
import org.uprportal.advocacy.AskSteps;

/** Closes an ask that nobody answered before the review. */
@Component("closeUnansweredDelegate")
class CloseUnansweredDelegate implements JavaDelegate {

    private final AskSteps steps;

    CloseUnansweredDelegate(AskSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.closeUnanswered(new AskId(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
