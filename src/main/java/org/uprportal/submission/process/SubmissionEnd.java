package org.uprportal.submission.process;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleEnd;
import org.uprportal.cycle.CycleId;
import org.uprportal.submission.CoSubmissionId;
import org.uprportal.submission.CoSubmissionSteps;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSteps;

/** What is still open of submissions when a cycle ends; nobody else learns that there is anything. */
@Component
class SubmissionEnd implements CycleEnd {

    private final SubmissionSteps submissionSteps;
    private final CoSubmissionSteps requests;

    SubmissionEnd(SubmissionSteps submissionSteps, CoSubmissionSteps requests) {
        this.submissionSteps = submissionSteps;
        this.requests = requests;
    }

    @Override
    public Collection<UUID> subjects(CycleId cycle) {
        return Stream.concat(
                        submissionSteps.openIn(cycle).stream().map(SubmissionId::value),
                        requests.waitingIn(cycle).stream().map(CoSubmissionId::value))
                .toList();
    }
}
