package org.uprportal.submission.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.Cycles;
import org.uprportal.identity.Actor;
import org.uprportal.identity.Audience;
import org.uprportal.identity.CurrentActor;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.Submissions;

/** The tasks of a submission, all of its own organisation's. */
@Configuration(proxyBeanMethods = false)
class SubmissionTasks {

    @Bean
    TaskKind draftSubmissionTask(Submissions submissions, Cycles cycles, CurrentActor actor) {
        return new OwnTask(SubmissionModel.DRAFT_FORM, submissions, cycles, actor);
    }

    @Bean
    TaskKind approveDraftTask(Submissions submissions, Cycles cycles, CurrentActor actor) {
        return new OwnTask(SubmissionModel.APPROVE_FORM, submissions, cycles, actor);
    }

    private record OwnTask(String formKey, Submissions submissions, Cycles cycles, CurrentActor actor)
            implements TaskKind {

        @Override
        public TaskBrief brief(UUID subject) {
            var one = actor.callAs(Actor.PORTAL, () -> submissions.find(new SubmissionId(subject)))
                    .orElseThrow();
            return new TaskBrief(
                    List.of(one.title()),
                    cycles.get(one.cycle()).state(),
                    one.summary().deadline(),
                    Set.of(Audience.party(one.author())));
        }
    }
}
