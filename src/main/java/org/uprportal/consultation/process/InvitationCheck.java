package org.uprportal.consultation.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.ConsultationSteps;
import org.uprportal.platform.ProcessCheck;

/** An invitation waits while the consultation is open and its organisation has neither contributed nor declined. */
@Component
class InvitationCheck implements ProcessCheck {

    private final ConsultationSteps consultations;

    InvitationCheck(ConsultationSteps consultations) {
        this.consultations = consultations;
    }

    @Override
    public String process() {
        return InvitationModel.PROCESS;
    }

    @Override
    public Map<UUID, Set<String>> underway() {
        return consultations.waiting().stream()
                .collect(Collectors.toMap(one -> one.value(), one -> Set.of(InvitationModel.CONTRIBUTE)));
    }
}
