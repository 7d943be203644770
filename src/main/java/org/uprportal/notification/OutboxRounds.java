package org.uprportal.notification;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Duties;

/** Writes and sends letters every few seconds, in a thread of its own: a slow mail server delays letters and nothing else. */
@Component
@ConditionalOnProperty(name = "portal.engine.jobs", matchIfMissing = true)
class OutboxRounds {

    private static final String DUTY = "letters";

    private final Letters letters;
    private final Outbox outbox;
    private final Duties duties;

    OutboxRounds(Letters letters, Outbox outbox, Duties duties) {
        this.letters = letters;
        this.outbox = outbox;
        this.duties = duties;
        duties.expect(DUTY, Duration.ofMinutes(15));
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S", scheduler = "letterThreads")
    void send() {
        letters.writeDue();
        outbox.sendDue();
        duties.done(DUTY);
    }
}
