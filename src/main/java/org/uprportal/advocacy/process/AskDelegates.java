package org.uprportal.advocacy.process;

import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.advocacy.AskId;
import org.uprportal.advocacy.AskSteps;
import org.uprportal.platform.process.OnSubject;

/** What asks do by themselves. */
@Configuration(proxyBeanMethods = false)
class AskDelegates {

    /** Closes an ask that nobody answered before the review. */
    @Bean
    JavaDelegate closeUnansweredDelegate(AskSteps steps) {
        return OnSubject.run(id -> steps.closeUnanswered(new AskId(id)));
    }
}
