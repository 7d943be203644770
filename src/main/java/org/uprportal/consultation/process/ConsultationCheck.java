package org.uprportal.consultation.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.ConsultationSteps;
import org.uprportal.platform.ProcessCheck;

/** Contributions wait for answers as long as one has none; after that the outcome waits to be published. */
@Component
class ConsultationCheck implements ProcessCheck {

    private final ConsultationSteps consultationSteps;

    ConsultationCheck(ConsultationSteps consultationSteps) {
        this.consultationSteps = consultationSteps;
    }

    @Override
    public String process() {
        return ConsultationModel.PROCESS;
    }

    @Override
    public Map<UUID, Set<String>> underway() {
        return consultationSteps.underway().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), one -> tasks(one.getValue())));
    }

    private static Set<String> tasks(ConsultationSteps.Underway one) {
        return switch (one.status()) {
            case DRAFT -> Set.of(ConsultationModel.PUBLISH_CONSULTATION);
            case CLOSED ->
                Set.of(one.unanswered() ? ConsultationModel.ANSWER_CONTRIBUTIONS : ConsultationModel.PUBLISH_OUTCOME);
            default -> Set.of();
        };
    }

    @Override
    public Map<String, ?> variables(UUID subject, String task) {
        return task.equals(ConsultationModel.PUBLISH_CONSULTATION)
                ? Map.of(ConsultationModel.OPENS_LATER, false)
                : Map.of();
    }
}
