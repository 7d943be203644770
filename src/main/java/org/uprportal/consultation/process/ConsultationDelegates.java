package org.uprportal.consultation.process;

import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.consultation.ConsultationSteps;
import org.uprportal.cycle.CycleId;
import org.uprportal.platform.process.OnSubject;

/** What a consultation does by itself. */
@Configuration(proxyBeanMethods = false)
class ConsultationDelegates {

    /** Opens an announced consultation on its day. */
    @Bean
    JavaDelegate openConsultationDelegate(ConsultationSteps steps) {
        return OnSubject.run(id -> steps.open(new CycleId(id)));
    }

    /** Reminds organisations that have begun to write but not sent. */
    @Bean
    JavaDelegate remindWritingDelegate(ConsultationSteps steps) {
        return OnSubject.run(id -> steps.remindWriting(new CycleId(id)));
    }
}
