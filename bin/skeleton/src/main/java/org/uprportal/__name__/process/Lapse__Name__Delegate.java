package org.uprportal.__name__.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.__name__.__Name__Id;
import org.uprportal.__name__.__Name__Steps;

/** It was not done in time. */
@Component("lapse__Name__Delegate")
class Lapse__Name__Delegate implements JavaDelegate {

    private final __Name__Steps steps;

    Lapse__Name__Delegate(__Name__Steps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.lapse(new __Name__Id(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
