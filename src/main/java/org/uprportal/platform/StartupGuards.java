package org.uprportal.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Refuses to start where work would be lost, cut, misdated or open to everybody; one sentence for each. */
@Component("startupGuards")
@DependsOnDatabaseInitialization
class StartupGuards implements InitializingBean {

    static final int SHORTEST_CLIENT_SECRET = 16;

    private static final Duration SKEW = Duration.ofSeconds(2);
    private static final String CLIENT_SECRET = "spring.security.oauth2.client.registration.keycloak.client-secret";
    private static final String ENGINE_CHANGES = "org/operaton/bpm/engine/db/liquibase/operaton-changelog.xml";
    private static final Pattern TAG = Pattern.compile("tagDatabase tag=\"([0-9.]+)\"");

    private final DataSource source;
    private final Environment environment;

    StartupGuards(DataSource source, Environment environment) {
        this.source = source;
        this.environment = environment;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        checkZone(TimeZone.getDefault());
        checkSecrets(environment);
        try (var connection = source.getConnection()) {
            checkDatabase(connection, environment.getProperty("portal.database.durable", Boolean.class, true));
        }
    }

    static void checkZone(TimeZone zone) {
        refuseUnless(
                zone.getRawOffset() == 0 && !zone.useDaylightTime(),
                "The time zone of this process is " + zone.getID() + ": start Java with -Duser.timezone=UTC.");
    }

    /** The demo signs nobody in with a secret; everywhere else a guessed one lets a stranger in as anybody. */
    static void checkSecrets(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("keycloak"))) {
            String secret;
            try {
                secret = SecretFile.in(environment, CLIENT_SECRET, "PORTAL_CLIENT_SECRET")
                        .current();
            } catch (IllegalArgumentException | UncheckedIOException unresolved) {
                secret = "";
            }
            refuseUnless(
                    !secret.contains("${") && !SecretKeys.weak(secret, SHORTEST_CLIENT_SECRET),
                    "PORTAL_CLIENT_SECRET is missing, too short or a default: set the secret of the client in Keycloak, at"
                            + " least " + SHORTEST_CLIENT_SECRET + " random characters.");
        }
        var keys = new SecretKeys(environment);
        keys.key("audit");
        keys.key("vault");
    }

    /** @param durable false only where the data does not outlive a test */
    static void checkDatabase(Connection connection, boolean durable) throws SQLException {
        var isolation = one(connection, "select @@tx_isolation");
        refuseUnless(
                "READ-COMMITTED".equals(isolation),
                "The database isolates transactions as " + isolation + ": set transaction_isolation=READ-COMMITTED.");
        var mode = String.valueOf(one(connection, "select @@sql_mode"));
        refuseUnless(
                mode.contains("STRICT_ALL_TABLES") || mode.contains("STRICT_TRANS_TABLES"),
                "The database would cut what is too long instead of refusing it: set sql_mode=STRICT_ALL_TABLES.");
        refuseUnless(
                !durable || "1".equals(one(connection, "select @@innodb_flush_log_at_trx_commit")),
                "The database may lose what it has confirmed: set innodb_flush_log_at_trx_commit=1.");
        var narrow = one(connection, """
                select group_concat(concat(table_name, '.', column_name) order by 1 separator ', ')
                from information_schema.columns
                where table_schema = database() and character_set_name is not null
                  and character_set_name <> 'utf8mb4' and lower(table_name) not like 'databasechangelog%'
                """);
        refuseUnless(
                narrow == null,
                "These columns cannot hold every script: " + narrow + "; convert their tables to utf8mb4.");
        var skew = Duration.between(
                        LocalDateTime.parse(String.valueOf(one(connection, "select utc_timestamp(6)"))
                                        .replace(' ', 'T'))
                                .toInstant(ZoneOffset.UTC),
                        Instant.ofEpochMilli(System.currentTimeMillis()))
                .abs();
        refuseUnless(
                skew.compareTo(SKEW) < 0,
                "The clocks of this machine and of the database differ by " + skew.toSeconds()
                        + " seconds: set both by a time server.");
        var expected = newest(
                TAG.matcher(engineChanges()).results().map(hit -> hit.group(1)).toList());
        var there = newest(all(connection, "select VERSION_ from ACT_GE_SCHEMA_LOG"));
        refuseUnless(
                expected.equals(there),
                "The tables of the process engine are of version " + there + ", but this portal works with " + expected
                        + ": start the portal of that version, or restore the backup made before.");
    }

    private static String newest(List<String> versions) {
        return versions.stream()
                .max(Comparator.comparing(version -> Pattern.compile("\\.")
                        .splitAsStream(version)
                        .map(part -> "%06d".formatted(Integer.parseInt(part)))
                        .reduce("", String::concat)))
                .orElse("none");
    }

    private static String engineChanges() {
        try {
            return new ClassPathResource(ENGINE_CHANGES).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw StartupRefused.because("The process engine's list of changes is missing: install the portal anew.");
        }
    }

    private static void refuseUnless(boolean safe, String sentence) {
        if (!safe) {
            throw StartupRefused.because(sentence);
        }
    }

    private static @Nullable String one(Connection connection, String sql) throws SQLException {
        return all(connection, sql).getFirst();
    }

    private static List<@Nullable String> all(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<@Nullable String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
