package org.uprportal.meeting.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.MinutesId;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Reminds those who took part that the time to amend the minutes is nearly over. */
@Component("remindAmendingDelegate")
class RemindAmendingDelegate implements JavaDelegate {

    private final MinutesDesk desk;
    private final CurrentActor actor;

    RemindAmendingDelegate(MinutesDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new MinutesId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> desk.remind(id));
    }
}
