package org.uprportal.submission.process;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleEnd;
import org.uprportal.cycle.CycleId;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.Submissions;

/** The submissions that are still open when a cycle ends; nobody else learns that there are any. */
@Component
class SubmissionEnd implements CycleEnd {

    private final Submissions submissions;

    SubmissionEnd(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public Collection<UUID> subjects(CycleId cycle) {
        return submissions.openIn(cycle).stream().map(SubmissionId::value).toList();
    }
}
