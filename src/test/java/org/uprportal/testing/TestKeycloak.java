package org.uprportal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The one Keycloak of a whole test run, started by {@code bin/keycloak} with our realm and the sample people. */
public final class TestKeycloak {

    private static final int START_SECONDS = 300;

    private final String issuer;
    private final String clientSecret;
    private final String samplePassword;
    private final String oneTimeKey;
    private final String administratorPassword;
    private final String portalUrl;

    private final Process server;

    private TestKeycloak(Properties settings, String portalUrl, Process server) {
        this.server = server;
        this.issuer = settings.getProperty("PORTAL_OIDC_ISSUER");
        this.clientSecret = settings.getProperty("PORTAL_CLIENT_SECRET");
        this.samplePassword = settings.getProperty("PORTAL_SAMPLE_PASSWORD");
        this.oneTimeKey = settings.getProperty("PORTAL_SAMPLE_OTP_SECRET");
        this.administratorPassword = settings.getProperty("PORTAL_KEYCLOAK_ADMIN_PASSWORD");
        this.portalUrl = portalUrl;
    }

    /** Starts it at the first call; the first time ever this downloads it. */
    public static TestKeycloak running() {
        return Holder.SERVER;
    }

    public String issuer() {
        return issuer;
    }

    public String clientSecret() {
        return clientSecret;
    }

    /** An unpacked Keycloak of the same version, with a database of its own that is empty. */
    public static Path another(Path folder) throws IOException {
        running();
        var home = folder();
        try (var files = Files.walk(home)) {
            for (var file : files.toList()) {
                var to = folder.resolve(home.relativize(file).toString());
                if (!file.startsWith(home.resolve("data"))) {
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(file, to, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                    }
                }
            }
        }
        Files.deleteIfExists(folder.resolve("providers/portal-lock.jar"));
        return folder;
    }

    private static Path folder() throws IOException {
        try (var files = Files.list(Path.of("target", "test-keycloak-" + System.getProperty("portal.fork", "1")))) {
            return files.filter(one -> one.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What every sample person signs in with. */
    public String samplePassword() {
        return samplePassword;
    }

    /** What the sample people's one-time codes are made from. */
    public String oneTimeSecret() {
        return oneTimeKey;
    }

    /** The one-time code of the moment of every sample person with a second factor; each person uses it once only. */
    public String oneTimeCode() {
        try {
            var builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    Path.of("keycloak-realm", "OneTimeCode.java").toString());
            builder.environment().put("PORTAL_SAMPLE_OTP_SECRET", oneTimeKey);
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the server's administration, as its administrator does. */
    public HttpResponse<String> administer(String method, String path, String json) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String server = issuer.substring(0, issuer.indexOf("/realms/"));
            String token = client.send(
                            HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "grant_type=password&client_id=admin-cli&username=admin&password="
                                                    + administratorPassword))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
            return client.send(
                    HttpRequest.newBuilder(URI.create(server + "/admin/realms/portal" + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(json))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** From now on it takes connections and says nothing, as a server does that hangs. */
    public void hang() {
        signal("STOP");
    }

    /** It answers again. */
    public void goOn() {
        signal("CONT");
    }

    private void signal(String which) {
        // The script becomes the server, or is its parent.
        java.util.stream.Stream.concat(server.descendants(), java.util.stream.Stream.of(server.toHandle()))
                .forEach(process -> {
                    try {
                        new ProcessBuilder("kill", "-" + which, String.valueOf(process.pid()))
                                .start()
                                .waitFor();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(e);
                    }
                });
    }

    /** The address at which the realm expects the portal of this run: a free port of loopback. */
    public String portalUrl() {
        return portalUrl;
    }

    private static final class Holder {

        static final TestKeycloak SERVER = start();

        private static TestKeycloak start() {
            try {
                Path folder = Path.of("target", "test-keycloak-" + System.getProperty("portal.fork", "1"))
                        .toAbsolutePath();
                Path log = Files.createDirectories(folder).resolve("keycloak.log");
                int port = freePort();
                String portalUrl = "http://localhost:" + freePort();
                ProcessBuilder builder = new ProcessBuilder(
                                Path.of("bin", "keycloak").toAbsolutePath().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
                builder.environment().put("PORTAL_DATA", folder.toString());
                builder.environment().put("PORTAL_KEYCLOAK_PORT", String.valueOf(port));
                builder.environment().put("PORTAL_URL", portalUrl);
                builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
                builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
                Process server = builder.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "test-keycloak-stop"));
                waitUntilItAnswers(server, port, log);
                Properties settings = new Properties();
                try (var reader = Files.newBufferedReader(folder.resolve("keycloak.env"))) {
                    settings.load(reader);
                }
                return new TestKeycloak(settings, portalUrl, server);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void waitUntilItAnswers(Process server, int port, Path log) {
            HttpRequest question = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + port + "/realms/portal/.well-known/openid-configuration"))
                    .build();
            long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
            try (HttpClient client = HttpClient.newHttpClient()) {
                while (server.isAlive() && System.nanoTime() < giveUp) {
                    try {
                        if (client.send(question, HttpResponse.BodyHandlers.discarding())
                                        .statusCode()
                                == 200) {
                            return;
                        }
                    } catch (IOException notYet) {
                        // It does not listen yet.
                    }
                    Thread.sleep(250);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("Keycloak did not start, see " + log);
        }

        private static void stop(Process server) {
            // The script becomes the server, or is its parent.
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
            try {
                if (!server.waitFor(10, TimeUnit.SECONDS)) {
                    server.descendants().forEach(ProcessHandle::destroyForcibly);
                    server.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
                return socket.getLocalPort();
            }
        }
    }
}
