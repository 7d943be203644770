package org.uprportal.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every minute whether the clock of this server still goes with the database's, which all servers share. One that goes wrong
 * fires deadlines too early, or takes in late what is too late: it does no timed work until it goes right again, and says on health
 * that it should get no requests.
 */
@Component
class ClockWatch {

    static final String DUTY = "clock";

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final Supplier<Instant> here;
    private final Supplier<Instant> shared;
    private final Duties duties;
    private final ApplicationEventPublisher events;
    private boolean right = true;

    @Autowired
    ClockWatch(JdbcClient database, Duties duties, ApplicationEventPublisher events) {
        this(Instant::now, () -> asked(database), duties, events);
    }

    ClockWatch(Supplier<Instant> here, Supplier<Instant> shared, Duties duties, ApplicationEventPublisher events) {
        this.here = here;
        this.shared = shared;
        this.duties = duties;
        this.events = events;
        duties.expect(DUTY, Duration.ofMinutes(3));
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M", scheduler = "securityDuties")
    void look() {
        var before = here.get();
        var database = shared.get();
        var after = here.get();
        var ahead = Duration.between(database, before);
        var behind = Duration.between(after, database);
        var off = ahead.compareTo(behind) > 0 ? ahead : behind;
        var now = off.compareTo(StartupGuards.SKEW) < 0;
        if (now) {
            duties.done(DUTY);
        }
        if (now != right) {
            right = now;
            if (now) {
                LOG.warn("The clock of this server goes with the database's again");
            } else {
                LOG.error(
                        "The clock of this server and the database's differ by {} s: no timed work is done here",
                        off.toSeconds());
            }
            events.publishEvent(new ClockGoes(now));
        }
    }

    private static Instant asked(JdbcClient database) {
        return database.sql("select utc_timestamp(3)")
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }
}
