package org.uprportal.statement;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Duties;

/** Sends the letters with links to sign that had to wait for another day. */
@Component
@ConditionalOnProperty(name = "portal.engine.jobs", matchIfMissing = true)
class SignatureRounds {

    private static final String DUTY = "signatures";
    private static final int MOST_AT_ONCE = 100;

    private final StatementSteps steps;
    private final Duties duties;

    SignatureRounds(StatementSteps steps, Duties duties) {
        this.steps = steps;
        this.duties = duties;
        duties.expect(DUTY, Duration.ofHours(1));
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void post() {
        var more = MOST_AT_ONCE;
        while (more > 0 && steps.postNext()) {
            more--;
        }
        duties.done(DUTY);
    }
}
