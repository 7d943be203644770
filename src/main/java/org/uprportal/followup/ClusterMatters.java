package org.uprportal.followup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.Cycles;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.Matters;
import org.uprportal.meeting.MattersOf;

/** Clusters of the latest reviews, which meetings speak of and decide on. */
@Configuration(proxyBeanMethods = false)
class ClusterMatters {

    @Bean
    Matters clustersSpokenOf(FollowUps followUps, Cycles cycles) {
        return new MattersOf<>(
                Matter.Kind.CLUSTER,
                MattersOf.ofLatestReviews(cycles, followUps::clusters),
                ids -> followUps.among(ids.stream().map(ClusterId::new).toList()),
                one -> one.id().value(),
                ClusterSummary::title);
    }
}
