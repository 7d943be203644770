package org.uprportal.consultation;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleEvent;

/** Makes a consultation ready when a cycle is confirmed, before the cycle's process begins its stages. */
@Component
class CycleFollower {

    private final Consultations consultations;

    CycleFollower(Consultations consultations) {
        this.consultations = consultations;
    }

    @EventListener
    @Order(-100)
    void on(CycleEvent.Confirmed confirmed) {
        consultations.prepare(confirmed.cycle());
    }
}
