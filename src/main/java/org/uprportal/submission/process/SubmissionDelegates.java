package org.uprportal.submission.process;

import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.platform.process.OnSubject;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSteps;

/** What submissions do by themselves. */
@Configuration(proxyBeanMethods = false)
class SubmissionDelegates {

    /** The deadline has passed before the submission was filed. */
    @Bean
    JavaDelegate missDeadlineDelegate(SubmissionSteps steps) {
        return OnSubject.run(id -> steps.miss(new SubmissionId(id)));
    }
}
