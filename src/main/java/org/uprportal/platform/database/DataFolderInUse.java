package org.uprportal.platform.database;

import java.nio.file.Path;

/** Refuses a data folder that another running portal or command holds. */
public final class DataFolderInUse extends RuntimeException {

    private DataFolderInUse(String sentence) {
        super(sentence);
    }

    static DataFolderInUse at(Path dataFolder) {
        return new DataFolderInUse("The data folder " + dataFolder
                + " is in use by another running portal or command: stop that one first, or choose another folder"
                + " with PORTAL_DATA.");
    }
}
