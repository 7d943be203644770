package org.uprportal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Duties;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SecretKeysForTests;
import org.uprportal.platform.StartupRefused;
import org.uprportal.testing.TestDatabase;

/** Whatever is done to the audit trail behind the portal's back is found, on real MariaDB. */
class AuditChainTest {

    private static final int LINES = 30;

    @TempDir
    Path data;

    @TempDir
    Path second;

    DriverManagerDataSource source;
    JdbcClient database;
    Node node;

    @BeforeEach
    void aTrailOfThirtyLines() throws Exception {
        source = new DriverManagerDataSource(
                TestDatabase.freshSchema("audit"),
                TestDatabase.owner().user(),
                TestDatabase.owner().password());
        database = JdbcClient.create(source);
        migrate("0001-create-identity.sql");
        // Three lines from the time before there was a chain.
        for (int number = 1; number <= 3; number++) {
            database.sql("insert into identity_audit (at, act, subject) values (now(6), 'old.line', uuid())")
                    .update();
        }
        migrate("0040-chain-audit.sql");
        migrate("0060-thread-audit.sql");
        database.sql("create table identity_thing (id int)").update();
        node = new Node(data);
        for (int number = 4; number <= LINES; number++) {
            node.act("test.done");
        }
        node.head.foundAnew();
    }

    @Test
    void aTrailNobodyTouchedIsWholeAndGoesOnAfterARestart() {
        var again = new Node(data);
        again.act("test.done");

        assertThat(again.check.check()).isEqualTo(new AuditCheck.Finding(LINES + 1, LINES + 1, 0, null));
        assertThat(run(again, "--json")).isEqualTo("0 {\"whole\":true,\"lines\":31,\"last\":31}");
    }

    @Test
    void theTrailIsWholeWhateverZoneTheMachineHas() {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            node.act("test.done");
        } finally {
            TimeZone.setDefault(before);
        }

