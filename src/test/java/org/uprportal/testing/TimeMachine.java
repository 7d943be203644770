package org.uprportal.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.Job;
import org.springframework.security.core.context.SecurityContextHolder;
import org.uprportal.platform.PortalClock;

/** Moves the portal's clock and lets everything happen on the way that is due: timers, reminders, asynchronous steps. */
public class TimeMachine {

    private final PortalClock clock;
    private final ManagementService management;
    private final RuntimeService runtime;

    TimeMachine(PortalClock clock, ManagementService management, RuntimeService runtime) {
        this.clock = clock;
        this.management = management;
        this.runtime = runtime;
    }

    /** Moves to the moment, stopping at each timer on the way. Fails where a job fails. */
    public void travelTo(Instant moment) {
        work();
        for (var next = nextTimer(moment); next != null; next = nextTimer(moment)) {
            if (next.getDuedate().toInstant().isAfter(clock.instant())) {
                clock.travelTo(next.getDuedate().toInstant().plusSeconds(1));
            }
            execute(next);
            work();
        }
        clock.travelTo(moment);
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        travelTo(clock.instant().plus(time));
    }

    /** Does the asynchronous steps that wait now. */
    public void work() {
        for (var waiting = messages(); waiting != null; waiting = messages()) {
            execute(waiting);
        }
    }

    void stop() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(
                        one -> runtime.deleteProcessInstanceIfExists(one.getId(), "test over", true, true, true, true));
        clock.returnToPresent();
    }

    private Job messages() {
        return management.createJobQuery().messages().active().list().stream()
                .findFirst()
                .orElse(null);
    }

    private Job nextTimer(Instant until) {
        return management
                .createJobQuery()
                .timers()
                .active()
                .duedateLowerThan(Date.from(until.plusSeconds(1)))
                .list()
                .stream()
                .min(Comparator.comparing(Job::getDuedate))
                .orElse(null);
    }

    /** Like the engine's own threads, with nobody signed in. */
    private void execute(Job job) {
        var signedIn = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            management.executeJob(job.getId());
        } finally {
            SecurityContextHolder.setContext(signedIn);
        }
    }
}
