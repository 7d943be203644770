package org.uprportal.organisation.process;

import java.util.Date;
import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.organisation.Registrations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Closes a refused registration that nobody appealed in time. */
@Component("closeRegistrationDelegate")
class CloseRegistrationDelegate implements JavaDelegate {

    private final Registrations registrations;
    private final CurrentActor actor;

    CloseRegistrationDelegate(Registrations registrations, CurrentActor actor) {
        this.registrations = registrations;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new RegistrationId(UUID.fromString(execution.getProcessBusinessKey()));
        var keptUntil = actor.callAs(Actor.PORTAL, () -> registrations.lapse(id));
        execution.setVariable(VettingModel.KEPT_UNTIL, Date.from(keptUntil));
    }
}
