package org.uprportal.platform;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * {@link Allowances} as buckets of Bucket4j in the database, each a row of its own that is locked while one is taken out. A
 * server remembers whom it has just refused until when: whoever goes on asking costs the database nothing.
 */
@Component
class SharedAllowances implements Allowances, Retained {

    private static final int REFUSED = 50_000;

    private final SourceMarks marks;
    private final JdbcClient database;
    private final ProxyManager<String> buckets;
    private final Map<String, Refusal> refused = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Refusal> eldest) {
            return size() > REFUSED;
        }
    });

    SharedAllowances(DataSource source, JdbcClient database, SourceMarks marks) {
        this.marks = marks;
        this.database = database;
        this.buckets = new BucketRows(
                source,
                () -> new AesBytesEncryptor(
                        new SecretKeySpec(marks.sealing(), "AES"),
                        KeyGenerators.secureRandom(16),
                        AesBytesEncryptor.CipherAlgorithm.GCM));
    }

    /** Until when, in nanoseconds of this server, one is told to wait. */
    private record Refusal(long next, long back) {}

    @Override
    public Taken take(String what, String who, long most, Duration within) {
        var mark = marks.of(what, who);
        var now = System.nanoTime();
        var before = refused.get(mark);
        if (before != null && before.next - now > 0) {
            return new Taken(0, seconds(before.next - now), seconds(before.back - now));
        }
        var answer = bucket(mark, most, within).tryConsumeAndReturnRemaining(1);
        if (answer.isConsumed()) {
            return new Taken(answer.getRemainingTokens(), 0, seconds(answer.getNanosToWaitForReset()));
        }
        refused.put(mark, new Refusal(now + answer.getNanosToWaitForRefill(), now + answer.getNanosToWaitForReset()));
        return new Taken(0, seconds(answer.getNanosToWaitForRefill()), seconds(answer.getNanosToWaitForReset()));
    }

    @Override
    public long left(String what, String who, long most, Duration within) {
        return Math.max(0, bucket(marks.of(what, who), most, within).getAvailableTokens());
    }

    @Override
    public void spend(String what, String who, long much, long most, Duration within) {
        if (much > 0) {
            bucket(marks.of(what, who), most, within).consumeIgnoringRateLimits(much);
        }
    }

    @Override
    public String name() {
        return "allowances";
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(1);
    }

    /** What is full again says nothing any more. */
    @Override
    public int forget(Instant before) {
        return database.sql("delete from platform_allowance where expires_at < ?")
                .param(before.toEpochMilli())
                .update();
    }

    private Bucket bucket(String mark, long most, Duration within) {
        return buckets.builder()
                .build(
                        mark,
                        () -> BucketConfiguration.builder()
                                .addLimit(limit -> limit.capacity(most).refillIntervally(most, within))
                                .build());
    }

    private static long seconds(long nanoseconds) {
        return Math.max(1, Duration.ofNanos(nanoseconds + 999_999_999L).toSeconds());
    }
}
