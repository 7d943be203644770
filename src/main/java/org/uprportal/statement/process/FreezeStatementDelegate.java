package org.uprportal.statement.process;

import java.util.Date;
import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.statement.StatementId;
import org.uprportal.statement.StatementSchedule;
import org.uprportal.statement.StatementSteps;

/** The time to sign is over: freezes the statement and says by when it is answered, or that it came to nothing. */
@Component("freezeStatementDelegate")
class FreezeStatementDelegate implements JavaDelegate {

    private final StatementSteps steps;

    FreezeStatementDelegate(StatementSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = steps.freeze(new StatementId(UUID.fromString(execution.getProcessBusinessKey())));
        execution.setVariable(StatementModel.JOINT, due.isPresent());
        due.ifPresent(at -> {
            execution.setVariable(StatementModel.ANSWER_REMINDER, Date.from(StatementSchedule.answerReminder(at)));
            execution.setVariable(StatementModel.ANSWER_DUE, Date.from(at));
            execution.setVariable(StatementModel.ANSWER_ABOVE, Date.from(StatementSchedule.answerAbove(at)));
        });
    }
}
