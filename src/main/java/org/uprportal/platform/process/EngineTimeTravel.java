package org.uprportal.platform.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.runtime.Job;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.TimeTravel;

/** {@link TimeTravel} that does the engine's jobs by hand. */
@Component
@ConditionalOnProperty("portal.time-travel")
class EngineTimeTravel implements TimeTravel {

    private final PortalClock clock;
    private final ManagementService management;
    private final ProcessEngine engine;

    EngineTimeTravel(PortalClock clock, ManagementService management, ProcessEngine engine) {
        this.engine = engine;
        this.clock = clock;
        this.management = management;
    }

    @Override
    public void to(Instant moment) {
        var threads = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        var working = threads.isActive();
        if (working) {
            // Otherwise the engine's own threads would take the same timers at the same moment.
            threads.shutdown();
        }
        try {
            travel(moment);
        } finally {
            if (working) {
                threads.start();
            }
        }
    }

    private void travel(Instant moment) {
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

    @Override
    public Optional<Instant> nextTimer() {
        return management.createJobQuery().timers().active().orderByJobDuedate().asc().listPage(0, 1).stream()
                .map(timer -> timer.getDuedate().toInstant())
                .findFirst();
    }

    @Override
    public void work() {
        for (var waiting = waiting(); waiting != null; waiting = waiting()) {
            execute(waiting);
        }
    }

    private @Nullable Job waiting() {
        return management.createJobQuery().messages().active().list().stream()
                .findFirst()
                .orElse(null);
    }

    private @Nullable Job nextTimer(Instant until) {
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
