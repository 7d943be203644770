package org.uprportal.organisation.process;

import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.organisation.RegistrationSteps;
import org.uprportal.platform.process.OnSubject;

/** What the vetting of organisations does by itself. */
@Configuration(proxyBeanMethods = false)
class VettingDelegates {

    /** Says that the promised time is over. */
    @Bean
    JavaDelegate escalateVettingDelegate(RegistrationSteps steps) {
        return OnSubject.run(id -> steps.escalate(new RegistrationId(id)));
    }

    /** Erases a registration whose address was not confirmed in time. */
    @Bean
    JavaDelegate forgetRegistrationDelegate(RegistrationSteps steps) {
        return OnSubject.run(id -> steps.forget(new RegistrationId(id)));
    }

    /** Erases who asked for a registration once the time is over for which it is kept. */
    @Bean
    JavaDelegate eraseRegistrationDelegate(RegistrationSteps steps) {
        return OnSubject.run(id -> steps.erase(new RegistrationId(id)));
    }
}
