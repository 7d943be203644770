package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.testing.PortalTest;

/** What is rationed is rationed for all servers together, exactly, and nobody reads from the database who used it up. */
@PortalTest
class SharedAllowancesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient database;

    @Autowired
    SourceMarks marks;

    private final String who = UUID.randomUUID().toString();

    @Test
    void twoServersGiveNotOneMoreThanOneWould() throws Exception {
        var one = server();
        var other = server();
        try (var visitors = Executors.newFixedThreadPool(4)) {
            var given = visitors
                    .invokeAll(IntStream.range(0, 60)
                            .<Callable<Boolean>>mapToObj(i -> () -> (i % 2 == 0 ? one : other)
                                            .take("search", who, 25, Duration.ofHours(1))
                                            .next()
                                    == 0)
                            .toList())
                    .stream()
                    .filter(Future::resultNow)
                    .count();
            assertThat(given).isEqualTo(25);
        }
        assertThat(other.take("search", who, 25, Duration.ofHours(1)).next()).isBetween(3500L, 3600L);
        assertThat(other.take("file", who, 25, Duration.ofHours(1)).left()).isEqualTo(24);
    }

    @Test
    void whatOneServerSpentIsMissingOnTheOther() {
        server().spend("bytes", who, 700, 1000, MINUTE);
        assertThat(server().left("bytes", who, 1000, MINUTE)).isEqualTo(300);
        server().spend("bytes", who, 700, 1000, MINUTE);
        assertThat(server().left("bytes", who, 1000, MINUTE)).isZero();
        assertThat(server().left("bytes", who + "!", 1000, MINUTE)).isEqualTo(1000);
    }

    @Test
    void allComesBackWhenTheTimeIsOver() throws Exception {
        var server = server();
        assertThat(server.take("search", who, 1, Duration.ofSeconds(1)).next()).isZero();
        var refused = server.take("search", who, 1, Duration.ofSeconds(1));
        assertThat(refused.next()).isEqualTo(1);
        assertThat(refused.left()).isZero();
        Thread.sleep(1100);
        assertThat(server.take("search", who, 1, Duration.ofSeconds(1)).next()).isZero();
    }

    @Test
    void whoIsRefusedAndGoesOnAskingCostsTheDatabaseNothing() {
        var server = server();
        server.take("search", who, 1, MINUTE);
        server.take("search", who, 1, MINUTE);
        var mark = marks.of("search", who);
        database.sql("delete from platform_allowance where mark = ?")
                .param(mark)
                .update();
        assertThat(server.take("search", who, 1, MINUTE).next()).isPositive();
        assertThat(database.sql("select count(*) from platform_allowance where mark = ?")
                        .param(mark)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ofAHouseholdWithAllTheAddressesOfItsNetworkAllAreOneAndNoAddressIsKept() {
        var network = "2001:db8:" + who.substring(0, 4) + ":1";
        for (int i = 0; i < 5; i++) {
            assertThat(server().take("search", network + ":0:0:0:" + i, 5, MINUTE)
                            .next())
                    .isZero();
        }
        assertThat(server().take("search", network + ":dead:beef:0:1", 5, MINUTE)
                        .next())
                .isPositive();
        assertThat(server().take("search", "192.0.2.7" + who, 5, MINUTE).next()).isZero();
        assertThat(database.sql("select mark from platform_allowance")
                        .query(String.class)
                        .list())
                .allSatisfy(mark -> assertThat(mark).matches("[0-9a-f]{64}"));
    }

    /** Beside the moments at which people signed in, a moment or a kind would tell who it was. */
    @Test
    void theDatabaseTellsNeitherWhenNorWhatWasAskedFor() {
        server().take("file", who, 20, MINUTE);
        var first = row(marks.of("file", who));
        server().take("file", who, 20, MINUTE);
        var second = row(marks.of("file", who));
        assertThat(((Number) first.get("expires_at")).longValue()
                        % Duration.ofDays(1).toMillis())
                .as("the end of a day")
                .isZero();
        assertThat(second.get("expires_at")).isEqualTo(first.get("expires_at"));
        assertThat(Arrays.copyOf((byte[]) first.get("state"), 4))
                .as("sealed: nothing of it looks alike")
                .isNotEqualTo(Arrays.copyOf((byte[]) second.get("state"), 4));
    }

    @Test
    void whatAnotherKeySealedCountsAsNotBegun() {
        server().take("file", who, 20, MINUTE);
        database.sql("update platform_allowance set state = ? where mark = ?")
                .params(new byte[80], marks.of("file", who))
                .update();
        assertThat(server().take("file", who, 20, MINUTE).left()).isEqualTo(19);
    }

    private Map<String, Object> row(String mark) {
        return database.sql("select state, expires_at from platform_allowance where mark = ?")
                .param(mark)
                .query()
                .singleRow();
    }

    private SharedAllowances server() {
        return new SharedAllowances(source, database, marks);
    }
}
