package org.uprportal.consultation.ui;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.InvitationDesk;
import org.uprportal.consultation.InvitationId;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.TaskPage;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** Where the consultation's tasks are done. */
@Configuration(proxyBeanMethods = false)
class ConsultationTaskPages {

    @Bean
    TaskPage publishConsultationPage(Consultations consultations) {
        return new CyclePage("consultation/publish", consultations, ConsultationNavigation::prepare);
    }

    @Bean
    TaskPage answerContributionsPage(Consultations consultations) {
        return new CyclePage("consultation/answer", consultations, ConsultationNavigation::answers);
    }

    @Bean
    TaskPage publishOutcomePage(Consultations consultations) {
        return new CyclePage("consultation/publish-outcome", consultations, ConsultationNavigation::outcome);
    }

    @Bean
    TaskPage contributePage(InvitationDesk invitations, CurrentActor actor) {
        return new InvitationPage(invitations, actor);
    }

    private record CyclePage(String formKey, Consultations consultations, Function<ConsultationId, String> page)
            implements TaskPage {

        @Override
        public String pathFor(UUID subject) {
            return page.apply(
                    consultations.schedule(new CycleId(subject)).orElseThrow().id());
        }
    }

    /** The address is asked for also while the portal writes to others, so it is told for the portal itself. */
    private record InvitationPage(InvitationDesk invitations, CurrentActor actor) implements TaskPage {

        @Override
        public String formKey() {
            return "consultation/contribute";
        }

        @Override
        public String pathFor(UUID subject) {
            return ConsultationNavigation.contribute(actor.callAs(
                    Actor.PORTAL,
                    () -> invitations.invitation(new InvitationId(subject)).consultation()));
        }
    }
}
