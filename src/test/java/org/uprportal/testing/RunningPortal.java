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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The packaged portal as a process of its own, as people run it: production mode, on real MariaDB. */
public final class RunningPortal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(300);

    /** What the log of a portal must never hold. */
    private static final Map<String, String> SECRETS = Map.of(
            "PORTAL_CLIENT_SECRET", "client-" + UUID.randomUUID(),
            "PORTAL_MAIL_PASSWORD", "mail-" + UUID.randomUUID(),
            "SPRING_MAIL_PASSWORD", "spring-" + UUID.randomUUID());

    /** Half of the processor time of a start is compiling; a portal that lives for minutes does with the quick compiler. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static RunningPortal shared;
    private static Path unpacked;

    private final String name;
    private final String database;
    private final String vault;
    private final int port;
    private final Map<String, String> environment;
    private final List<String> machine;
    private final List<String> options;
    private Process process;

    private RunningPortal(
            String name, String database, Map<String, String> environment, List<String> machine, List<String> options) {
        this.name = name;
        this.database = database;
        this.vault = TestDatabase.freshVault(name);
        this.port =
                environment.containsKey("PORTAL_PORT") ? Integer.parseInt(environment.get("PORTAL_PORT")) : freePort();
        this.environment = environment;
        this.machine = machine;
        this.options = options;
        this.process = launch();
    }

    /**
     * The demo with its sample content, one for all classes of this process that leave it as usable as they found it. It ends
     * with the process: nobody closes it.
     */
    public static synchronized RunningPortal shared() {
        if (shared == null) {
            shared = with("shared-" + TestDatabase.process(), "demo", SECRETS);
        }
        return shared;
    }

    /** The demo with its sample content, in a schema of its own. */
    public static RunningPortal demo(String name) {
        return with(name, "demo", Map.of());
    }

    /** The portal with other profiles and further environment, whose {@code PORTAL_PORT} is the port where it is given. */
    public static RunningPortal with(String name, String profiles, Map<String, String> environment) {
        return started(name, profiles, environment, SHORT_LIVED);
    }

    /** The demo as it is run for long: what is measured under load. */
    public static RunningPortal forLong(String name) {
        return started(name, "demo", Map.of(), List.of());
    }

    private static RunningPortal started(
            String name, String profiles, Map<String, String> environment, List<String> machine) {
        return new RunningPortal(
                name,
                TestDatabase.freshSchema(name),
                environment,
                machine,
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

    /** The address of its identity vault. */
    public String vault() {
        return vault;
    }

    /** Its process. */
    public long pid() {
        return process.pid();
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

    /** The passwords it was given. */
    public Collection<String> secrets() {
        return environment.values();
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
        command.add(java());
        command.addAll(List.of("-Duser.timezone=UTC", "-Xmx768m"));
        command.addAll(machine);
        command.addAll(List.of("-jar", jar().toString()));
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
            var begun = System.nanoTime();
            var started = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            awaitAnswer(started);
            System.out.printf(
                    "The portal “%s” answers after %d s, %d s of them processor time%n",
                    name,
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                    started.info().totalCpuDuration().map(Duration::toSeconds).orElse(0L));
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

    /** The jar taken apart by its own tool, once per process of tests: it starts with a fifth less work than a jar in a jar. */
    private static synchronized Path jar() {
        if (unpacked == null) {
            var packed = Path.of(System.getProperty("portal.jar", "target/upr-portal-0.1.0-SNAPSHOT.jar"));
            var folder = Path.of("target", "portal-unpacked-" + TestDatabase.process());
            try {
                var tool = new ProcessBuilder(
                                java(),
                                "-Djarmode=tools",
                                "-jar",
                                packed.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                Path.of("target", folder.getFileName() + ".log").toFile())
                        .start();
                if (tool.waitFor() != 0) {
                    throw new IllegalStateException("The jar cannot be taken apart: see " + folder + ".log");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            unpacked = folder.resolve(packed.getFileName());
        }
        return unpacked;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
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
