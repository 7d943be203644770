package org.uprportal.cycle.process;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.cycle.CycleSteps;
import org.uprportal.inbox.InboxSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;

/** Listens to what happens to a cycle and moves its process, in the same transaction. */
@Component
class CycleProcess {

    /** How long the focal point may take before it is reminded to confirm. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private static final String CLOSED = "cycle closed";

    private final Workflow workflow;
    private final InboxSteps inboxSteps;
    private final CycleSteps cycleSteps;
    private final CurrentActor actor;
    private final PortalClock clock;

    CycleProcess(
            Workflow workflow, InboxSteps inboxSteps, CycleSteps cycleSteps, CurrentActor actor, PortalClock clock) {
        this.workflow = workflow;
        this.inboxSteps = inboxSteps;
        this.cycleSteps = cycleSteps;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener
    void on(CycleEvent.Opened opened) {
        var variables = new HashMap<String, Instant>();
        opened.summary().dates().forEach((date, at) -> variables.put(date.variable(), at));
        variables.put(CycleModel.CONFIRM_REMINDER, clock.instant().plus(PATIENCE));
        workflow.start(CycleModel.PROCESS, opened.cycle().value(), variables);
    }

    /** After the stages' own listeners (which come first, with a negative order) have made ready what their processes need. */
    @EventListener
    @Order(0)
    void on(CycleEvent.Confirmed confirmed) {
        workflow.complete(confirmed.cycle().value(), CycleModel.CONFIRM_CYCLE);
    }

    @EventListener
    @Order(0)
    void on(CycleEvent.DateMoved moved) {
        workflow.moveDate(moved.cycle().value(), moved.date().variable(), moved.to());
        inboxSteps.refresh(moved.cycle().value());
    }

    /** Nothing of a closed cycle waits for anybody. */
    @EventListener
    void on(CycleEvent.Closed closed) {
        workflow.complete(closed.cycle().value(), CycleModel.CLOSE_CYCLE);
        actor.runAs(Actor.PORTAL, () -> {
            workflow.cancel(closed.cycle().value(), CLOSED);
            cycleSteps.atWork(closed.cycle()).forEach(subject -> workflow.cancel(subject, CLOSED));
        });
    }
}
