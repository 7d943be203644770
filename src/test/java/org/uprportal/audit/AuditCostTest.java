package org.uprportal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SecretKeysForTests;
import org.uprportal.testing.TestDatabase;

/** What the trail costs, on real MariaDB: finding one's own acts among a million lines, and writing by many at once. */
class AuditCostTest {

    private static final int OWN = 400;

    /**
     * Of what one alone writes; many that wait for each other, or are turned away and try again, come to a fraction of it. One
     * alone has a processor for itself on a machine where something else runs, so less than as much is no fault.
     */
    private static final double QUICK_ENOUGH = 0.6;

    @TempDir
    Path data;

    String address;
    JdbcClient database;
    AuditSeal seal;
    final List<SingleConnectionDataSource> open = new ArrayList<>();

    @BeforeEach
    void anEmptyTrail() throws Exception {
        address = TestDatabase.freshSchema("audit_cost");
        database = JdbcClient.create(new DriverManagerDataSource(
                address, TestDatabase.owner().user(), TestDatabase.owner().password()));
        for (var file : new String[] {"0001-create-identity.sql", "0040-chain-audit.sql", "0060-thread-audit.sql"}) {
            var statements =
                    Files.readString(Path.of("db-changelog/identity", file)).replaceAll("(?m)^--.*$", "");
            for (var statement : statements.split(";")) {
                if (!statement.isBlank()) {
                    database.sql(statement).update();
                }
            }
        }
        database.sql("create table identity_thing (id int)").update();
        seal = new AuditSeal(SecretKeysForTests.in(new MockEnvironment().withProperty("portal.data", data.toString())));
    }

    @AfterEach
    void connectionsGoBack() {
        open.forEach(SingleConnectionDataSource::destroy);
    }

    @Test
    void ownActsAreFoundAmongAMillionLinesAsAmongAThousand() throws Exception {
        var who = new PersonId(UUID.randomUUID());
        var writer = new Writer(who);
        for (int i = 0; i < OWN; i++) {
            writer.act(i % 4 == 0 ? "test.rare" : "test.done");
        }
        others(1_000);
        var few = time(who);
        others(999_000);
        var many = time(who);

        System.out.printf(
                "Own acts: %.1f ms among 1,000 lines of others, %.1f ms among 1,000,000 (%.2f times)%n",
                few, many, many / few);
        assertThat(acts().newest(who, 0, 20)).hasSize(20);
        assertThat(acts().newest(who, OWN - 5, 20)).hasSize(5);
        assertThat(acts().of(who)).hasSize(OWN);
        assertThat(acts().of(who, "test.rare")).hasSize(OWN / 4);
        assertThat(acts().of(new PersonId(UUID.randomUUID()))).isEmpty();
        assertThat(database.sql(
                                "explain select at from identity_audit force index (identity_audit_mark) where mark is null and actor is not null")
                        .query((row, number) -> row.getString("key"))
                        .single())
                .isEqualTo("identity_audit_mark");
        assertThat(many).as("milliseconds for a page and a whole record").isLessThan(500);
    }

    @Test
    void noTwoLinesOfAPersonLookAlikeAndOldLinesWithoutMarksAreStillFound() throws Exception {
        var who = new PersonId(UUID.randomUUID());
        var subject = UUID.randomUUID();
        database.sql(
                        "insert into identity_audit (number, at, act, subject, actor) values (1, now(6), 'old.line', ?, ?)")
                .params(subject.toString(), seal.pseudonym(subject, who.value()).toString())
                .update();
        database.sql("update identity_audit_head set number = 1, founded = 1").update();
        var writer = new Writer(who);
        writer.act("test.first", "test.second");
        writer.act("test.third");

        assertThat(acts().newest(who, 0, 2)).extracting(Acts.Act::act).containsExactly("test.third", "test.second");
        assertThat(acts().newest(who, 2, 2)).extracting(Acts.Act::act).containsExactly("test.first", "old.line");
        assertThat(acts().newest(who, 3, 2)).extracting(Acts.Act::act).containsExactly("old.line");
        assertThat(acts().of(who))
                .extracting(Acts.Act::act)
                .containsExactly("old.line", "test.first", "test.second", "test.third");
        var marks = database.sql("select mark from identity_audit where mark is not null")
                .query(Long.class)
                .list();
        assertThat(marks).hasSize(3).doesNotHaveDuplicates();
        assertThat(database.sql("select thread from identity_audit_thread")
                        .query(Long.class)
                        .list())
                .doesNotContainAnyElementsOf(marks);
    }

