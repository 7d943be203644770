package org.uprportal.recommendation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.Cycles;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.Matters;
import org.uprportal.meeting.MattersOf;

/** Recommendations of the latest reviews, which meetings speak of and decide on. */
@Configuration(proxyBeanMethods = false)
class RecommendationMatters {

    @Bean
    Matters recommendationsSpokenOf(Recommendations recommendations, Cycles cycles) {
        return new MattersOf<>(
                Matter.Kind.RECOMMENDATION,
                MattersOf.ofLatestReviews(cycles, recommendations::of),
                ids -> recommendations.among(
                        ids.stream().map(RecommendationId::new).toList()),
                one -> one.id().value(),
                one -> one.paragraph() + " " + one.text());
    }
}
