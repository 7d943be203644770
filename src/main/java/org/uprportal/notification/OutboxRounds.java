package org.uprportal.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Empties the outbox every few seconds. */
@Component
@ConditionalOnProperty(name = "portal.engine.jobs", matchIfMissing = true)
class OutboxRounds {

    private final Outbox outbox;

    OutboxRounds(Outbox outbox) {
        this.outbox = outbox;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void send() {
        outbox.sendDue();
    }
}
