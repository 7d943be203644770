package org.uprportal.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.PortalApplication;
import org.uprportal.account.People;
import org.uprportal.inbox.Inbox;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.OperatorCommand;
import org.uprportal.platform.database.DatabaseAccount;
import org.uprportal.privacy.PersonalRecords;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.PseudonymDesk;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.SubmissionStatus;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TestDatabase;

/**
 * A backup is worth what its restoring shows: dumped as the operations page says, played back into an empty database, with the
 * keys and the ledger of erasures beside it, and then worked with.
 */
@PortalTest
class RestoreTest {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:mariadb://([^:/]+):(\\d+)/([^?]+).*");

    @Autowired
    ApplicationContext here;

    @Autowired
    Environment environment;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient database;

    @TempDir
    Path backup;

    @Test
    void aBackupIsPlayedBackIntoAnEmptyDatabaseAndWorkGoesOn() throws Exception {
        var state = scene.newState();
        var cycle = scene.runningCycle(state);
        var author = scene.person(PartyKind.CSO, state);
        var second = scene.colleague(scene.partyOf(author));
        var unnamed = drafted(author, cycle);
        scene.as(author, () -> {
            of(here, PseudonymDesk.class).choosePseudonym(unnamed, true);
            of(here, FilingDesk.class).askApproval(unnamed);
        });
        scene.as(second, () -> {
            var desk = of(here, FilingDesk.class);
            desk.approve(unnamed, desk.statement(unnamed));
        });
        var other = scene.person(PartyKind.CSO, state);
        var colleague = scene.colleague(scene.partyOf(other));
        var waiting = drafted(other, cycle);
        scene.as(other, () -> of(here, FilingDesk.class).askApproval(waiting));
        var leaving = scene.colleague(scene.partyOf(other));
        var canary = "Canary " + UUID.randomUUID();
        database.sql("update identity_person set name = ? where id = ?")
                .params(canary, leaving.value().toString())
                .update();

        assertThat(run(here, "verify-audit")).as("the trail before the backup").isZero();
        var tables = dump(environment.getProperty("portal.database.url"), TestDatabase.owner(), "portal.sql");
        var vault = dump(environment.getProperty("portal.vault.database.url"), TestDatabase.vault(), "vault.sql");
        var before = rows(database);
        // What happened after the backup: one line of the trail more, and somebody has asked to be forgotten.
        scene.as(leaving, () -> of(here, PersonalRecords.class).erase(leaving));

        var restored = TestDatabase.freshSchema("restored");
        var restoredVault = TestDatabase.freshVault("restored");
        load(restored, TestDatabase.owner(), tables);
        load(restoredVault, TestDatabase.vault(), vault);
        var old = Path.of(environment.getProperty("portal.data"));
        assertThatThrownBy(() ->
                        start(restored, restoredVault, folder(null), false).close())
                .as("without the keys the dump is worth nothing")
                .hasStackTraceContaining("written with another key");
        var data = folder(old);
        assertThatThrownBy(() -> start(restored, restoredVault, data, false).close())
                .as("an older trail is not gone on with unless somebody says so")
                .hasStackTraceContaining("bin/portal found-audit-anew");
        try (var operator = start(restored, restoredVault, data, true)) {
            assertThat(rows(of(operator, JdbcClient.class))).isEqualTo(before);
            assertThat(found(operator, canary)).as("the backup still has them").isNotEmpty();
            assertThat(run(operator, "found-audit-anew")).isZero();
            assertThat(run(operator, "replay-erasures", "no-such-file"))
                    .as("a ledger that is not there forgets nobody, and must not look as if it had")
                    .isEqualTo(3);
            assertThat(run(operator, "replay-erasures", environment.getProperty("portal.erasures")))
                    .isZero();
            assertThat(found(operator, canary)).as("forgotten means forgotten").isEmpty();
        }

        try (var portal = start(restored, restoredVault, data, false)) {
            assertThat(run(portal, "verify-audit")).isZero();
            assertThat(scene.as(author, () -> of(portal, Submissions.class).find(unnamed))
                            .orElseThrow()
                            .mine())
                    .as("who is behind the pseudonym, by the vault and its key")
                    .isTrue();
            assertThat(scene.as(other, () -> of(portal, Submissions.class).find(unnamed)))
                    .isEmpty();
            assertThat(scene.as(
                            colleague, () -> of(portal, Inbox.class).mine("submission/approve-draft", waiting.value())))
                    .as("what was waiting waits")
                    .isNotEmpty();
            scene.as(colleague, () -> of(portal, FilingDesk.class).approve(waiting));
            assertThat(scene.as(other, () -> of(portal, Submissions.class).find(waiting))
                            .orElseThrow()
                            .summary()
                            .status())
                    .isEqualTo(SubmissionStatus.FILED);
            assertThat(of(portal, People.class).actor(leaving)).isEmpty();
            assertThat(run(portal, "verify-audit")).isZero();
        }
    }

