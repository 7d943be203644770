package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.TestDatabase;

/** Each unsafe ground is broken once, on real MariaDB, and refused in its own sentence. */
@PortalTest
class StartupGuardsTest {

    @Value("${portal.database.url}")
    String address;

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            set session transaction isolation level repeatable read  | isolates transactions as REPEATABLE-READ
            set session sql_mode = ''                                | would cut what is too long
            set timestamp = unix_timestamp() - 90                    | differ by
            create table narrow (word varchar(9) character set latin1) | cannot hold every script: narrow.word
            insert into ACT_GE_SCHEMA_LOG values ('9999', now(), '7.25.0') | of version 7.25.0, but this portal works with 7.24.0
            """)
    void anUnsafeDatabaseIsRefused(String breaking, String sentence) throws Exception {
        try (var connection = owner()) {
            assertThatCode(() -> StartupGuards.checkDatabase(connection, false)).doesNotThrowAnyException();
            try {
                connection.createStatement().execute(breaking);
                assertThatThrownBy(() -> StartupGuards.checkDatabase(connection, false))
                        .isInstanceOf(StartupRefused.class)
                        .hasMessageContaining(sentence);
            } finally {
                connection.createStatement().execute("drop table if exists narrow");
                connection.createStatement().execute("delete from ACT_GE_SCHEMA_LOG where ID_ = '9999'");
            }
        }
    }

    @Test
    void aDatabaseThatForgetsIsRefusedUnlessItIsATests() throws Exception {
        try (var connection = owner()) {
            assertThatThrownBy(() -> StartupGuards.checkDatabase(connection, true))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("innodb_flush_log_at_trx_commit=1");
        }
    }

    @Test
    void anotherTimeZoneIsRefused() {
        assertThatThrownBy(() -> StartupGuards.checkZone(TimeZone.getTimeZone("Europe/Zurich")))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("Europe/Zurich");
        assertThatCode(() -> StartupGuards.checkZone(TimeZone.getTimeZone("UTC")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "changeme-changeme", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "tooShort9!"})
    void aMissingDefaultOrShortSecretIsRefused(String secret) {
        var environment = new MockEnvironment()
                .withProperty("portal.data", data.toString())
                .withProperty("spring.security.oauth2.client.registration.keycloak.client-secret", secret);
        environment.setActiveProfiles("keycloak");
        assertThatThrownBy(() -> StartupGuards.checkSecrets(environment))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("PORTAL_CLIENT_SECRET");
        environment.setActiveProfiles("other");
        for (var key : new String[] {"AUDIT", "VAULT"}) {
            var with = new MockEnvironment().withProperty("portal.data", data.toString());
            with.setProperty("PORTAL_" + key + "_KEY", secret);
            if (!secret.isEmpty()) {
                assertThatThrownBy(() -> StartupGuards.checkSecrets(with))
                        .isInstanceOf(StartupRefused.class)
                        .hasMessageContaining("PORTAL_" + key + "_KEY");
            }
        }
        assertThat(new StartupRefusalAnalyzer()
                        .analyze(new RuntimeException(StartupRefused.because("Set it.")))
                        .getDescription())
                .isEqualTo("Set it.");
    }

    @ParameterizedTest
    @CsvSource({"owner, PORTAL_DB_OWNER_PASSWORD", "user, PORTAL_DB_PASSWORD", "vault, PORTAL_VAULT_DB_PASSWORD"})
    void aWrongPasswordOfTheDatabaseIsNamedAtOnce(String wrong, String setting) {
        var started = System.nanoTime();
        assertThatThrownBy(() -> DatabaseConfiguration.PortalDatabase.server(
                        address,
                        TestDatabase.user(),
                        wrong.equals("user") ? "no-such-word" : TestDatabase.password(),
                        TestDatabase.owner().user(),
                        wrong.equals("owner")
                                ? "no-such-word"
                                : TestDatabase.owner().password(),
                        new VaultAccess(
                                TestDatabase.freshVault("wrong_password"),
                                TestDatabase.vault().user(),
                                wrong.equals("vault")
                                        ? "no-such-word"
                                        : TestDatabase.vault().password())))
                .isInstanceOf(DatabaseUnreachable.class)
                .hasMessageContaining(setting)
                .hasMessageNotContaining("no-such-word");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void oneAccountForEverythingIsRefusedOutsideTheDemo() {
        var database = new DatabaseConfiguration.PortalDatabase(
                TestDatabase.freshSchema("one_account"),
                TestDatabase.owner().user(),
                new SecretFile(null, TestDatabase.owner().password()),
                null,
                null,
                null,
                null);
        var demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        assertThatCode(() -> new DatabaseGrants(database, demo).afterPropertiesSet())
                .doesNotThrowAnyException();
        var real = new MockEnvironment();
        real.setActiveProfiles("keycloak");
        assertThatThrownBy(() -> new DatabaseGrants(database, real).afterPropertiesSet())
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("PORTAL_DB_OWNER");
    }

    @Test
    void whatSomebodyTypedStaysInItsLineOfTheLog() throws Exception {
        var pattern = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .getFirst()
                .getProperty("logging.pattern.file")
                .toString()
                .replace("%wEx", "%ex");
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern);
        layout.start();
        var evil = "name\r\n2026-01-01T00:00:00Z  INFO fake \u001b[31mred\u202ekcab\u2066x\u2028y\u200fz\tt";

        var line = layout.doLayout(new LoggingEvent(
                "", context.getLogger("test"), Level.WARN, evil, new IllegalStateException(evil), null));

        assertThat(line).contains("name", "red", "fake");
        assertThat(line.lines().filter(one -> one.startsWith("2026-01-01T00"))).isEmpty();
        assertThat(line.lines().skip(1)).filteredOn(one -> one.contains("fake")).hasSize(1);
        assertThat(line.replaceAll("\n\tat ", ""))
                .doesNotContain("\r", "\u001b", "\u202e", "\u2066", "\u2028", "\u200f");
    }

    private Connection owner() throws Exception {
        var connection = DriverManager.getConnection(
                address, TestDatabase.owner().user(), TestDatabase.owner().password());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }
}
