package org.uprportal.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Refusal;
import org.uprportal.platform.TimeTravel;

/**
 * The demo's clock, which its visitors move forward to see what a review cycle of years brings.
 *
 * <p>It goes on from there after the next start. It does not exist outside the demo.
 */
@Component
@ConditionalOnProperty({"portal.sample", "portal.time-travel"})
public class DemoClock {

    private static final Duration FARTHEST = Duration.ofDays(1830);

    private final TimeTravel travel;
    private final PortalClock clock;
    private final JdbcClient database;
    private final ReentrantLock travelling = new ReentrantLock();

    DemoClock(TimeTravel travel, PortalClock clock, JdbcClient database) {
        this.travel = travel;
        this.clock = clock;
        this.database = database;
    }

    /** What the demo's clock shows. */
    public Instant now() {
        return clock.instant();
    }

    /** When the next reminder, deadline or stage is due; empty where nothing waits. */
    public Optional<Instant> next() {
        return travel.nextTimer();
    }

    /**
     * Moves forward; everything that becomes due on the way happens.
     *
     * @throws Refusal {@code sample.refused.past} for a moment that is over, {@code sample.refused.far} for more than five
     *     years at once, {@code sample.refused.busy} while somebody else moves the clock
     */
    public void to(Instant moment) {
        if (!moment.isAfter(now())) {
            throw new ClockRefused("sample.refused.past", "The demo's clock goes forward only.");
        }
        if (moment.isAfter(now().plus(FARTHEST))) {
            throw new ClockRefused("sample.refused.far", "At most five years at once.");
        }
        if (!travelling.tryLock()) {
            throw new ClockRefused("sample.refused.busy", "Somebody else is moving the clock.");
        }
        try {
            travel.to(moment);
        } finally {
            keep();
            travelling.unlock();
        }
    }

    /** Sets the clock as it was left when the demo was stopped. */
    void wind() {
        database.sql("select ahead_seconds from sample_clock where id = 1")
                .query(Long.class)
                .optional()
                .ifPresent(ahead -> clock.travelTo(Instant.now().plusSeconds(ahead)));
    }

    private void keep() {
        database.sql("replace into sample_clock (id, ahead_seconds) values (1, ?)")
                .param(Duration.between(Instant.now(), now()).toSeconds())
                .update();
    }

    private static final class ClockRefused extends Refusal {
        ClockRefused(String key, String message) {
            super(key, message);
        }
    }
}
