package org.uprportal.consultation;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.Matters;
import org.uprportal.meeting.MattersOf;

/** Consultations that have been announced, which meetings speak of and decide on. */
@Configuration(proxyBeanMethods = false)
class ConsultationMatters {

    private static final int MOST = 50;

    @Bean
    Matters consultationsSpokenOf(Consultations consultations) {
        return new MattersOf<>(
                Matter.Kind.CONSULTATION,
                state -> announced(consultations.list(state, null, 0, MOST).rows()),
                ids -> announced(consultations.among(
                        ids.stream().map(ConsultationId::new).toList())),
                one -> one.id().value(),
                ConsultationSummary::title);
    }

    /** A draft is its government's own: its title does not go into an agenda that everybody reads. */
    private static List<ConsultationSummary> announced(List<ConsultationSummary> found) {
        return found.stream()
                .filter(one -> one.status() != ConsultationStatus.DRAFT)
                .toList();
    }
}
