package org.uprportal.mechanism.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.mechanism.MechanismId;
import org.uprportal.mechanism.MechanismSchedule;
import org.uprportal.mechanism.Mechanisms;
import org.uprportal.party.Audience;

/** The focal point says that the mechanism still is so, or changes it. */
@Component
class ConfirmSeatsTask implements TaskKind {

    private final Mechanisms mechanisms;

    ConfirmSeatsTask(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
    }

    @Override
    public String formKey() {
        return MechanismModel.CONFIRM_FORM;
    }

    @Override
    public TaskBrief brief(UUID subject) {
        var one = mechanisms.find(new MechanismId(subject)).orElseThrow();
        return new TaskBrief(
                List.of(one.name()),
                one.state(),
                new MechanismSchedule(one.confirmedOn()).due(),
                Set.of(Audience.governmentOf(one.state())));
    }
}
