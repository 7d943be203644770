package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.uprportal.testing.TestDatabase;

/** An account's password changes while connections are open and new ones come: none fails. On real MariaDB. */
class ChangePasswordTest {

    @TempDir
    Path folder;

    @Test
    void thePasswordOfAnAccountChangesUnderARunningPool() throws Exception {
        var account = TestDatabase.vault();
        var file = folder.resolve("vault.password");
        Files.writeString(file, account.password() + "\n");
        var vault = new VaultAccess(TestDatabase.freshVault("password"), account.user(), new SecretFile(file, ""));
        var database = new DatabaseConfiguration.PortalDatabase(
                vault.url(), account.user(), new SecretFile(file, ""), null, null, vault, null);
        try (var pool = new DatabaseConfiguration().dataSource(database)) {
            pool.setMaximumPoolSize(2);
            try (var open = pool.getConnection()) {
                assertThat(run(database, "vault-database")).startsWith("0 Changed.");

                assertThat(open.createStatement().executeQuery("select 1").next())
                        .as("what is open stays")
                        .isTrue();
            }
            pool.getHikariPoolMXBean().softEvictConnections();
            for (int i = 0; i < 3; i++) {
                try (var fresh = pool.getConnection()) {
                    assertThat(fresh.createStatement().executeQuery("select 1").next())
                            .isTrue();
                }
            }
            assertThat(Files.readString(file)).isNotEqualTo(account.password()).hasSizeGreaterThan(40);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.exists(folder.resolve("vault.password.next"))).isFalse();
        } finally {
            try (var connection = DriverManager.getConnection(vault.url(), vault.user(), vault.password());
                    var back = connection.prepareStatement("set password = password(?)")) {
                back.setString(1, account.password());
                back.execute();
            }
        }
    }

    @Test
    void whereItIsASettingTheOperatorIsToldHowAndNothingChanges() {
        var database = new DatabaseConfiguration.PortalDatabase(
                "jdbc:mariadb://127.0.0.1/x", "portal", new SecretFile(null, "x"), null, null, null, null);
        assertThat(run(database, "database")).startsWith("1 ").contains("PORTAL_DB_PASSWORD_FILE");
        assertThat(run(database, "vault-database")).startsWith("1 ");
        assertThat(run(database)).startsWith("2 ");
        assertThat(run(database, "everything")).startsWith("2 ");
    }

    @Test
    void aFileIsReadAnewAndASettingIsWhatItIs() throws Exception {
        var file = folder.resolve("client.secret");
        Files.writeString(file, "first\n");
        var secret = SecretFile.in(
                new MockEnvironment()
                        .withProperty("PORTAL_CLIENT_SECRET", "set")
                        .withProperty("PORTAL_CLIENT_SECRET_FILE", file.toString()),
                "none",
                "PORTAL_CLIENT_SECRET");
        assertThat(secret.current()).isEqualTo("first");
        Files.writeString(file, "second");
        assertThat(secret.current()).isEqualTo("second");
        assertThat(secret.toString()).doesNotContain("second");
        assertThat(SecretFile.in(
                                new MockEnvironment().withProperty("PORTAL_CLIENT_SECRET", "set"),
                                "none",
                                "PORTAL_CLIENT_SECRET")
                        .current())
                .isEqualTo("set");
    }

    private static String run(DatabaseConfiguration.PortalDatabase database, String... typed) {
        var out = new ByteArrayOutputStream();
        var code = new ChangePasswordCommand(database)
                .run(List.of(typed), new PrintStream(out, true), new PrintStream(out, true));
        return code + " " + out.toString().strip();
    }
}
