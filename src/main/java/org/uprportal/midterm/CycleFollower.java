package org.uprportal.midterm;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleEvent;

/** When a cycle is closed, reports on it that are not published come to nothing. */
@Component("midtermCycleFollower")
class CycleFollower {

    private final MidtermSteps steps;

    CycleFollower(MidtermSteps steps) {
        this.steps = steps;
    }

    @EventListener
    void on(CycleEvent.Closed closed) {
        steps.closed(closed.cycle());
    }
}
