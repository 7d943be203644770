package org.uprportal.everyday;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.uprportal.platform.database.EmbeddedMariaDb;
import org.uprportal.testing.TestBrowser;
import org.uprportal.testing.TestKeycloak;

/**
 * Whoever follows {@code docs/operations.md} on a fresh server has a portal afterwards: its commands are taken from the page itself and
 * typed in its order, with other names and addresses only. Nothing here knows what they should say.
 */
@DisabledOnOs(OS.WINDOWS)
class OperationsPageIT {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|nginx|ini)( \\w+)?\\n(.*?)^```$");
    private static final Pattern HEADER = Pattern.compile("proxy_set_header (\\S+) (\\S+);");
    private static final Pattern SQL_DATABASE = Pattern.compile("jdbc:mariadb://[^:]+:(\\d+)/.*");

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<String> letters = new CopyOnWriteArrayList<>();

    private record Block(String language, String name, String text) {}

    @AfterEach
    void leaveNothing() throws Exception {
        for (var one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void whoeverFollowsThePageHasAPortalAFirstPersonLettersAndABackupThatComesBack() throws Exception {
        var page = blocks(Files.readString(Path.of("docs", "operations.md")));
        var ownKeycloak = TestKeycloak.another(folder.resolve("unpacked"));
        var database = freshDatabase();
        int realms = freePort();
        int port = freePort();
        int tls = freePort();
        var address = "https://localhost:" + tls;
        var data = folder.resolve("data");
        var yours = new LinkedHashMap<>(Map.of(
                "ADDRESS",
                address,
                "MAIL_FROM",
                "portal@example.org",
                "MAIL_HOST",
                "127.0.0.1",
                "MAIL_PORT",
                String.valueOf(mailServer()),
                "DB_HOST",
                "127.0.0.1",
                "DB_PORT",
                database.get("port"),
                "DB_FROM",
                "127.0.0.%",
                "DB_ROOT",
                database.get("root"),
                "ISSUER",
                "http://localhost:" + realms + "/realms/portal",
                "PORTAL_DATA",
                data.toString()));
        yours.put("PORTAL_PORT", String.valueOf(port));
        yours.put("BACKUP", folder.resolve("backup").toString());
        yours.put("KEYCLOAK", ownKeycloak.toString());
        assertThat(names(page.getFirst()))
                .as("the first block names what is yours")
                .isEqualTo(yours.keySet().stream().sorted().toList());

        var shell = new Shell(yours);
        var before = page.stream().filter(one -> one.language().equals("sh")).toList();
        // Secrets, accounts, settings, realm.
        before.subList(1, 5).forEach(shell::types);
        assertThat(data.resolve("portal.env")).exists();
        for (var kept : List.of("secret/vault", "portal.env")) {
            assertThat(Files.getPosixFilePermissions(data.resolve(kept)))
                    .as("nobody else reads " + kept)
                    .hasSize(2);
        }

        keycloak(ownKeycloak, realms);
        var portal = service(page, data);
        proxy(page, tls, port);
        awaitAnswer(portal, address + "/healthz", "portal.log");
        var client = trusting();
        var home = client.send(HttpRequest.newBuilder(URI.create(address + "/")).build(), BodyHandlers.ofString());
        assertThat(home.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(home.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("__Host-portal=").contains("Secure", "HttpOnly"));
        var signIn = client.send(
                HttpRequest.newBuilder(URI.create(address + "/oauth2/authorization/keycloak"))
                        .build(),
                BodyHandlers.discarding());
        assertThat(signIn.headers().firstValue("Location").orElseThrow())
                .as("it knows its own name behind the proxy")
                .contains("redirect_uri=" + address + "/login/oauth2/code/keycloak");

        shell.types(before.get(5));
        var link = Pattern.compile(Pattern.quote(address) + "/invitation/\\S+").matcher(shell.said());
        assertThat(link.find()).as(shell.said()).isTrue();
        assertThat(client.send(HttpRequest.newBuilder(URI.create(link.group())).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(shell.said()).contains("whole");
        aLetterLeaves(address);

        shell.types(named(page, "backup"));
        assertThat(Files.readString(folder.resolve("backup/portal.sql.enc"), StandardCharsets.ISO_8859_1))
                .startsWith("Salted__")
                .doesNotContain("identity_person");
        portal.destroy();
        assertThat(portal.waitFor(60, TimeUnit.SECONDS)).isTrue();
        empty(database);
        shell.types(named(page, "restore"));
        var again = service(page, data);
        awaitAnswer(again, address + "/healthz", "portal.log");
        assertThat(client.send(HttpRequest.newBuilder(URI.create(link.group())).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    /** The commands of the page, down to where its tables begin. */
    private static List<Block> blocks(String page) {
        return BLOCK.matcher(page.substring(0, page.indexOf("## Database accounts")))
                .results()
                .map(one -> new Block(
                        one.group(1), one.group(2) == null ? "" : one.group(2).strip(), one.group(3)))
                .toList();
    }

    private static Block named(List<Block> page, String name) {
        return page.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> names(Block yours) {
        return Pattern.compile("(?m)^([A-Z_]+)=")
                .matcher(yours.text())
                .results()
                .map(one -> one.group(1))
                .sorted()
                .toList();
    }

    /** Somebody asks for an account in the open form, through the proxy, and gets a letter with an address that works. */
    private void aLetterLeaves(String address) throws Exception {
        try (var browser = new TestBrowser()) {
            var page = browser.open(address, "", like -> like.setIgnoreHTTPSErrors(true));
            page.navigate(address + "/register");
            page.locator("vaadin-text-field input").first().fill("Harbour Advice");
            TestBrowser.choose(page.locator("vaadin-combo-box input").first(), "Argentina");
            page.locator("vaadin-text-area textarea").first().fill("We advise dock workers.");
            page.locator("vaadin-text-field input").last().fill("Corin Maldane");
            page.locator("vaadin-email-field input").first().fill("corin@example.org");
            page.locator("vaadin-checkbox input").first().check();
            page.locator("vaadin-button")
                    .filter(new Locator.FilterOptions().setHasText("Send"))
                    .first()
                    .click();
            var until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
            while (letters.stream().noneMatch(one -> one.contains(address + "/register/confirm/"))) {
                assertThat(System.nanoTime())
                        .as(letters + " " + page.locator("main, body").first().innerText())
                        .isLessThan(until);
                page.waitForTimeout(500);
            }
        }
        assertThat(letters.getFirst()).contains("From: portal@example.org", "To: corin@example.org");
    }

    /** What was typed, in one shell; each block must end well. */
    private final class Shell {

        private final StringBuilder typed = new StringBuilder("set -eu\n");
        private String said = "";

        private Shell(Map<String, String> yours) {
            yours.forEach((name, value) ->
                    typed.append(name).append("='").append(value).append("'\n"));
        }

        private void types(Block block) {
            // What earlier blocks have set, made and defined is there; what they did is not done again.
            var functions = block.text();
            try {
                var script = Files.writeString(
                        folder.resolve("typed.sh"),
                        typed
                                + (Files.exists(folder.resolve("state.sh"))
                                        ? ". '" + folder.resolve("state.sh") + "'\n"
                                        : "")
                                + functions
                                + "\n{ declare -p | grep -v 'declare -[a-z]*r\\|BASH\\|FUNCNAME'; declare -f; } > '"
                                + folder.resolve("state.sh") + "'\n");
                var builder = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
                builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
                builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
                builder.environment().put("PATH", programs() + ":" + System.getenv("PATH"));
                var running = builder.start();
                said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(running.waitFor()).as(block.text() + "\n" + said).isZero();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private String said() {
            return said;
        }
    }

    /** Keycloak with the realm that was just brought in. */
    private void keycloak(Path home, int port) throws Exception {
        var builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keycloak.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        var started = builder.start();
        open.add(() -> {
            started.descendants().forEach(ProcessHandle::destroy);
            started.destroy();
            started.waitFor(30, TimeUnit.SECONDS);
        });
        awaitAnswer(
                started,
                "http://localhost:" + port + "/realms/portal/.well-known/openid-configuration",
                "keycloak.log");
    }

    /** The portal as the service starts it, with its own file of settings. */
    private Process service(List<Block> page, Path data) throws Exception {
        var unit = page.stream()
                .filter(one -> one.language().equals("ini"))
                .findFirst()
                .orElseThrow();
        var command = unit.text()
                .lines()
                .filter(line -> line.startsWith("ExecStart="))
                .findFirst()
                .orElseThrow()
                .substring("ExecStart=".length())
                .replace(
                        "/usr/bin/java",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .replace(
                        "/opt/upr-portal/target/upr-portal.jar",
                        System.getProperty("portal.jar", "target/upr-portal-0.1.0-SNAPSHOT.jar"));
        var builder = new ProcessBuilder(command.split(" "))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("portal.log").toFile()));
        for (var line : Files.readAllLines(data.resolve("portal.env"))) {
            builder.environment().put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        var started = builder.start();
        open.add(() -> {
            started.destroy();
            started.waitFor(60, TimeUnit.SECONDS);
        });
        return started;
    }

    /** Does what the page's proxy is told: a certificate, and these headers. */
    private void proxy(List<Block> page, int tls, int port) throws Exception {
        var told = new LinkedHashMap<String, String>();
        HEADER.matcher(page.stream()
                        .filter(one -> one.language().equals("nginx"))
                        .findFirst()
                        .orElseThrow()
                        .text())
                .results()
                .forEach(one -> told.put(one.group(1), one.group(2)));
        var store = folder.resolve("proxy.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "proxy",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        var managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(keys, "changeit".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), tls), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> pass(exchange, told, tls, port));
        server.start();
        open.add(() -> server.stop(0));
    }

    /** As simple as a proxy can be: it does not pass a change to web sockets, which the portal does without. */
    private static void pass(HttpExchange exchange, Map<String, String> told, int tls, int port) throws IOException {
        try (exchange) {
            var values = Map.of(
                    "$http_host",
                    "localhost:" + tls,
                    "$remote_addr",
                    exchange.getRemoteAddress().getAddress().getHostAddress(),
                    "$scheme",
                    "https",
                    "$server_port",
                    String.valueOf(tls));
            var head =
                    new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " HTTP/1.0\r\n");
            exchange.getRequestHeaders().forEach((name, all) -> {
                if (!told.containsKey(name)
                        && !List.of("connection", "upgrade").contains(name.toLowerCase(Locale.ROOT))) {
                    all.forEach(value ->
                            head.append(name).append(": ").append(value).append("\r\n"));
                }
            });
            told.forEach((name, value) -> {
                if (values.containsKey(value)) {
                    head.append(name).append(": ").append(values.get(value)).append("\r\n");
                }
            });
            answer(
                    exchange,
                    asked(port, head + "\r\n", exchange.getRequestBody().readAllBytes()));
        }
    }

    /** What the portal answers; empty where it is not there. */
    private static byte[] asked(int port, String head, byte[] body) throws IOException {
        try (var portal = new Socket(InetAddress.getLoopbackAddress(), port)) {
            portal.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            portal.getOutputStream().write(body);
            return portal.getInputStream().readAllBytes();
        } catch (ConnectException notThere) {
            return new byte[0];
        }
    }

    private static void answer(HttpExchange exchange, byte[] answer) throws IOException {
        var text = new String(answer, StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            exchange.sendResponseHeaders(502, -1);
            return;
        }
        var lines = text.substring(0, end).split("\r\n");
        for (int line = 1; line < lines.length; line++) {
            var colon = lines[line].indexOf(':');
            var name = lines[line].substring(0, colon);
            if (!List.of("content-length", "connection", "transfer-encoding").contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders()
                        .add(name, lines[line].substring(colon + 1).strip());
            }
        }
        var length = answer.length - end - 4;
        exchange.sendResponseHeaders(Integer.parseInt(lines[0].split(" ")[1]), length == 0 ? -1 : length);
        exchange.getResponseBody().write(answer, end + 4, length);
    }

    private static HttpClient trusting() throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new javax.net.ssl.TrustManager[] {new Everybody()}, null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    /** The certificate of the test's own proxy. */
    private static final class Everybody extends javax.net.ssl.X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(
                java.security.cert.X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkServerTrusted(
                java.security.cert.X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public java.security.cert.X509Certificate[] getAcceptedIssuers() {
            return new java.security.cert.X509Certificate[0];
        }
    }

    /** A MariaDB as it comes: nothing of the portal's in it. */
    private Map<String, String> freshDatabase() throws Exception {
        var server = EmbeddedMariaDb.start(folder.resolve("mariadb"), List.of());
        open.add(server);
        var port = SQL_DATABASE.matcher(server.url());
        assertThat(port.matches()).isTrue();
        var root = rootPassword();
        var database = Map.of("port", port.group(1), "root", root);
        try (var connection =
                        DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port.group(1) + "/", "root", root);
                var statement = connection.createStatement()) {
            for (var gone : List.of(
                    "drop database portal",
                    "drop database vault",
                    "drop user portal@'127.0.0.1', portal_owner@'127.0.0.1', portal_vault@'127.0.0.1'")) {
                statement.execute(gone);
            }
        }
        return database;
    }

    private static void empty(Map<String, String> database) throws Exception {
        try (var connection = DriverManager.getConnection(
                        "jdbc:mariadb://127.0.0.1:" + database.get("port") + "/", "root", database.get("root"));
                var statement = connection.createStatement()) {
            for (var one : List.of("portal", "vault")) {
                statement.execute("drop database " + one);
                statement.execute("create database " + one + " character set utf8mb4");
            }
        }
    }

    private String rootPassword() throws IOException {
        try (var files = Files.walk(folder.resolve("mariadb"), 3)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var found = Pattern.compile("(?m)^root(?:\\.password)?=(\\S+)$")
                        .matcher(Files.size(file) < 10_000 ? Files.readString(file, StandardCharsets.ISO_8859_1) : "");
                if (found.find()) {
                    return found.group(1);
                }
            }
        }
        throw new IllegalStateException("The server keeps the password of root nowhere");
    }

    private String programs() throws IOException {
        try (var files =
                Files.find(folder.resolve("mariadb"), 4, (path, is) -> path.endsWith(Path.of("bin", "mariadb-dump")))) {
            return files.findFirst().orElseThrow().getParent().toString();
        }
    }

    /** A mail server that takes every letter and keeps what it was told. */
    private int mailServer() throws IOException {
        var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        open.add(server);
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var connection = server.accept();
                        var in = new BufferedReader(
                                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                    take(connection, in);
                } catch (IOException gone) {
                    // The next one.
                }
            }
        });
        return server.getLocalPort();
    }

    private void take(Socket connection, BufferedReader in) throws IOException {
        var out = connection.getOutputStream();
        out.write("220 test\r\n".getBytes(StandardCharsets.US_ASCII));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equalsIgnoreCase("DATA")) {
                out.write("354 go\r\n".getBytes(StandardCharsets.US_ASCII));
                var letter = new StringBuilder();
                for (line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                    letter.append(line).append('\n');
                }
                // Quoted-printable breaks lines within addresses.
                letters.add(letter.toString().replace("=\n", "").replace("=3D", "="));
            }
            out.write("250 ok\r\n".getBytes(StandardCharsets.US_ASCII));
            if (line != null && line.equalsIgnoreCase("QUIT")) {
                return;
            }
        }
    }

    private void awaitAnswer(Process started, String address, String log) throws Exception {
        var client = trusting();
        var until = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (System.nanoTime() < until) {
            assertThat(started.isAlive())
                    .as(Files.readString(folder.resolve(log)))
                    .isTrue();
            try {
                if (client.send(
                                        HttpRequest.newBuilder(URI.create(address))
                                                .timeout(Duration.ofSeconds(20))
                                                .build(),
                                        BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It is still starting.
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("No answer:\n" + Files.readString(folder.resolve(log)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
