package org.uprportal.followup.process;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.followup.ActionSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;

/** Sees to it that every action that is still to be done has its process, also one that was planned before there were any. */
@Component
class ActionsAttended {

    private static final Logger LOG = LoggerFactory.getLogger(ActionsAttended.class);

    private final ActionProcess process;
    private final ActionSteps steps;
    private final CurrentActor actor;
    private final PortalClock clock;
    private final TransactionTemplate transaction;

    ActionsAttended(
            ActionProcess process,
            ActionSteps steps,
            CurrentActor actor,
            PortalClock clock,
            TransactionTemplate transaction) {
        this.process = process;
        this.steps = steps;
        this.actor = actor;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Goes through them all; each by itself, so that one that fails keeps none of the others. @return how many had none */
    int attend() {
        return actor.callAs(Actor.PORTAL, () -> {
            int begun = 0;
            for (var action : without()) {
                try {
                    begun += Boolean.TRUE.equals(transaction.execute(work -> attend(action))) ? 1 : 0;
                } catch (RuntimeException e) {
                    LOG.error("The action {} of a plan could not be given its process", action, e);
                }
            }
            return begun;
        });
    }

    private List<UUID> without() {
        return transaction.execute(work -> steps.unattended(process::attended));
    }

    /** Whoever does the same at the same moment waits for the action, and then finds its process. */
    private boolean attend(UUID action) {
        return process.attend(action, steps.due(action), clock.instant());
    }

    /** When it goes through them: once the portal has started, for what an upgrade brought, and every night. */
    @Component
    @ConditionalOnProperty(name = "portal.engine.jobs", matchIfMissing = true)
    static class Rounds {

        private final ActionsAttended actions;

        Rounds(ActionsAttended actions) {
            this.actions = actions;
        }

        @EventListener
        void on(ApplicationReadyEvent ready) {
            round();
        }

        @Scheduled(cron = "${portal.reconciliation:0 40 2 * * *}")
        void round() {
            var begun = actions.attend();
            if (begun > 0) {
                LOG.info("Actions of plans that were given their process: {}", begun);
            }
        }
    }
}
