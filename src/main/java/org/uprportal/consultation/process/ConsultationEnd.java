package org.uprportal.consultation.process;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.ConsultationSteps;
import org.uprportal.consultation.Consultations;
import org.uprportal.cycle.CycleEnd;
import org.uprportal.cycle.CycleId;

/** The invitations that still wait when a cycle ends; each is its organisation's own matter. */
@Component
class ConsultationEnd implements CycleEnd {

    private final Consultations consultations;
    private final ConsultationSteps steps;

    ConsultationEnd(Consultations consultations, ConsultationSteps steps) {
        this.consultations = consultations;
        this.steps = steps;
    }

    @Override
    public Collection<UUID> subjects(CycleId cycle) {
        return consultations
                .schedule(cycle)
                .filter(schedule -> schedule.status() != ConsultationStatus.DRAFT)
                .map(schedule -> steps.waitingInvitations(schedule.id()).stream()
                        .map(invitation -> invitation.id().value())
                        .toList())
                .orElse(List.of());
    }
}
