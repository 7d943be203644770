package org.uprportal.submission.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.platform.ProcessCheck;
import org.uprportal.submission.SubmissionUnderwaySteps;

/** What is filed for a review waits to be published as long as some of it is not. */
@Component
class PublicationCheck implements ProcessCheck {

    private final SubmissionUnderwaySteps submissions;

    PublicationCheck(SubmissionUnderwaySteps submissions) {
        this.submissions = submissions;
    }

    @Override
    public String process() {
        return PublicationModel.PROCESS;
    }

    @Override
    public Map<UUID, Set<String>> underway() {
        return submissions.unpublished().stream()
                .collect(Collectors.toMap(CycleId::value, one -> Set.of(PublicationModel.PUBLISH)));
    }
}
