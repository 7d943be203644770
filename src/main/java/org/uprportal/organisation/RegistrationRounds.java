package org.uprportal.organisation;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Duties;

/** Sees every second to the forms that have come in. */
@Component
@ConditionalOnProperty(name = "portal.engine.jobs", matchIfMissing = true)
class RegistrationRounds {

    private static final String DUTY = "registrations";
    private static final int MOST_AT_ONCE = 100;

    private final RegistrationSteps registrationSteps;
    private final Duties duties;

    RegistrationRounds(RegistrationSteps registrationSteps, Duties duties) {
        this.registrationSteps = registrationSteps;
        this.duties = duties;
        duties.expect(DUTY, Duration.ofMinutes(15));
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT3S")
    void see() {
        var more = MOST_AT_ONCE;
        while (more > 0 && registrationSteps.seeToNext()) {
            more--;
        }
        duties.done(DUTY);
    }
}
