package org.uprportal.submission.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.platform.ProcessCheck;
import org.uprportal.submission.SubmissionStatus;
import org.uprportal.submission.SubmissionSteps;

/** A draft waits to be written, one in approval to be approved, anything else for nothing. */
@Component
class SubmissionCheck implements ProcessCheck {

    private final SubmissionSteps submissionSteps;

    SubmissionCheck(SubmissionSteps submissionSteps) {
        this.submissionSteps = submissionSteps;
    }

    @Override
    public String process() {
        return SubmissionModel.PROCESS;
    }

    @Override
    public Map<UUID, Set<String>> underway() {
        return submissionSteps.underway().entrySet().stream()
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
