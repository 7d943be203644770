package org.uprportal.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Refuses a data folder that cannot be read or written, or in which no database can run. */
public final class DataFolderUnusable extends RuntimeException {

    private DataFolderUnusable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    static DataFolderUnusable notWritable(Path dataFolder, @Nullable Throwable cause) {
        return new DataFolderUnusable(
                "The data folder " + dataFolder + " cannot be read and written by this user: correct its"
                        + " permissions, or choose another folder with PORTAL_DATA.",
                cause);
    }

    static DataFolderUnusable notInstalled(Path dataFolder, @Nullable Throwable cause) {
        return new DataFolderUnusable(
                "The embedded MariaDB cannot be set up in " + dataFolder + " (" + why(cause)
                        + "): free some space there, or name a MariaDB server with PORTAL_DB_URL.",
                cause);
    }

    static DataFolderUnusable notStarted(Path dataFolder, Path log) {
        return new DataFolderUnusable(
                "The embedded MariaDB did not start on " + dataFolder + ": the reason stands at the end of " + log
                        + ".",
                null);
    }

    private static String why(@Nullable Throwable cause) {
        if (cause == null) {
            return "unknown reason";
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
