package org.uprportal.submission.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.organisation.CoalitionSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.Submissions;

/**
 * The tasks of a submission: its own organisation's, a coalition's also of the members that act for it. One under a pseudonym
 * is told to nobody, for an addressee would say whose it is.
 */
@Configuration(proxyBeanMethods = false)
class SubmissionTasks {

    @Bean
    TaskKind draftSubmissionTask(
            Submissions submissions, CoalitionSteps coalitions, Cycles cycles, CurrentActor actor) {
        return new OwnTask(SubmissionModel.DRAFT_FORM, submissions, coalitions, cycles, actor);
    }

    @Bean
    TaskKind approveDraftTask(Submissions submissions, CoalitionSteps coalitions, Cycles cycles, CurrentActor actor) {
        return new OwnTask(SubmissionModel.APPROVE_FORM, submissions, coalitions, cycles, actor);
    }

    private record OwnTask(
            String formKey, Submissions submissions, CoalitionSteps coalitions, Cycles cycles, CurrentActor actor)
            implements TaskKind {

        @Override
        public TaskBrief brief(UUID subject) {
            var one = actor.callAs(Actor.PORTAL, () -> submissions.find(new SubmissionId(subject)))
                    .orElseThrow();
            return new TaskBrief(
                    List.of(one.title()),
                    cycles.get(one.cycle()).state(),
                    one.summary().deadline(),
                    one.pseudonymous() ? Set.of() : coalitions.audienceOf(one.author()));
        }
    }
}
