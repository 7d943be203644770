package org.uprportal.organisation.process;

import java.util.Date;
import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.identity.Actor;
import org.uprportal.identity.CurrentActor;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.organisation.Registrations;

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
