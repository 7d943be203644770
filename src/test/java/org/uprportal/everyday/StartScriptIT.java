package org.uprportal.everyday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/run} as a stranger types it: it starts with its own database, refuses in a sentence, and leaves nothing behind. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptIT {

    private static final int MINUTES = 5;

    @TempDir
    Path folder;

    @Test
    void startsPrintsTheSamplePeopleRefusesASecondStartAndStopsAllOfIt() throws Exception {
        var data = folder.resolve("data");
        var port = freePort();
        var portal = run("first", data, port);
        try {
            await(portal, "first", "The portal runs at http://localhost:" + port);
            // The script speaks as soon as the port answers, the portal when all its parts are up: either may be first.
            await(portal, "first", "Mira Solvane");
            await(portal, "first", "Rosa Quill");
            await(portal, "first", "Ctrl-C stops it");

            var second = run("second", data, freePort());
            assertThat(second.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(second.exitValue()).isNotZero();
            assertThat(said("second")).contains("is in use by another running portal");

            var samePort = run("third", folder.resolve("other"), port);
            assertThat(samePort.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(samePort.exitValue()).isNotZero();
            assertThat(said("third")).contains("Port " + port + " is already in use");
            assertThat(portal.isAlive()).isTrue();
        } finally {
            portal.destroy();
            assertThat(portal.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(ProcessHandle.allProcesses()
                        .map(ProcessHandle::info)
                        .flatMap(info -> info.commandLine().stream())
                        .filter(line -> line.contains(data.toString())))
                .as("processes left on the data folder")
                .isEmpty();
    }

    @Test
    void saysInASentenceThatADataFolderCannotBeUsed() throws Exception {
        var data = Files.createFile(folder.resolve("a-file"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r--------"));

        var portal = run("unusable", data, freePort());

        assertThat(portal.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(portal.exitValue()).isNotZero();
        assertThat(said("unusable")).contains("The data folder " + data + " cannot be read and written");
    }

    private Process run(String name, Path data, int port) throws IOException {
        var builder = new ProcessBuilder(List.of("bin/run"));
        builder.environment().put("PORTAL_DATA", data.toString());
        builder.environment().put("PORTAL_PORT", String.valueOf(port));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        builder.redirectErrorStream(true);
        builder.redirectOutput(output(name).toFile());
        return builder.start();
    }

    private void await(Process portal, String name, String sentence) throws Exception {
        var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (!said(name).contains(sentence)) {
            assertThat(portal.isAlive()).as(said(name)).isTrue();
            assertThat(System.nanoTime()).as(said(name)).isLessThan(until);
            portal.waitFor(300, TimeUnit.MILLISECONDS);
        }
    }

    private String said(String name) throws IOException {
        return Files.readString(output(name));
    }

    private Path output(String name) {
        return folder.resolve(name + ".txt");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
