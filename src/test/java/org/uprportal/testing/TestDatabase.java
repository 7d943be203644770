package org.uprportal.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.uprportal.platform.database.DataFolderInUse;
import org.uprportal.platform.database.DatabaseAccount;
import org.uprportal.platform.database.EmbeddedMariaDb;

/** The one MariaDB of a whole test run, in which each group of tests gets a schema of its own. */
public final class TestDatabase {

    private static final AtomicInteger number = new AtomicInteger();

    private static final AtomicBoolean LEFT_TO_SPRING = new AtomicBoolean();

    private TestDatabase() {}

    /** Spring's contexts still want to say goodbye to the server: with one of them in the run it stops after the last. */
    static void stopAfterSpring() {
        if (LEFT_TO_SPRING.compareAndSet(false, true)) {
            SpringApplication.getShutdownHandlers().add(server()::close);
        }
    }

    /** Makes a new empty schema and gives its JDBC address. */
    public static String freshSchema(String prefix) {
        String schema = "portal_" + prefix.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_") + "_"
                + number.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(server().url(), owner().user(), owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + schema);
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
        } catch (SQLException e) {
            throw new IllegalStateException("No schema " + schema, e);
        }
        return server().url(schema);
    }

    /** Makes a new empty schema for an identity vault and gives its JDBC address. */
    public static String freshVault(String prefix) {
        String schema = "vault_" + prefix.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_") + "_"
                + number.incrementAndGet();
        try (Connection connection =
                        DriverManager.getConnection(server().vaultUrl(), vault().user(), vault().password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + schema);
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
        } catch (SQLException e) {
            throw new IllegalStateException("No schema " + schema, e);
        }
        return server().url(schema);
    }

    /** The account that makes tables and may do everything with them. */
    public static DatabaseAccount owner() {
        return server().owner();
    }

    /** The identity vault's account. */
    public static DatabaseAccount vault() {
        return server().vault();
    }

    /** The portal's own account, which may do only what it is granted. */
    public static String user() {
        return server().user();
    }

    public static String password() {
        return server().password();
    }

    /** Which of the test processes that run side by side this is, from 1: none has the folder of another. */
    static int process() {
        server();
        return Holder.folder;
    }

    private static EmbeddedMariaDb server() {
        return Holder.SERVER;
    }

    private static final class Holder {

        static int folder;
        static final EmbeddedMariaDb SERVER = start();

        private static EmbeddedMariaDb start() {
            EmbeddedMariaDb server = startInFreeFolder();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!LEFT_TO_SPRING.get()) {
                    server.close();
                }
            }));
            return server;
        }

        /** The unpacked server stays for the next run; a second run at the same time takes the next folder. */
        private static EmbeddedMariaDb startInFreeFolder() {
            for (folder = 1; ; folder++) {
                try {
                    return EmbeddedMariaDb.start(
                            Path.of("target", "test-database-" + folder),
                            // Nothing here outlives the run, so nothing waits for the disk.
                            List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=OFF"));
                } catch (DataFolderInUse e) {
                    if (folder == 5) {
                        throw e;
                    }
                }
            }
        }
    }
}
