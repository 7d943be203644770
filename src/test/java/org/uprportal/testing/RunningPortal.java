package org.uprportal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged portal as a process of its own, as people run it: production mode, on real MariaDB. */
public final class RunningPortal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final String name;
    private final String database;
    private final String vault;
    private final int port;
    private final Map<String, String> environment;
    private final List<String> options;
    private Process process;

    private RunningPortal(String name, String database, Map<String, String> environment, List<String> options) {
        this.name = name;
        this.database = database;
        this.vault = TestDatabase.freshVault(name);
        this.port =
                environment.containsKey("PORTAL_PORT") ? Integer.parseInt(environment.get("PORTAL_PORT")) : freePort();
        this.environment = environment;
        this.options = options;
        this.process = launch();
    }

    /** The demo with its sample content, in a schema of its own. */
    public static RunningPortal demo(String name) {
        return with(name, "demo", Map.of());
    }

    /** The portal with other profiles and further environment, whose {@code PORTAL_PORT} is the port where it is given. */
    public static RunningPortal with(String name, String profiles, Map<String, String> environment) {
        return new RunningPortal(
                name,
                TestDatabase.freshSchema(name),
                environment,
                List.of("--spring.profiles.active=" + profiles, "--server.address=127.0.0.1"));
    }

    /** Where it listens, without a slash at the end. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** The address of its database. */
    public String database() {
        return database;
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        await(process);
    }

    /** Starts it again on the same data. */
    public void startAgain() {
        process = launch();
    }

    /** What it has printed. */
    public String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroy();
        await(process);
    }

    private Process launch() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Duser.timezone=UTC", "-Xmx768m", "-jar", jar().toString()));
        command.addAll(options);
        command.add("--portal.database.durable=false");
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "PORTAL_PORT", String.valueOf(port),
                        "PORTAL_DB_URL", database,
                        "PORTAL_DB_USER", TestDatabase.user(),
                        "PORTAL_DB_PASSWORD", TestDatabase.password(),
                        "PORTAL_DB_OWNER", TestDatabase.owner().user(),
                        "PORTAL_DB_OWNER_PASSWORD", TestDatabase.owner().password(),
                        "PORTAL_VAULT_DB_URL", vault,
                        "PORTAL_VAULT_DB_USER", TestDatabase.vault().user(),
                        "PORTAL_VAULT_DB_PASSWORD", TestDatabase.vault().password(),
                        "PORTAL_DATA", Path.of("target", "portal-" + name).toString()));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        try {
            Files.createDirectories(logFile().getParent());
            var started = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            awaitAnswer(started);
            return started;
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    private void awaitAnswer(Process started) {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(address() + "/")).build();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!started.isAlive()) {
                throw new IllegalStateException("The portal did not start:\n" + log());
            }
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It is still starting.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
            await(started, 500);
        }
        throw new IllegalStateException("The portal does not answer:\n" + log());
    }

    private Path logFile() {
        return Path.of("target", "portal-" + name + ".log");
    }

    private static Path jar() {
        return Path.of(System.getProperty("portal.jar", "target/upr-portal-0.1.0-SNAPSHOT.jar"));
    }

    private static void await(Process process) {
        await(process, 30_000);
    }

    private static void await(Process process, long milliseconds) {
        try {
            process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
