package org.uprportal.testing;

import java.time.Duration;
import java.time.Instant;
import org.operaton.bpm.engine.RuntimeService;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.TimeTravel;

/** Moves the portal's clock and lets everything happen on the way that is due: timers, reminders, asynchronous steps. */
public class TimeMachine {

    private final PortalClock clock;
    private final TimeTravel travel;
    private final RuntimeService runtime;

    TimeMachine(PortalClock clock, TimeTravel travel, RuntimeService runtime) {
        this.clock = clock;
        this.travel = travel;
        this.runtime = runtime;
    }

    /** Moves to the moment, stopping at each timer on the way. Fails where a job fails. */
    public void travelTo(Instant moment) {
        travel.to(moment);
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        travelTo(clock.instant().plus(time));
    }

    /** Does the asynchronous steps that wait now. */
    public void work() {
        travel.work();
    }

    void stop() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(
                        one -> runtime.deleteProcessInstanceIfExists(one.getId(), "test over", true, true, true, true));
        clock.returnToPresent();
    }
}
