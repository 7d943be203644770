package org.uprportal.organisation;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Duties;

/** Sees every second to the forms that have come in. */
@Component
@ConditionalOnProperty(name = "portal.engine.jobs", matchIfMissing = true)
class RegistrationRounds {

    private static final String DUTY = "registrations";
    private static final int MOST_AT_ONCE = 100;

    private final Registrations registrations;
    private final CurrentActor actor;
    private final Duties duties;

    RegistrationRounds(Registrations registrations, CurrentActor actor, Duties duties) {
        this.registrations = registrations;
        this.actor = actor;
        this.duties = duties;
        duties.expect(DUTY, Duration.ofMinutes(15));
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT3S")
    void see() {
        var more = MOST_AT_ONCE;
        while (more > 0 && actor.callAs(Actor.PORTAL, registrations::seeToNext)) {
            more--;
        }
        duties.done(DUTY);
    }
}
