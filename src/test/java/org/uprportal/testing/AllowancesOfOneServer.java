package org.uprportal.testing;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.uprportal.platform.Allowances;

/** The same buckets without a database, by a clock that the test holds. */
public final class AllowancesOfOneServer implements Allowances {

    private final LongSupplier nanoseconds;
    private final Map<String, Bucket> buckets = new HashMap<>();

    public AllowancesOfOneServer(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    @Override
    public Taken take(String what, String who, long most, Duration within) {
        var answer = bucket(what, who, most, within).tryConsumeAndReturnRemaining(1);
        return new Taken(
                answer.getRemainingTokens(),
                Duration.ofNanos(answer.getNanosToWaitForRefill()).toSeconds(),
                Duration.ofNanos(answer.getNanosToWaitForReset()).toSeconds());
    }

    @Override
    public long left(String what, String who, long most, Duration within) {
        return Math.max(0, bucket(what, who, most, within).getAvailableTokens());
    }

    @Override
    public void spend(String what, String who, long much, long most, Duration within) {
        if (much > 0) {
            bucket(what, who, most, within).consumeIgnoringRateLimits(much);
        }
    }

    private Bucket bucket(String what, String who, long most, Duration within) {
        return buckets.computeIfAbsent(
                what + " " + who,
                first -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillIntervally(most, within))
                        .withCustomTimePrecision(new TimeMeter() {
                            @Override
                            public long currentTimeNanos() {
                                return nanoseconds.getAsLong();
                            }

                            @Override
                            public boolean isWallClockBased() {
                                return false;
                            }
                        })
                        .build());
    }
}
