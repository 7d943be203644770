package org.uprportal.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedMariaDbTest {

    private static final Path FOLDER = Path.of("target", "embedded-mariadb-test");
    private static EmbeddedMariaDb database;

    @BeforeAll
    static void start() {
        database = EmbeddedMariaDb.start(FOLDER);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    @Order(1)
    void keepsEveryScriptAndEmoji() throws SQLException {
        execute(database, "CREATE OR REPLACE TABLE kept (word VARCHAR(40)) ENGINE=InnoDB");
        execute(
                database,
                "CREATE OR REPLACE TABLE engine_like (id_ VARCHAR(64)) DEFAULT CHARACTER SET utf8 COLLATE"
                        + " utf8_bin");
        execute(database, "INSERT INTO kept VALUES ('𞤀𞤣𞤤𞤢𞤥 🕊')");

        assertThat(ask(database, "SELECT word FROM kept")).isEqualTo("𞤀𞤣𞤤𞤢𞤥 🕊");
        assertThat(ask(database, "SELECT @@character_set_server")).isEqualTo("utf8mb4");
        assertThat(ask(
                        database,
                        "SELECT table_collation FROM information_schema.tables WHERE table_name =" + " 'engine_like'"))
                .isEqualTo("utf8mb4_bin");
    }

    @Test
    void isDurableStrictAndReadCommitted() throws SQLException {
        assertThat(ask(database, "SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
        assertThat(ask(database, "SELECT @@tx_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(ask(database, "SELECT @@sql_mode")).contains("STRICT_ALL_TABLES");
        assertThat(ask(database, "SELECT @@time_zone")).isEqualTo("+00:00");
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        for (String user : new String[] {"root", "portal", "portal_owner", "portal_vault", "", "mysql"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, ""))
                    .as("user '%s'", user)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
        }
    }

    @Test
    void givesThePortalNothingBeyondItsSchemas() throws SQLException {
        assertThat(ask(
                        database,
                        "SELECT GROUP_CONCAT(schema_name ORDER BY 1) FROM information_schema.schemata WHERE"
                                + " schema_name NOT LIKE 'portal%'"))
                .isEqualTo("information_schema");
        assertThatThrownBy(() -> execute(database, "CREATE DATABASE elsewhere")).hasMessageContaining("Access denied");
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        try (Socket loopback = connect(InetAddress.getByName("127.0.0.1"))) {
            assertThat(loopback.isConnected()).isTrue();
        }
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> connect(address))
                            .as(address.toString())
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    @Test
    void keepsItsSecretsToTheOwner() throws IOException {
        for (String file : new String[] {"passwords.properties", "running.properties"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            FOLDER.resolve("database").resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(FOLDER.resolve("database").resolve("accounts.sql")).doesNotExist();
    }

    @Test
    void refusesASecondStartOnTheSameData() {
        assertThatThrownBy(() -> EmbeddedMariaDb.start(FOLDER))
                .isInstanceOf(DataFolderInUse.class)
                .hasMessageContaining("in use by another running portal");
    }

    @Test
    void refusesAFolderThatIsAFile(@TempDir Path temp) throws IOException {
        Path file = Files.createFile(temp.resolve("data"));

        assertThatThrownBy(() -> EmbeddedMariaDb.start(file))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining("cannot be read and written");
    }

    @Test
    void letsACommandAttachWhileThePortalRuns(@TempDir Path elsewhere) throws SQLException {
        Optional<EmbeddedMariaDb> attached = EmbeddedMariaDb.attach(FOLDER);

        assertThat(attached).isPresent();
        attached.get().close();
        assertThat(ask(attached.get(), "SELECT 1"))
                .as("closing leaves it running")
                .isEqualTo("1");
        assertThat(EmbeddedMariaDb.attach(elsewhere)).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void keepsDataAndPasswordBetweenStarts() throws SQLException {
        String password = database.password();

        database.close();
        assertThat(EmbeddedMariaDb.attach(FOLDER)).isEmpty();
        database = EmbeddedMariaDb.start(FOLDER);

        assertThat(database.password()).isEqualTo(password);
        assertThat(ask(database, "SELECT word FROM kept")).isEqualTo("𞤀𞤣𞤤𞤢𞤥 🕊");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void stopsTheServerThatAKilledPortalLeftAndNoOther() throws Exception {
        Path running = FOLDER.resolve("database").resolve("running.properties");
        long orphan = pidIn(running);
        String written = Files.readString(running);
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            // As after a kill -9: the server lives on and its note is still there, the lock is gone.
            abandon(database);
            database = EmbeddedMariaDb.start(FOLDER);

            assertThat(ProcessHandle.of(orphan)).isNotPresent();
            assertThat(ask(database, "SELECT COUNT(*) FROM kept")).isEqualTo("1");

            database.close();
            Files.writeString(running, written.replace("pid=" + orphan, "pid=" + stranger.pid()));
            database = EmbeddedMariaDb.start(FOLDER);

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private static void abandon(EmbeddedMariaDb database) throws ReflectiveOperationException, IOException {
        var lock = EmbeddedMariaDb.class.getDeclaredField("lock");
        lock.setAccessible(true);
        ((java.nio.channels.FileChannel) lock.get(database)).close();
    }

    private static long pidIn(Path running) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(running)) {
            properties.load(reader);
        }
        return Long.parseLong(properties.getProperty("pid"));
    }

    private static Socket connect(InetAddress address) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(address, database.port()), 2000);
        return socket;
    }

    private static void execute(EmbeddedMariaDb on, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        on.url(), on.owner().user(), on.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedMariaDb on, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        on.url(), on.owner().user(), on.owner().password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
