package org.uprportal.meeting.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Reminds those who come, a day before. */
@Component("remindMeetingDayDelegate")
class RemindDayDelegate implements JavaDelegate {

    private final MeetingSteps steps;
    private final CurrentActor actor;

    RemindDayDelegate(MeetingSteps steps, CurrentActor actor) {
        this.steps = steps;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new MeetingId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> steps.near(id, 1));
    }
}
