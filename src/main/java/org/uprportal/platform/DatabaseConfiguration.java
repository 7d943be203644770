package org.uprportal.platform;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.Credentials;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.StringUtils;
import org.uprportal.platform.database.EmbeddedMariaDb;

/** Where the portal's data is: a MariaDB server chosen by its address, else the embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Whoever runs the server, a session is the same: four-byte characters, UTC, refusal instead of truncation. */
    private static final String SESSION = "SET SESSION old_mode = '', time_zone = '+00:00',"
            + " sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
            + "NO_ENGINE_SUBSTITUTION'";

    /** How long a database server may take to let an account in before the start is given up. */
    private static final int PATIENCE_SECONDS = 8;

    private static final int NO_RIGHTS_THERE_YET = 1044;

    /** The pool is made from this bean, so the embedded server stops after the pool and all that uses it. */
    @Bean
    PortalDatabase portalDatabase(Environment environment) {
        String url = setting(environment, "portal.database.url", "PORTAL_DB_URL", null);
        if (url != null) {
            String user = given(environment, "portal.database.user", "PORTAL_DB_USER", "portal");
            SecretFile password = SecretFile.in(environment, "portal.database.password", "PORTAL_DB_PASSWORD");
            String owner = setting(environment, "portal.database.owner.user", "PORTAL_DB_OWNER", null);
            String ownerPassword =
                    setting(environment, "portal.database.owner.password", "PORTAL_DB_OWNER_PASSWORD", "");
            String vaultUrl = setting(environment, "portal.vault.database.url", "PORTAL_VAULT_DB_URL", null);
            VaultAccess vault = vaultUrl == null
                    ? null
                    : new VaultAccess(
                            vaultUrl,
                            given(environment, "portal.vault.database.user", "PORTAL_VAULT_DB_USER", "portal_vault"),
                            SecretFile.in(environment, "portal.vault.database.password", "PORTAL_VAULT_DB_PASSWORD"));
            return PortalDatabase.server(url, user, password, owner, ownerPassword, vault);
        }
        Path home = Path.of(System.getProperty("user.home"), ".upr-portal");
        Path folder = Path.of(given(environment, "portal.data", "PORTAL_DATA", home.toString()));
        boolean commandLine = environment.getProperty("portal.command-line", Boolean.class, false);
        return PortalDatabase.embedded(
                commandLine
                        ? EmbeddedMariaDb.attach(folder).orElseGet(() -> EmbeddedMariaDb.start(folder))
                        : EmbeddedMariaDb.start(folder));
    }

    /** The migrations' own way in: its owner makes the tables, the portal's account cannot. */
    @Bean(defaultCandidate = false)
    @LiquibaseDataSource
    DataSource ownerDataSource(PortalDatabase database) {
        return new DriverManagerDataSource(
                database.url(),
                database.hasOwner() ? Objects.requireNonNull(database.owner()) : database.user(),
                database.hasOwner() ? Objects.requireNonNull(database.ownerPassword()) : database.password());
    }

    @Bean
    @Primary
    HikariDataSource dataSource(PortalDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("portal");
        pool.setJdbcUrl(database.url());
        // Asked for each new connection: the password may have changed since the start.
        pool.setCredentialsProvider(() -> Credentials.of(database.user(), database.password()));
        // The engine refuses MariaDB's default isolation.
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setConnectionInitSql(SESSION);
        // Where the database is gone, or all are at work, whoever asks is told so instead of waiting for half a minute.
        pool.setConnectionTimeout(10_000);
        return pool;
    }

    /** The vault's door; missing where the database server has been chosen without one. */
    @Bean
    VaultDoor vaultDoor(PortalDatabase database) {
        return () -> Optional.ofNullable(database.vault());
    }

    private static String given(Environment environment, String property, String variable, String otherwise) {
        return Objects.requireNonNullElse(setting(environment, property, variable, null), otherwise);
    }

    private static @Nullable String setting(
            Environment environment, String property, String variable, @Nullable String otherwise) {
        String value = environment.getProperty(property);
        if (!StringUtils.hasText(value)) {
            value = environment.getProperty(variable);
        }
        return StringUtils.hasText(value) ? value : otherwise;
    }

    record PortalDatabase(
            String url,
            String user,
            SecretFile secret,
            @Nullable String owner,
            @Nullable String ownerPassword,
            @Nullable VaultAccess vault,
            @Nullable EmbeddedMariaDb embedded)
            implements AutoCloseable {

        static PortalDatabase server(
                String url,
                String user,
                String password,
                @Nullable String owner,
                @Nullable String ownerPassword,
                @Nullable VaultAccess vault) {
            return server(url, user, new SecretFile(null, password), owner, ownerPassword, vault);
        }

        static PortalDatabase server(
                String url,
                String user,
                SecretFile password,
                @Nullable String owner,
                @Nullable String ownerPassword,
                @Nullable VaultAccess vault) {
            DriverManager.setLoginTimeout(PATIENCE_SECONDS);
            if (owner != null) {
                enter(url, owner, ownerPassword, "PORTAL_DB_URL, PORTAL_DB_OWNER and PORTAL_DB_OWNER_PASSWORD");
            }
            enter(url, user, password.current(), "PORTAL_DB_URL, PORTAL_DB_USER and PORTAL_DB_PASSWORD");
            if (vault != null) {
                enter(
                        vault.url(),
                        vault.user(),
                        vault.password(),
                        "PORTAL_VAULT_DB_URL, PORTAL_VAULT_DB_USER and PORTAL_VAULT_DB_PASSWORD");
            }
            return new PortalDatabase(url, user, password, owner, ownerPassword, vault, null);
        }

        /** Each account is tried by itself, so that a wrong one is named before anything waits for it. */
        private static void enter(String url, String user, @Nullable String password, String settings) {
            try {
                DriverManager.getConnection(url, user, password).close();
            } catch (SQLException e) {
                // The account is let in; its rights in this database are given when the tables are there.
                if (e.getErrorCode() != NO_RIGHTS_THERE_YET) {
                    throw DatabaseUnreachable.at(url, settings, e);
                }
            }
        }

        static PortalDatabase embedded(EmbeddedMariaDb embedded) {
            return new PortalDatabase(
                    embedded.url(),
                    embedded.user(),
                    new SecretFile(null, embedded.password()),
                    embedded.owner().user(),
                    embedded.owner().password(),
                    new VaultAccess(
                            embedded.vaultUrl(),
                            embedded.vault().user(),
                            embedded.vault().password()),
                    embedded);
        }

        /** As it is now: it can change while the portal runs. */
        String password() {
            return secret.current();
        }

        /** Whether another account than the portal's own makes the tables. */
        boolean hasOwner() {
            return owner != null;
        }

        @Override
        public void close() {
            if (embedded != null) {
                embedded.close();
            }
        }

        /** Never the password. */
        @Override
        public String toString() {
            return "PortalDatabase[" + user + "]";
        }
    }
}
