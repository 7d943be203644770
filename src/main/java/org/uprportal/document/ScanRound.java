package org.uprportal.document;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Duties;

/** Asks the scanner again for what it has not answered; health says when it has been silent for long. */
@Component
class ScanRound {

    private static final String DUTY = "scanner";
    private static final int AT_ONCE = 50;

    private final Shelf shelf;
    private final VirusScanner scanner;

    ScanRound(Shelf shelf, VirusScanner scanner) {
        this.shelf = shelf;
        this.scanner = scanner;
    }

    /** Goes round. @return whether nothing waits any more */
    boolean again() {
        for (var one : shelf.waiting(AT_ONCE)) {
            var content = shelf.waitingContent(one);
            if (content.isPresent()) {
                var verdict = scanner.scan(content.get());
                if (verdict == Verdict.WAITING) {
                    return false;
                }
                shelf.judge(one, verdict);
            }
        }
        return true;
    }

    /** When it goes round. */
    @Component
    @ConditionalOnProperty(name = "portal.engine.jobs", matchIfMissing = true)
    static class EveryMinute {

        private final ScanRound round;
        private final Duties duties;

        EveryMinute(ScanRound round, Duties duties) {
            this.round = round;
            this.duties = duties;
            duties.expect(DUTY, Duration.ofMinutes(15));
        }

        @Scheduled(fixedDelayString = "${portal.scanner.every:60s}")
        void now() {
            if (round.again()) {
                duties.done(DUTY);
            }
        }
    }
}
