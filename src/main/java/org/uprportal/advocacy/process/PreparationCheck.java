package org.uprportal.advocacy.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.advocacy.AskSteps;
import org.uprportal.platform.ProcessCheck;
import org.uprportal.submission.SubmissionUnderwaySteps;

/** Whoever has filed with their name is to ask missions, until something was asked from that submission. */
@Component
class PreparationCheck implements ProcessCheck {

    private final SubmissionUnderwaySteps submissions;
    private final AskSteps asks;

    PreparationCheck(SubmissionUnderwaySteps submissions, AskSteps asks) {
        this.submissions = submissions;
        this.asks = asks;
    }

    @Override
    public String process() {
        return AdvocacyModel.PREPARATION;
    }

    @Override
    public Map<UUID, Set<String>> underway() {
        var asked = asks.askedFrom();
        return submissions.filedWithName().stream()
                .filter(one -> !asked.contains(one))
                .collect(Collectors.toMap(one -> one.value(), one -> Set.of(AdvocacyModel.MAKE_ASKS)));
    }
}
