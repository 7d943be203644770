package org.uprportal.meeting.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.meeting.GuestDesk;
import org.uprportal.meeting.SeatId;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Lets a place go by that was not confirmed in time. */
@Component("lapseSeatDelegate")
class LapseSeatDelegate implements JavaDelegate {

    private final GuestDesk guestDesk;
    private final CurrentActor actor;

    LapseSeatDelegate(GuestDesk guestDesk, CurrentActor actor) {
        this.guestDesk = guestDesk;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new SeatId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> guestDesk.lapse(id));
    }
}
