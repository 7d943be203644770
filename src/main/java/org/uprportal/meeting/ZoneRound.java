package org.uprportal.meeting;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Duties;

/**
 * States change the rules of their clocks, and the portal learns of it with a new Java: the hour on the clock at the place is what
 * was said, so the moment is reckoned anew, once a day and soon after a start.
 */
@Component
@ConditionalOnProperty(name = "portal.engine.jobs", matchIfMissing = true)
class ZoneRound {

    private static final String DUTY = "meeting-clocks";

    private final MeetingSteps steps;
    private final CurrentActor actor;
    private final Duties duties;

    ZoneRound(MeetingSteps steps, CurrentActor actor, Duties duties) {
        this.steps = steps;
        this.actor = actor;
        this.duties = duties;
        duties.expect(DUTY, Duration.ofDays(2));
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT1M")
    void reckon() {
        actor.runAs(Actor.PORTAL, steps::reckon);
        duties.done(DUTY);
    }
}
