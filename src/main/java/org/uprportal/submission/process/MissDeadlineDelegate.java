package org.uprportal.submission.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.Submissions;

/** The deadline has passed before the submission was filed. */
@Component("missDeadlineDelegate")
class MissDeadlineDelegate implements JavaDelegate {

    private final Submissions submissions;
    private final CurrentActor actor;

    MissDeadlineDelegate(Submissions submissions, CurrentActor actor) {
        this.submissions = submissions;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new SubmissionId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> submissions.miss(id));
    }
}
