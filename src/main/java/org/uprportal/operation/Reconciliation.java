package org.uprportal.operation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Duties;
import org.uprportal.platform.EngineCare;

/** Every night: which processes disagree with what they are about. Named in the log and, as a number, on health. */
@Component
@ConditionalOnProperty(name = "portal.engine.jobs", matchIfMissing = true)
class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final EngineCare care;
    private final CurrentActor actor;
    private final Duties duties;

    Reconciliation(EngineCare care, CurrentActor actor, Duties duties) {
        this.care = care;
        this.actor = actor;
        this.duties = duties;
    }

    @Scheduled(cron = "${portal.reconciliation:0 40 2 * * *}")
    void compare() {
        actor.runAs(Actor.PORTAL, this::compareAll);
    }

    private void compareAll() {
        var odd = care.odd();
        duties.found("processes-at-odds", odd.size());
        odd.forEach(one -> LOG.warn(
                "The process {} of {} waits at {}, which is over.", one.process(), one.subject(), one.waiting()));
    }
}
