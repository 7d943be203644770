package org.uprportal.submission;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.Cycles;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.Matters;
import org.uprportal.meeting.MattersOf;

/** Published submissions to the latest reviews, which meetings speak of and decide on. */
@Configuration(proxyBeanMethods = false)
class PublishedMatters {

    private static final int MOST = 200;

    @Bean
    Matters publishedSpokenOf(Publications publications, Cycles cycles) {
        return new MattersOf<>(
                Matter.Kind.SUBMISSION,
                MattersOf.ofLatestReviews(cycles, cycle -> publications.of(cycle, 0, MOST)),
                ids -> publications.among(ids.stream().map(SubmissionId::new).toList()),
                one -> one.id().value(),
                PublishedSubmission::title);
    }
}
