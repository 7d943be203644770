package org.uprportal.visitor.ui;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Counts within a minute and an hour what one person or one source asks for. Marks are forgotten with the time they count for;
 * where too many come, the rest share one number.
 */
final class Rates {

    /** What is counted. */
    enum What {
        FILE_SENT,
        FILE_TAKEN,
        SEARCH
    }

    private static final int MARKS = 50_000;

    private final RateLimits limits;
    private final LongSupplier nanoseconds;
    private final Window minute;
    private final Window hour;

    Rates(RateLimits limits, LongSupplier nanoseconds) {
        this.limits = limits;
        this.nanoseconds = nanoseconds;
        this.minute = new Window(Duration.ofMinutes(1));
        this.hour = new Window(Duration.ofHours(1));
    }

    /** Counts one more; the seconds to wait where it is one too many, 0 where it is answered. */
    long more(What what, String who) {
        var most = switch (what) {
            case FILE_SENT -> limits.filesSent();
            case FILE_TAKEN -> limits.filesTaken();
            case SEARCH -> limits.searches();
        };
        return minute.add(what + " " + who, 1) > most ? minute.left() : 0;
    }

    /** How many bytes somebody may still send within this hour. */
    long left(String who) {
        return Math.max(0, limits.sentInAnHour().toBytes() - hour.add(who, 0));
    }

    /** So many bytes were sent. */
    void sent(String who, long bytes) {
        hour.add(who, bytes);
    }

    private final class Window {

        private final Duration length;
        private volatile long began = nanoseconds.getAsLong();
        private volatile Map<String, AtomicLong> counted = new ConcurrentHashMap<>();

        private Window(Duration length) {
            this.length = length;
        }

        private long add(String who, long number) {
            if (nanoseconds.getAsLong() - began >= length.toNanos()) {
                counted = new ConcurrentHashMap<>();
                began = nanoseconds.getAsLong();
            }
            var here = counted;
            return here.computeIfAbsent(
                            here.size() < MARKS || here.containsKey(who) ? who : "", first -> new AtomicLong())
                    .addAndGet(number);
        }

        private long left() {
            return Math.max(1, (length.toNanos() - (nanoseconds.getAsLong() - began)) / 1_000_000_000L + 1);
        }
    }
}
