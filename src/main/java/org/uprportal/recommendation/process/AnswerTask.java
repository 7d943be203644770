package org.uprportal.recommendation.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.party.Audience;

/** The focal point answers every recommendation. */
@Component
class AnswerTask implements TaskKind {

    private final Cycles cycles;

    AnswerTask(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public String formKey() {
        return ResponseModel.ANSWER_FORM;
    }

    @Override
    public TaskBrief brief(UUID subject) {
        var cycle = cycles.get(new CycleId(subject));
        return new TaskBrief(
                List.of(String.valueOf(cycle.number())),
                cycle.state(),
                cycle.on(CycleDate.RESPONSE_DUE),
                Set.of(Audience.governmentOf(cycle.state())));
    }
}