    private SubmissionId drafted(PersonId author, org.uprportal.cycle.CycleId cycle) {
        return scene.as(author, () -> {
            var id = of(here, Submissions.class).open(cycle, false, "Courts");
            of(here, DraftDesk.class)
                    .save(
                            id,
                            new SubmissionDraft(
                                    "Courts",
                                    List.of(new SubmissionSection("Background", "Courts are slow.", "", false)),
                                    List.of(new ProposedRecommendation(
                                            UUID.randomUUID(), "Adopt a law by 2030.", "Justice")),
                                    List.of()),
                            0);
            return id;
        });
    }

    private static <T> T of(ApplicationContext node, Class<T> face) {
        return node.getBean(face);
    }

    /** How many rows there are in each table; what Liquibase and the engine keep for themselves is not counted. */
    private static Map<String, Long> rows(JdbcClient database) {
        var rows = new TreeMap<String, Long>();
        for (var table : tables(database)) {
            rows.put(
                    table,
                    database.sql("select count(*) from `" + table + "`")
                            .query(Long.class)
                            .single());
        }
        return rows;
    }

    private static List<String> tables(JdbcClient database) {
        return database.sql("""
                        select table_name from information_schema.tables where table_schema = database()
                          and table_type = 'BASE TABLE' and table_name not like 'DATABASECHANGELOG%'
                          and table_name not in ('ACT_GE_PROPERTY', 'ACT_GE_SCHEMA_LOG', 'ACT_RE_DEPLOYMENT', 'ACT_GE_BYTEARRAY',
                            'ACT_RE_PROCDEF', 'ACT_RU_METER_LOG')
                        """).query(String.class).list();
    }

    private static List<String> found(ApplicationContext node, String canary) {
        var database = of(node, JdbcClient.class);
        return tables(database).stream()
                .filter(table -> database.sql("select * from `" + table + "`").query().listOfRows().stream()
                        .anyMatch(row -> row.values().toString().contains(canary)))
                .toList();
    }

    private static int run(ApplicationContext node, String name, String... arguments) {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        var command = node.getBeansOfType(OperatorCommand.class).values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        var code = command.run(Arrays.asList(arguments), stream, stream);
        System.out.println(name + ": " + said.toString(StandardCharsets.UTF_8).strip());
        return code;
    }

    /** The data folder of a new server: empty, or with the keys that were kept apart from the backup. */
    private Path folder(Path keptApart) throws IOException {
        var folder = Files.createDirectories(backup.resolve("data-" + UUID.randomUUID()));
        if (keptApart != null) {
            Files.createDirectories(folder.resolve("keys"));
            try (var keys = Files.list(keptApart.resolve("keys"))) {
                keys.forEach(key -> copy(key, folder.resolve("keys").resolve(key.getFileName())));
            }
        }
        return folder;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext start(String url, String vault, Path data, boolean operator) {
        // Without pages: two web servers of Vaadin do not fit into one JVM.
        return new SpringApplicationBuilder(PortalApplication.class)
                .web(WebApplicationType.NONE)
                .profiles("test", "command-line")
                .run(
                        "--portal.command-line=" + operator,
                        "--portal.engine.jobs=false",
                        "--portal.time-travel=true",
                        "--portal.database.url=" + url,
                        "--portal.database.user=" + TestDatabase.user(),
                        "--portal.database.password=" + TestDatabase.password(),
                        "--portal.database.owner.user=" + TestDatabase.owner().user(),
                        "--portal.database.owner.password="
                                + TestDatabase.owner().password(),
                        "--portal.database.durable=false",
                        "--portal.vault.database.url=" + vault,
                        "--portal.vault.database.user=" + TestDatabase.vault().user(),
                        "--portal.vault.database.password="
                                + TestDatabase.vault().password(),
                        "--portal.data=" + data);
    }

    private Path dump(String url, DatabaseAccount account, String name) throws Exception {
        var file = backup.resolve(name);
        var dump = client(url, account, "mariadb-dump", "--single-transaction", "--hex-blob", "--no-tablespaces")
                .redirectOutput(file.toFile())
                .start();
        assertThat(dump.waitFor()).isZero();
        return file;
    }

    private static void load(String url, DatabaseAccount account, Path file) throws Exception {
        var load = client(url, account, "mariadb").redirectInput(file.toFile()).start();
        assertThat(load.waitFor()).isZero();
    }

    private static ProcessBuilder client(String url, DatabaseAccount account, String program, String... options)
            throws IOException {
        var address = ADDRESS.matcher(url);
        assertThat(address.matches()).as(url).isTrue();
        var command = new ArrayList<>(List.of(
                program(program).toString(),
                "--no-defaults",
                "--protocol=tcp",
                "--default-character-set=utf8mb4",
                "--host=" + address.group(1),
                "--port=" + address.group(2),
                "--user=" + account.user()));
        command.addAll(List.of(options));
        command.add(address.group(3));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("MYSQL_PWD", account.password());
        return builder;
    }

    private static Path program(String name) throws IOException {
        try (var files = Files.find(
                Path.of("target"), 5, (path, is) -> path.endsWith(Path.of("bin", name)) && is.isRegularFile())) {
            return files.findFirst()
                    .map(Path::toFile)
                    .map(File::getAbsoluteFile)
                    .map(File::toPath)
                    .orElseThrow();
        }
    }
}
