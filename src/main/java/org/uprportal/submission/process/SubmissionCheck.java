package org.uprportal.submission.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ProcessCheck;
import org.uprportal.submission.SubmissionStatus;
import org.uprportal.submission.Submissions;

/** A draft waits to be written, one in approval to be approved, anything else for nothing. */
@Component
class SubmissionCheck implements ProcessCheck {

    private final Submissions submissions;
    private final CurrentActor actor;

    SubmissionCheck(Submissions submissions, CurrentActor actor) {
        this.submissions = submissions;
        this.actor = actor;
    }

    @Override
    public String process() {
        return SubmissionModel.PROCESS;
    }

    @Override
    public Map<UUID, Set<String>> underway() {
        return actor.callAs(Actor.PORTAL, submissions::underway).entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().value(),
                        one -> Set.of(
                                one.getValue() == SubmissionStatus.DRAFT
                                        ? SubmissionModel.DRAFT
                                        : SubmissionModel.APPROVE)));
    }

    @Override
    public Map<String, ?> variables(UUID subject, String task) {
        return task.equals(SubmissionModel.APPROVE)
                ? Map.of(SubmissionModel.APPROVED, !underway().containsKey(subject))
                : Map.of();
    }
}
