package org.uprportal.recommendation.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.ProcessCheck;
import org.uprportal.recommendation.Recommendations;

/** The recommendations of a review ({@code bpmn/review/review.bpmn}) wait to be recorded until some are or the cycle is closed. */
@Component
class RecordCheck implements ProcessCheck {

    private static final String REVIEW = "review";
    private static final String IMPORT_MATRIX = "userTask_importMatrix";

    private final Cycles cycles;
    private final Recommendations recommendations;

    RecordCheck(Cycles cycles, Recommendations recommendations) {
        this.cycles = cycles;
        this.recommendations = recommendations;
    }

    @Override
    public String process() {
        return REVIEW;
    }

    @Override
    public Map<UUID, Set<String>> underway() {
        var recorded = recommendations.cycles();
        return cycles.all().stream()
                .filter(one -> one.status() == CycleStatus.RUNNING && !recorded.contains(one.id()))
                .collect(Collectors.toMap(one -> one.id().value(), one -> Set.of(IMPORT_MATRIX)));
    }
}