        assertThat(node.check.check()).isEqualTo(new AuditCheck.Finding(LINES + 1, LINES + 1, 0, null));
        assertThat(new Acts(database, node.seal).newest(new PersonId(Node.PERSON), 0, 1))
                .extracting(Acts.Act::at)
                .containsExactly(
                        node.chain.rowsAfter(LINES, 1).getFirst().line().at());
    }

    @Test
    void theTrailIsWholeAcrossARotationWhichARunningNodeTakesByItself() throws Exception {
        var before = node.seal.current();
        var person = new PersonId(Node.PERSON);
        assertThat(rotate(node)).startsWith("0 What is new is sealed with key 2 of audit.");
        node.act("test.done", "test.done");

        assertThat(node.seal.current().keyPrint()).isNotEqualTo(before.keyPrint());
        assertThat(database.sql("select key_print from identity_audit_head")
                        .query(String.class)
                        .single())
                .isEqualTo(node.seal.current().keyPrint());
        var rows = node.chain.rowsAfter(LINES, 10);
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().line().act()).isEqualTo(AuditSeal.ROTATED);
        assertThat(node.seal
                        .current()
                        .seal(rows.getFirst().seal(), LINES + 2, rows.get(1).line()))
                .as("sealed with the new key")
                .isEqualTo(rows.get(1).seal());
        node.head.write();
        assertThat(new Node(data).check.check()).isEqualTo(new AuditCheck.Finding(LINES + 3, LINES + 3, 0, null));
        assertThat(new Acts(database, node.seal).of(person))
                .as("older and newer lines are one's own")
                .hasSize(LINES - 3 + 3);
        assertThat(new Acts(database, node.seal).newest(person, 1, 5)).hasSize(5);
        assertThat(new Acts(database, node.seal).newest(person, 0, 100)).hasSize(LINES);

        assertThat(rotate(node)).startsWith("0 What is new is sealed with key 3 of audit.");
        node.act("test.done");
        assertThat(new Node(data).check.check().whole()).isTrue();
        try (var kept = Files.list(data.resolve("keys"))) {
            assertThat(kept)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aSecondServerThatKnowsTheNextKeyGoesOnAndOneThatDoesNotWritesNothing() throws Exception {
        var elsewhere = Files.createDirectories(second.resolve("elsewhere"));
        Files.createDirectories(elsewhere.resolve("keys"));
        Files.copy(data.resolve("keys/audit.key"), elsewhere.resolve("keys/audit.key"));
        var other = new Node(elsewhere);
        other.act("test.done");
        assertThat(rotate(node, "--prepare")).startsWith("0 ").contains("audit.key.next");
        var next = data.resolve("keys/audit.key.next");
        assertThat(node.seal.current().keyPrint())
                .as("only known yet")
                .isEqualTo(node.seal.first().keyPrint());
        Files.copy(next, elsewhere.resolve("keys/audit.key.next"));
        rotate(node);
        other.act("test.done");
        node.act("test.done");
        assertThat(rotate(other)).startsWith("0 ");
        other.act("test.done");
        assertThat(node.check.check()).isEqualTo(new AuditCheck.Finding(LINES + 5, LINES + 5, 0, null));

        Files.delete(elsewhere.resolve("keys/audit.key.2"));
        // The folder's time is coarse; nobody takes a key away within the same moment but a test.
        other.keys.lookAgain("audit");
        assertThatThrownBy(() -> other.act("test.done")).hasMessageContaining("audit key");
        assertThat(new Node(elsewhere).check.check().reason()).isEqualTo("the key that follows it is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update identity_audit set act = 'other.act' where number = 12   | 12
            update identity_audit set act = 'test.done' where number = 31   | 31
            update identity_audit set subject = uuid() where number = 31    | 31
            delete from identity_audit where number = 31                    | 31
            update identity_audit set act = 'audit.keyRotated' where number = 20 | 20
            update identity_audit set act = 'other.act' where number = 33   | 33
            """)
    void acrossARotationTheFirstBadLineIsNamedToo(String tampering, long firstBad) {
        rotate(node);
        node.act("test.done", "test.done");
        database.sql(tampering).update();
        assertThat(node.check.check().firstBad()).isEqualTo(firstBad);
    }

    @Test
    void whereTheKeysAreSettingsTheOperatorIsToldHow() {
        var settings = SecretKeysForTests.in(new MockEnvironment()
                .withProperty("PORTAL_AUDIT_KEY", "first-8d1f6a0c2b7e4935aa01")
                .withProperty("PORTAL_AUDIT_KEY_2", "second-77ce04b1f2d84a60bb02xyz")
                .withProperty("PORTAL_AUDIT_KEY_NEXT", "third-c4e91a7755f04d21cc03xyzq"));
        assertThatThrownBy(() -> settings.ring("audit"))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("PORTAL_AUDIT_KEY");
        var strong = SecretKeysForTests.in(new MockEnvironment()
                .withProperty("PORTAL_AUDIT_KEY", "first-8d1f6a0c2b7e4935aa01-8d1f6a0c2b7e4935")
                .withProperty("PORTAL_AUDIT_KEY_2", "second-77ce04b1f2d84a60bb02-77ce04b1f2d84a60")
                .withProperty("PORTAL_AUDIT_KEY_NEXT", "third-c4e91a7755f04d21cc03-c4e91a7755f04d21"));
        assertThat(strong.ring("audit").all()).hasSize(3);
        assertThat(new String(strong.key("audit"), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("second-");
        assertThat(strong.prepare("audit")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update identity_audit set act = 'other.act' where number = 12                                  | 12
            update identity_audit set at = at + interval 1 microsecond where number = 13                   | 13
            update identity_audit set actor = null, acting_party = null where number = 14                  | 14
            update identity_audit set mark = null where number = 16                                        | 16
            update identity_audit set act = 'other.act' where number = 2                                   | 4
            update identity_audit set seal = null where number > 14                                        | 15
            delete from identity_audit where number = 15                                                   | 15
            delete from identity_audit where number between 4 and 9                                        | 4
            delete from identity_audit where number > 27                                                   | 28
            delete from identity_audit where number > 27; update identity_audit_head set number = 27       | 28
            delete from identity_audit                                                                     | 1
            truncate table identity_audit                                                                  | 1
            update identity_audit a join identity_audit b on b.number = 37 - a.number set a.subject = b.subject, a.seal = b.seal where a.number in (18, 19) | 18
            insert into identity_audit (number, at, act, subject, seal) select 31, at, act, subject, seal from identity_audit where number = 30 | 31
            update identity_audit set number = number + 1 where number > 20 order by number desc; insert into identity_audit (number, at, act, subject) values (21, now(6), 'test.done', uuid()) | 21
            delete from identity_audit_head                                                                | 1
            """)
    void theFirstBadLineIsNamed(String tampering, long firstBad) {
        for (var statement : tampering.split(";")) {
            database.sql(statement).update();
        }
        var found = node.check.check();

        assertThat(found.firstBad()).as(String.valueOf(found.reason())).isEqualTo(firstBad);
        assertThat(run(node)).startsWith("1 The audit trail is not whole: line " + firstBad + ": ");
    }

    @Test
    void anOldBackupIsBehindTheHeadKeptOutsideAndStaysFoundWhenThePortalGoesOnWithIt() {
        database.sql("create table backup_of_rows as select * from identity_audit")
                .update();
        database.sql("create table backup_of_head as select * from identity_audit_head")
                .update();
        for (int more = 0; more < 5; more++) {
            node.act("test.done");
        }
        node.head.write();
        database.sql("delete from identity_audit where number > 30").update();
        database.sql("delete from identity_audit_head").update();
        database.sql("insert into identity_audit_head select * from backup_of_head")
                .update();

        assertThat(node.check.check().firstBad()).isEqualTo(31);

        for (int more = 0; more < 9; more++) {
            node.act("test.other");
        }
        node.head.write();
        assertThat(node.check.check().firstBad()).isEqualTo(35);
    }

    @Test
    void aForgedHeadFileAndAnotherKeyAreFoundAndTheKeyIsTheOwnersOnly() throws Exception {
        var file = data.resolve("audit").resolve("head.properties");
        var genuine = Files.readString(file);
        Files.writeString(file, genuine.replace("number=30", "number=20"));
        assertThat(node.check.check().reason()).contains("not one the portal has written");
        Files.writeString(file, genuine);
        assertThat(node.check.check().whole()).isTrue();

        var key = data.resolve("keys").resolve("audit.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        Files.move(key, key.resolveSibling("elsewhere"), StandardCopyOption.REPLACE_EXISTING);
        var other = new Node(data);
        assertThatThrownBy(other.head::begin).isInstanceOf(StartupRefused.class).hasMessageContaining("another key");
        assertThatThrownBy(() -> other.act("test.done")).isInstanceOf(IllegalStateException.class);
    }

    /** What is missing proves nothing: the trail could have been made anew up to its last line. */
    @Test
    void withoutItsWitnessNobodyCanSayAndThePortalDoesNotStart() throws Exception {
        forgetTheWitness();
        database.sql("delete from identity_audit where number > 27").update();
        database.sql(
                        "update identity_audit_head set number = 27, seal = (select seal from identity_audit where number = 27)")
                .update();

        assertThat(run(node)).startsWith("3 Nobody can say").contains("is missing");
        assertThat(run(node, "--json")).startsWith("3 {\"whole\":null,");
        node.head.write();
        assertThat(node.head.read())
                .as("the portal does not sign what it finds")
                .isEmpty();
        assertThatThrownBy(node.head::begin)
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("found-audit-anew");
    }

    @Test
    void anOperatorFoundsItAnewAndThatIsALineOfTheTrail() throws Exception {
        assertThat(foundAnew()).startsWith("1 There is a witness");
        forgetTheWitness();

        assertThat(foundAnew()).isEqualTo("0 The audit trail of 31 lines is signed as it is. The last line says so.");
        assertThat(node.check.check().whole()).isTrue();
        assertThat(node.chain.rowsAfter(LINES, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.line().act()).isEqualTo("audit.founded-anew"));
        node.head.begin();
        node.act("test.done");
        node.head.write();
        assertThat(node.head.read().orElseThrow().number()).isEqualTo(LINES + 2);
    }

    @Test
    void theSecondPlaceKnowsWhenTheFirstIsGoneOrSomebodyMovesWhereTheTrailBegins() throws Exception {
        Files.delete(data.resolve("audit").resolve("head.properties"));
        assertThat(node.check.check().whole()).isTrue();
        database.sql("delete from identity_audit where number > 27").update();
        assertThat(node.check.check().firstBad()).isEqualTo(28);

        database.sql("update identity_audit_head set founded = 27, number = 27").update();
        node.head.write();
        assertThat(node.head.read().orElseThrow().number()).isEqualTo(LINES);
    }

    @Test
    void theFirstStartOfAllWritesDownThatNothingWasThere() throws Exception {
        forgetTheWitness();
        database.sql("delete from identity_audit").update();
        database.sql("update identity_audit_head set number = 0, founded = 0, seal = null, key_print = null")
                .update();
        node.head.begin();
        assertThat(node.head.read().orElseThrow().number()).isZero();

        node.act("test.done");
        node.act("test.done");
        node.head.begin();
        assertThat(node.check.check().whole()).isTrue();
        database.sql("delete from identity_audit where number = 2").update();
        assertThat(node.check.check().firstBad()).isEqualTo(2);
    }

    private void forgetTheWitness() throws Exception {
        Files.delete(data.resolve("audit").resolve("head.properties"));
        Files.delete(second.resolve("head.properties"));
    }

    private String foundAnew() {
        var out = new ByteArrayOutputStream();
        var command = new FoundAuditCommand(
                node.head, node.check, node.trail, new OnePerson(), node.transaction.getTransactionManager());
        var code = command.run(List.of(), new PrintStream(out, true), new PrintStream(out, true));
        return code + " " + out.toString().strip();
    }

    @Test
    void nodesThatWriteAtOnceMakeOneChainAndDoNotWaitInACircle() throws Exception {
        var other = new Node(data);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<java.util.concurrent.Future<?>>();
            for (int thread = 0; thread < 8; thread++) {
                var writer = thread % 2 == 0 ? node : other;
                all.add(threads.submit(() -> {
                    start.await();
                    for (int i = 0; i < 25; i++) {
                        writer.act("test.done", "test.again");
                    }
                    return null;
                }));
            }
            start.countDown();
            for (var one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        }

        assertThat(node.check.check()).isEqualTo(new AuditCheck.Finding(LINES + 400, LINES + 400, 0, null));
    }

    @Test
    void withoutItsLineAChangeDoesNotHappenAndARolledBackChangeLeavesNoLine() {
        database.sql("rename table identity_audit_head to identity_audit_head_away")
                .update();
        assertThatThrownBy(() -> node.act("test.done"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("identity_audit_head");
        database.sql("rename table identity_audit_head_away to identity_audit_head")
                .update();
        assertThatThrownBy(() -> node.act("x".repeat(81))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> node.transaction.executeWithoutResult(begun -> {
                    node.trail.record("test.done", UUID.randomUUID());
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(database.sql("select count(*) from identity_thing")
                        .query(Integer.class)
                        .single())
                .isEqualTo(LINES - 3);
        assertThat(node.check.check()).isEqualTo(new AuditCheck.Finding(LINES, LINES, 0, null));
    }

    @Test
    void anActorHasAnotherPseudonymOnEachSubjectAndNoIdOfAPersonIsThere() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        node.transaction.executeWithoutResult(begun -> {
            node.trail.record("test.done", one);
            node.trail.record("test.again", one);
            node.trail.record("test.done", other);
        });

        var actors = node.chain.rowsAfter(LINES, 10).stream()
                .map(row -> row.line().actor())
                .toList();
        assertThat(actors).hasSize(3).doesNotContainNull().doesNotContain(Node.PERSON);
        assertThat(actors.get(0)).isEqualTo(actors.get(1)).isNotEqualTo(actors.get(2));
    }

    private static String run(Node node, String... arguments) {
        var out = new ByteArrayOutputStream();
        var code = new VerifyAuditCommand(node.check)
                .run(List.of(arguments), new PrintStream(out, true), new PrintStream(out, true));
        return code + " " + out.toString().strip();
    }

    private static String rotate(Node node, String... more) {
        var out = new ByteArrayOutputStream();
        var typed = new ArrayList<>(List.of("audit"));
        typed.addAll(List.of(more));
        var code = new RotateKeysCommand(node.keys, node.chain, node.seal, node.trail, new OnePerson(), node.manager)
                .run(typed, new PrintStream(out, true), new PrintStream(new ByteArrayOutputStream(), true));
        return code + " " + out.toString().strip();
    }

    private void migrate(String file) throws Exception {
        var statements =
                Files.readString(Path.of("db-changelog/identity", file)).replaceAll("(?m)^--.*$", "");
        for (var statement : statements.split(";")) {
            if (!statement.isBlank()) {
                database.sql(statement).update();
            }
        }
    }

    /** One node of the portal: what it needs to write and to check the trail. */
    private class Node {

        static final UUID PERSON = UUID.randomUUID();

        final org.uprportal.platform.SecretKeys keys;
        final JdbcTransactionManager manager;
        final AuditSeal seal;
        final AuditChain chain;
        final AuditHead head;
        final AuditCheck check;
        final AuditTrail trail;
        final TransactionTemplate transaction;

        Node(Path data) {
            keys = SecretKeysForTests.in(new MockEnvironment().withProperty("portal.data", data.toString()));
            var beans = new StaticListableBeanFactory();
            beans.addBean("database", database);
            seal = new AuditSeal(keys);
            chain = new AuditChain(
                    beans.getBeanProvider(JdbcClient.class),
                    beans.getBeanProvider(jakarta.persistence.EntityManagerFactory.class),
                    seal);
            head = new AuditHead(chain, seal, keys, new PortalClock(), new Duties(), second.toString(), false);
            check = new AuditCheck(chain, seal, head);
            trail = new AuditTrail(new OnePerson(), seal, new PortalClock());
            manager = new JdbcTransactionManager(source);
            manager.addListener(chain);
            transaction = new TransactionTemplate(manager);
            transaction.setIsolationLevelName("ISOLATION_READ_COMMITTED");
        }

        void act(String... acts) {
            transaction.executeWithoutResult(begun -> {
                database.sql("insert into identity_thing values (1)").update();
                for (var act : acts) {
                    trail.record(act, UUID.randomUUID());
                }
            });
        }
    }

    private static class OnePerson implements CurrentActor {

        @Override
        public Actor get() {
            return new Actor(new PersonId(Node.PERSON), "Somebody", null, MemberRole.EDITOR, false);
        }

        @Override
        public <T> T callAs(Actor actor, Supplier<T> work) {
            return work.get();
        }
    }
}