    @Test
    void manyWritersTogetherDoNotFallFarBehindOneAlone() throws Exception {
        var alone = 0.0;
        var four = 0.0;
        var sixteen = 0.0;
        // In turns, so that whatever else this machine does falls on all of them; on a busy one until each had a quiet
        // moment.
        for (int i = 0; i < 2 || (i < 8 && Math.max(four, sixteen) <= alone * QUICK_ENOUGH); i++) {
            alone = Math.max(alone, rate(1));
            four = Math.max(four, rate(4));
            sixteen = Math.max(sixteen, rate(16));
        }

        System.out.printf(
                "Transactions a second with their lines: 1 writer %.0f, 4 writers %.0f, 16 writers %.0f%n",
                alone, four, sixteen);
        assertThat(Math.max(four, sixteen)).isGreaterThan(alone * QUICK_ENOUGH);
    }

    private double time(PersonId who) {
        acts().newest(who, 0, 20);
        var begun = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            acts().newest(who, 0, 20);
            acts().of(who);
        }
        return (System.nanoTime() - begun) / 5e6;
    }

    private double rate(int writers) throws Exception {
        var each = 160 / writers;
        var start = new CountDownLatch(1);
        var all = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (int i = 0; i < writers; i++) {
                var writer = new Writer(new PersonId(UUID.randomUUID()));
                writer.act("test.warm");
                all.add(threads.submit(() -> {
                    start.await();
                    for (int one = 0; one < each; one++) {
                        writer.act("test.done");
                    }
                    return null;
                }));
            }
            var begun = System.nanoTime();
            start.countDown();
            for (var one : all) {
                one.get(120, TimeUnit.SECONDS);
            }
            var rate = each * writers / ((System.nanoTime() - begun) / 1e9);
            connectionsGoBack();
            open.clear();
            return rate;
        }
    }

    private Acts acts() {
        return new Acts(database, seal);
    }

    private void others(int lines) {
        database.sql("insert into identity_audit (number, at, act, subject, actor, seal, mark)"
                        + " select 1000 + (select max(number) from identity_audit) + seq, now(6), 'test.done', uuid(), uuid(),"
                        + " repeat('0', 64), floor(rand() * 9000000000000000000) from seq_1_to_" + lines)
                .update();
    }

    /** Somebody who writes through one connection of their own, as from a pool. */
    private final class Writer {

        private final JdbcClient own;
        private final AuditTrail trail;
        private final TransactionTemplate transaction;

        Writer(PersonId who) {
            var source = new SingleConnectionDataSource(
                    address, TestDatabase.owner().user(), TestDatabase.owner().password(), true);
            open.add(source);
            own = JdbcClient.create(source);
            var beans = new StaticListableBeanFactory();
            beans.addBean("database", own);
            var manager = new JdbcTransactionManager(source);
            manager.addListener(new AuditChain(
                    beans.getBeanProvider(JdbcClient.class),
                    beans.getBeanProvider(jakarta.persistence.EntityManagerFactory.class),
                    seal));
            trail = new AuditTrail(new Somebody(who), seal, new PortalClock());
            transaction = new TransactionTemplate(manager);
            transaction.setIsolationLevelName("ISOLATION_READ_COMMITTED");
        }

        void act(String... acts) {
            transaction.executeWithoutResult(begun -> {
                own.sql("insert into identity_thing values (1)").update();
                for (var act : acts) {
                    trail.record(act, UUID.randomUUID());
                }
            });
        }
    }

    private record Somebody(PersonId who) implements CurrentActor {

        @Override
        public Actor get() {
            return new Actor(who, "Somebody", null, MemberRole.EDITOR, false);
        }

        @Override
        public <T> T callAs(Actor actor, Supplier<T> work) {
            return work.get();
        }
    }
}
