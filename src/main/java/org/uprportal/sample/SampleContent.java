package org.uprportal.sample;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.platform.PortalClock;

/** Writes the sample content at the first start, all of it or nothing, before anybody can come in. */
@Component
@ConditionalOnProperty("portal.sample")
class SampleContent implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SampleContent.class);

    private final SamplePeople people;
    private final List<SampleChapter> chapters;
    private final PortalClock clock;
    private final DemoClock demoClock;
    private final TransactionTemplate transaction;
    private boolean running;

    SampleContent(
            SamplePeople people,
            List<SampleChapter> chapters,
            PortalClock clock,
            DemoClock demoClock,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.chapters = chapters;
        this.clock = clock;
        this.demoClock = demoClock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        running = true;
        if (people.present()) {
            people.link();
            demoClock.wind();
            return;
        }
        LOG.info("Writing the sample content");
        try {
            transaction.executeWithoutResult(begun -> {
                people.write();
                people.link();
                chapters.forEach(SampleChapter::write);
            });
        } finally {
            clock.returnToPresent();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, whose phase is near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
