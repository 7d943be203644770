package org.uprportal.followup.process;

import java.util.Date;
import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.followup.FollowUpSteps;

/** Drafts the mid-term report from the data. */
@Component("draftMidTermDelegate")
class DraftMidTermDelegate implements JavaDelegate {

    private final FollowUpSteps followUpSteps;
    private final Cycles cycles;

    DraftMidTermDelegate(FollowUpSteps followUpSteps, Cycles cycles) {
        this.followUpSteps = followUpSteps;
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycle = new CycleId(UUID.fromString(execution.getProcessBusinessKey()));
        followUpSteps.draftMidTerm(cycle);
        var due = cycles.get(cycle).on(CycleDate.MID_TERM_DUE);
        execution.setVariable(FollowUpModel.MID_TERM_REMINDER, Date.from(FollowUpSchedule.midTermReminder(due)));
    }
}
