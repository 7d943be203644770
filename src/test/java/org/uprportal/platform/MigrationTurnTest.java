package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.testing.TestDatabase;

/** A server that was killed while it brought the tables up to date keeps no other from starting; one that is at it does. */
class MigrationTurnTest {

    @Test
    void whatAKilledServerLeftBehindIsTakenAwayAndWhoIsAtItIsWaitedFor() throws Exception {
        try (var source = new HikariDataSource()) {
            source.setJdbcUrl(TestDatabase.freshSchema("turn"));
            source.setUsername(TestDatabase.owner().user());
            source.setPassword(TestDatabase.owner().password());
            source.setMaximumPoolSize(4);
            MigrationTurn.take(source).close();
            var database = JdbcClient.create(source);
            database.sql("create table DATABASECHANGELOGLOCK (ID int primary key, LOCKED boolean, LOCKGRANTED datetime,"
                            + " LOCKEDBY varchar(255))")
                    .update();
            database.sql("insert into DATABASECHANGELOGLOCK values (1, true, now(), 'gone (10.0.0.9)')")
                    .update();

            var mine = MigrationTurn.take(source);

            assertThat(database.sql("select LOCKED from DATABASECHANGELOGLOCK")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
            database.sql("update DATABASECHANGELOGLOCK set LOCKED = true").update();
            var other = CompletableFuture.supplyAsync(() -> {
                try (var turn = MigrationTurn.take(source)) {
                    return turn.connection().isValid(1);
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            Thread.sleep(Duration.ofMillis(700));
            assertThat(other).as("it waits").isNotDone();
            assertThat(database.sql("select LOCKED from DATABASECHANGELOGLOCK")
                            .query(Boolean.class)
                            .single())
                    .as("a lock that somebody holds stays")
                    .isTrue();
            // The first is killed: its connection goes, and with it its turn.
            try (var killing = source.getConnection();
                    var statement = killing.createStatement()) {
                var holder = statement.executeQuery("select is_used_lock(concat('portal ', database()))");
                holder.next();
                statement.execute("kill " + holder.getLong(1));
            }
            assertThat(mine.connection().isValid(1)).isFalse();
            assertThat(other.get(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        }
    }
}
