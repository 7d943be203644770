package org.uprportal.organisation.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.organisation.RegistrationSteps;

/** Says that the promised time is over. */
@Component("escalateVettingDelegate")
class EscalateVettingDelegate implements JavaDelegate {

    private final RegistrationSteps registrationSteps;

    EscalateVettingDelegate(RegistrationSteps registrationSteps) {
        this.registrationSteps = registrationSteps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new RegistrationId(UUID.fromString(execution.getProcessBusinessKey()));
        registrationSteps.escalate(id);
    }
}
