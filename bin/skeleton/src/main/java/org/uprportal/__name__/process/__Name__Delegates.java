package org.uprportal.__name__.process;

import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.__name__.__Name__Id;
import org.uprportal.__name__.__Name__Steps;
import org.uprportal.platform.process.OnSubject;

/** What the process does by itself. */
@Configuration(proxyBeanMethods = false)
class __Name__Delegates {

    /** It was not done in time. */
    @Bean
    JavaDelegate lapse__Name__Delegate(__Name__Steps steps) {
        return OnSubject.run(id -> steps.lapse(new __Name__Id(id)));
    }
}
