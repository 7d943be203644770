package org.uprportal.visitor.ui;

import java.time.Duration;
import org.uprportal.platform.Allowances;

/** Counts within a minute and an hour what one person or one source asks for, so that nobody spends what is another's. */
final class Rates {

    /** What is counted. */
    enum What {
        FILE_SENT,
        FILE_TAKEN,
        SEARCH
    }

    private static final String BYTES_SENT = "BYTES_SENT";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final RateLimits limits;
    private final Allowances allowances;

    Rates(RateLimits limits, Allowances allowances) {
        this.limits = limits;
        this.allowances = allowances;
    }

    /** Counts one more; the seconds to wait where it is one too many, 0 where it is answered. */
    long more(What what, String who) {
        var most = switch (what) {
            case FILE_SENT -> limits.filesSent();
            case FILE_TAKEN -> limits.filesTaken();
            case SEARCH -> limits.searches();
        };
        return allowances.take(what.name(), who, most, MINUTE).next();
    }

    /** How many bytes somebody may still send within this hour. */
    long left(String who) {
        return allowances.left(BYTES_SENT, who, limits.sentInAnHour().toBytes(), HOUR);
    }

    /** So many bytes were sent. */
    void sent(String who, long bytes) {
        allowances.spend(BYTES_SENT, who, bytes, limits.sentInAnHour().toBytes(), HOUR);
    }
}
