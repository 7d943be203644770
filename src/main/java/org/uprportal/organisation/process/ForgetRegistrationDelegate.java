package org.uprportal.organisation.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.organisation.RegistrationSteps;

/** Erases a registration whose address was not confirmed in time. */
@Component("forgetRegistrationDelegate")
class ForgetRegistrationDelegate implements JavaDelegate {

    private final RegistrationSteps registrationSteps;

    ForgetRegistrationDelegate(RegistrationSteps registrationSteps) {
        this.registrationSteps = registrationSteps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new RegistrationId(UUID.fromString(execution.getProcessBusinessKey()));
        registrationSteps.forget(id);
    }
}
