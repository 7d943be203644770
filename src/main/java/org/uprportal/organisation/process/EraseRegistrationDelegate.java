package org.uprportal.organisation.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.organisation.RegistrationSteps;

/** Erases who asked for a registration once the time is over for which it is kept. */
@Component("eraseRegistrationDelegate")
class EraseRegistrationDelegate implements JavaDelegate {

    private final RegistrationSteps registrationSteps;

    EraseRegistrationDelegate(RegistrationSteps registrationSteps) {
        this.registrationSteps = registrationSteps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new RegistrationId(UUID.fromString(execution.getProcessBusinessKey()));
        registrationSteps.erase(id);
    }
}
