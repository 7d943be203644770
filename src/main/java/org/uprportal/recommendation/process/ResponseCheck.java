package org.uprportal.recommendation.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.ProcessCheck;
import org.uprportal.recommendation.ResponseUnderwaySteps;

/** Recommendations wait to be answered until the response is sent or the cycle closed. */
@Component
class ResponseCheck implements ProcessCheck {

    private final Cycles cycles;
    private final ResponseUnderwaySteps responses;

    ResponseCheck(Cycles cycles, ResponseUnderwaySteps responses) {
        this.cycles = cycles;
        this.responses = responses;
    }

    @Override
    public String process() {
        return ResponseModel.PROCESS;
    }

    @Override
    public Map<UUID, Set<String>> underway() {
        var sent = responses.sent();
        return cycles.all().stream()
                .filter(one -> one.status() == CycleStatus.RUNNING && !sent.contains(one.id()))
                .collect(Collectors.toMap(one -> one.id().value(), one -> Set.of(ResponseModel.ANSWER)));
    }
}
