package org.uprportal.organisation.process;

import java.util.Date;
import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.organisation.RegistrationSteps;

/** Closes a refused registration that nobody appealed in time. */
@Component("closeRegistrationDelegate")
class CloseRegistrationDelegate implements JavaDelegate {

    private final RegistrationSteps registrationSteps;

    CloseRegistrationDelegate(RegistrationSteps registrationSteps) {
        this.registrationSteps = registrationSteps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new RegistrationId(UUID.fromString(execution.getProcessBusinessKey()));
        var keptUntil = registrationSteps.lapse(id);
        execution.setVariable(VettingModel.KEPT_UNTIL, Date.from(keptUntil));
    }
}
