package org.uprportal.privacy;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Duties;

/** Erases, every ten minutes, the accounts whose announced time has come. */
@Component
@ConditionalOnProperty(name = "portal.engine.jobs", matchIfMissing = true)
class ErasureRounds {

    private static final String DUTY = "erasures";

    private final Erasures erasures;
    private final CurrentActor actor;
    private final Duties duties;

    ErasureRounds(Erasures erasures, CurrentActor actor, Duties duties) {
        this.erasures = erasures;
        this.actor = actor;
        this.duties = duties;
        duties.expect(DUTY, Duration.ofHours(1));
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void erase() {
        actor.runAs(Actor.PORTAL, erasures::eraseDue);
        duties.done(DUTY);
    }
}
