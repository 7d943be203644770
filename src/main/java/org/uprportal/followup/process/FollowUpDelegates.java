package org.uprportal.followup.process;

import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.FollowUpSteps;
import org.uprportal.followup.RequestId;
import org.uprportal.platform.process.OnSubject;

/** What follow-up does by itself. */
@Configuration(proxyBeanMethods = false)
class FollowUpDelegates {

    /** Tells OHCHR and the country team that recommendations are not given to ministries. */
    @Bean
    JavaDelegate clusteringAboveDelegate(FollowUpSteps steps) {
        return OnSubject.run(id -> steps.tellAboveOfClustering(new CycleId(id)));
    }

    /** Tells whoever stands above a lead that a request for an update is not answered. */
    @Bean
    JavaDelegate requestAboveDelegate(FollowUpSteps steps) {
        return OnSubject.run(id -> steps.tellAbove(new RequestId(id)));
    }

    /** Says that no mid-term report came. */
    @Bean
    JavaDelegate midTermMissedDelegate(FollowUpSteps steps) {
        return OnSubject.run(id -> steps.missMidTerm(new CycleId(id)));
    }
}
