package org.uprportal.meeting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Meetings that others speak of: those of the State that were held last. */
@Configuration(proxyBeanMethods = false)
class CalledMatters {

    private static final int MOST = 50;

    @Bean
    Matters calledSpokenOf(MeetingCalendar calendar, Meetings meetings) {
        return new MattersOf<>(
                Matter.Kind.MEETING,
                state -> calendar.search(new MeetingFilter(state, null, false, true), 0, MOST),
                ids -> meetings.among(ids.stream().map(MeetingId::new).toList()),
                one -> one.id().value(),
                MeetingSummary::title);
    }
}
