package org.uprportal.meeting.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.Meetings;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Reminds those who come, a week before. */
@Component("remindMeetingWeekDelegate")
class RemindWeekDelegate implements JavaDelegate {

    private final Meetings meetings;
    private final CurrentActor actor;

    RemindWeekDelegate(Meetings meetings, CurrentActor actor) {
        this.meetings = meetings;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new MeetingId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> meetings.near(id, 7));
    }
}
