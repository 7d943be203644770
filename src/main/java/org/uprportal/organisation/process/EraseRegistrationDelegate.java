package org.uprportal.organisation.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.organisation.Registrations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Erases who asked for a registration once the time is over for which it is kept. */
@Component("eraseRegistrationDelegate")
class EraseRegistrationDelegate implements JavaDelegate {

    private final Registrations registrations;
    private final CurrentActor actor;

    EraseRegistrationDelegate(Registrations registrations, CurrentActor actor) {
        this.registrations = registrations;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new RegistrationId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> registrations.erase(id));
    }
}
