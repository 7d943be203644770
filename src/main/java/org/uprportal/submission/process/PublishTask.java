package org.uprportal.submission.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.party.Audience;
import org.uprportal.submission.SubmissionSchedule;

/** The secretariat publishes the submissions, six weeks before the review. */
@Component
class PublishTask implements TaskKind {

    private final Cycles cycles;

    PublishTask(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public String formKey() {
        return PublicationModel.PUBLISH_FORM;
    }

    @Override
    public TaskBrief brief(UUID subject) {
        var cycle = cycles.get(new CycleId(subject));
        return new TaskBrief(
                List.of(String.valueOf(cycle.number()), String.valueOf(cycle.session())),
                cycle.state(),
                SubmissionSchedule.publicationDue(cycle.on(CycleDate.REVIEW)),
                Set.of(Audience.ohchr()));
    }
}
