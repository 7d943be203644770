package org.uprportal.midterm.process;

import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.midterm.MidtermId;
import org.uprportal.midterm.MidtermSteps;
import org.uprportal.platform.process.OnSubject;

/** What the process does by itself. */
@Configuration(proxyBeanMethods = false)
class MidtermDelegates {

    /** It was not published in time. */
    @Bean
    JavaDelegate lapseOwnMidTermDelegate(MidtermSteps steps) {
        return OnSubject.run(id -> steps.lapse(new MidtermId(id)));
    }
}
