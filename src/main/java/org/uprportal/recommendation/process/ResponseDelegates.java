package org.uprportal.recommendation.process;

import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleId;
import org.uprportal.platform.process.OnSubject;
import org.uprportal.recommendation.ResponseSteps;

/** What a State's response does by itself. */
@Configuration(proxyBeanMethods = false)
class ResponseDelegates {

    /** Records the adoption of the outcome. */
    @Bean
    JavaDelegate recordAdoptionDelegate(ResponseSteps steps) {
        return OnSubject.run(id -> steps.recordAdoption(new CycleId(id)));
    }
}
