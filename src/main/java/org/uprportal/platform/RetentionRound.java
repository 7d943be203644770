package org.uprportal.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets once a night whatever has been kept long enough; what fails tonight keeps none of the others. */
@Component
class RetentionRound {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRound.class);
    private static final String DUTY = "retention";

    private final List<Retained> all;
    private final TransactionTemplate transaction;
    private final PortalClock clock;
    private final Duties duties;

    RetentionRound(List<Retained> all, TransactionTemplate transaction, PortalClock clock, Duties duties) {
        this.all = all;
        this.transaction = transaction;
        this.clock = clock;
        this.duties = duties;
    }

    /** Goes round. @return how many rows of each went */
    Map<String, Integer> forget() {
        var gone = new TreeMap<String, Integer>();
        var failed = false;
        for (var one : all) {
            try {
                var rows =
                        transaction.execute(work -> one.forget(clock.instant().minus(one.kept())));
                gone.put(one.name(), rows == null ? 0 : rows);
            } catch (RuntimeException e) {
                failed = true;
                LOG.error("What is kept as {} could not be forgotten tonight", one.name(), e);
            }
        }
        if (!failed) {
            duties.done(DUTY);
        }
        return gone;
    }

    List<Retained> all() {
        return all;
    }

    /** When it goes round. */
    @Component
    @ConditionalOnProperty(name = "portal.engine.jobs", matchIfMissing = true)
    static class Nightly {

        private final RetentionRound round;

        Nightly(RetentionRound round, Duties duties) {
            this.round = round;
            duties.expect(DUTY, Duration.ofHours(26));
        }

        @Scheduled(cron = "${portal.retention.at:0 17 3 * * *}", zone = "Europe/Zurich")
        void tonight() {
            LOG.info("Forgotten tonight: {}", round.forget());
        }
    }
}
