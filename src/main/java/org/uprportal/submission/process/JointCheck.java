package org.uprportal.submission.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.platform.ProcessCheck;
import org.uprportal.submission.SubmissionUnderwaySteps;

/** Whoever is asked to submit jointly is waited for until they have answered or are asked no more. */
@Component
class JointCheck implements ProcessCheck {

    private final SubmissionUnderwaySteps submissions;

    JointCheck(SubmissionUnderwaySteps submissions) {
        this.submissions = submissions;
    }

    @Override
    public String process() {
        return CoSubmissionModel.PROCESS;
    }

    @Override
    public Map<UUID, Set<String>> underway() {
        return submissions.asked().stream()
                .collect(Collectors.toMap(one -> one.value(), one -> Set.of(CoSubmissionModel.ANSWER)));
    }
}
