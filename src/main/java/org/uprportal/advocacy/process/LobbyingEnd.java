package org.uprportal.advocacy.process;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.advocacy.AskId;
import org.uprportal.advocacy.AskSteps;
import org.uprportal.cycle.CycleEnd;
import org.uprportal.cycle.CycleId;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSteps;

/** The lobbying that is still under way when a cycle ends: asks without an answer, asks to be made. Both sides' own matter. */
@Component
class LobbyingEnd implements CycleEnd {

    private final AskSteps asks;
    private final SubmissionSteps submissionSteps;

    LobbyingEnd(AskSteps asks, SubmissionSteps submissionSteps) {
        this.asks = asks;
        this.submissionSteps = submissionSteps;
    }

    @Override
    public Collection<UUID> subjects(CycleId cycle) {
        return Stream.concat(
                        asks.unanswered(cycle).stream().map(AskId::value),
                        submissionSteps.filedIn(cycle).stream().map(SubmissionId::value))
                .toList();
    }
}
