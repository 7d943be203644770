package org.uprportal.platform.database;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What the server that holds the folder has written down about itself. */
record RunningServer(int port, long pid) {

    /** The server that works on this folder, if what is written down is true. */
    static Optional<RunningServer> on(DataFolder folder) {
        try {
            return PrivateFiles.read(folder.runningFile())
                    .map(it -> new RunningServer(
                            Integer.parseInt(it.getProperty("port")), Long.parseLong(it.getProperty("pid"))))
                    .filter(it -> it.isOurs(folder));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Writes it down for whoever attaches, and for the next start after a crash. */
    void writeTo(DataFolder folder) throws IOException {
        Properties running = new Properties();
        running.setProperty("port", String.valueOf(port));
        running.setProperty("pid", String.valueOf(pid));
        PrivateFiles.write(folder.runningFile(), running);
    }

    /** A number is given to another process one day; only one that works on our data is ours. */
    private boolean isOurs(DataFolder folder) {
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .flatMap(ProcessHandle.Info::arguments)
                .map(arguments -> List.of(arguments).contains("--datadir=" + folder.data()))
                .orElse(false);
    }
}
