package org.uprportal.consultation.process;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.consultation.ConsultationSchedule;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.InvitationDesk;
import org.uprportal.consultation.InvitationId;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.organisation.CoalitionSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;

/** The tasks of a consultation: three of the focal point's, and one of every invited organisation. */
@Configuration(proxyBeanMethods = false)
class ConsultationTasks {

    @Bean
    TaskKind publishConsultationTask(Consultations consultations) {
        return new FocalPointTask(ConsultationModel.PUBLISH_FORM, consultations, ConsultationSchedule::publishBy);
    }

    @Bean
    TaskKind answerContributionsTask(Consultations consultations) {
        return new FocalPointTask(ConsultationModel.ANSWER_FORM, consultations, ConsultationSchedule::answersBy);
    }

    @Bean
    TaskKind publishOutcomeTask(Consultations consultations) {
        return new FocalPointTask(ConsultationModel.OUTCOME_FORM, consultations, ConsultationSchedule::outcomeBy);
    }

    @Bean
    TaskKind contributeTask(InvitationDesk invitations, CoalitionSteps coalitions, CurrentActor actor) {
        return new ContributeTask(invitations, coalitions, actor);
    }

    private record FocalPointTask(
            String formKey, Consultations consultations, Function<ConsultationSchedule, Instant> dueBy)
            implements TaskKind {

        @Override
        public TaskBrief brief(UUID subject) {
            var schedule = consultations.schedule(new CycleId(subject)).orElseThrow();
            return new TaskBrief(
                    List.of(String.valueOf(schedule.cycleNumber())),
                    schedule.state(),
                    dueBy.apply(schedule),
                    Set.of(Audience.governmentOf(schedule.state())));
        }
    }

    /** Told for the portal itself: the task appears while the government publishes. */
    private record ContributeTask(InvitationDesk invitations, CoalitionSteps coalitions, CurrentActor actor)
            implements TaskKind {

        @Override
        public String formKey() {
            return InvitationModel.CONTRIBUTE_FORM;
        }

        @Override
        public TaskBrief brief(UUID subject) {
            var invitation = actor.callAs(Actor.PORTAL, () -> invitations.invitation(new InvitationId(subject)));
            return new TaskBrief(
                    List.of(invitation.title()),
                    invitation.state(),
                    invitation.closes(),
                    coalitions.audienceOf(invitation.party()));
        }
    }
}
