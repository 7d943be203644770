package org.uprportal.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.uprportal.testing.RunningPortal;
import org.uprportal.testing.TestBrowser;

/**
 * A crowd of strangers comes over the portal, which has 768 MB of memory: thousands of requests, pages opened and left, and
 * nine megabytes where an address belongs. Whoever is signed in goes on working.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FloodIT {

    private static final Pattern SECURITY_KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI_ID = Pattern.compile("\"v-uiId\":(\\d+)");

    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.forLong("flood");
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    @Order(2)
    void aFloodOfStrangersShutsNobodyOut() throws Exception {
        try (var browser = new TestBrowser();
                var crowd = Executors.newFixedThreadPool(2)) {
            var page = browser.open(portal, "Tomas Ferrel");
            for (var path : List.of("submissions", "tasks", "")) {
                TestBrowser.follow(page, path);
            }
            var stranger = HttpClient.newHttpClient();
            var work = new ArrayList<Callable<Integer>>();
            for (int one = 0; one < 5000; one++) {
                var path = one % 10 == 0 ? "/robots.txt" : one % 2 == 0 ? "/" : "/recommendations";
                work.add(() -> get(stranger, portal.address() + path));
            }
            work.addAll(Collections.nCopies(500, () -> halfOpen(portal.address())));
            work.addAll(Collections.nCopies(200, () -> nineMegabytes(portal.address())));
            Collections.shuffle(work, new Random(7));
            var answers = new ConcurrentLinkedQueue<Future<Integer>>();
            var flood = new Thread(() -> {
                try {
                    answers.addAll(crowd.invokeAll(work));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            flood.start();
            var times = new ArrayList<Long>();
            while (flood.isAlive() || times.size() < 20) {
                var begun = System.nanoTime();
                TestBrowser.follow(page, times.size() % 2 == 0 ? "submissions" : "tasks");
                page.locator("h1").first().waitFor();
                times.add((System.nanoTime() - begun) / 1_000_000);
            }
            Collections.sort(times);
            var slow = times.get((int) (times.size() * 0.95));
            System.out.printf(
                    "visitor: 5,000 requests, 500 pages left open and 200 of 9 MB; a signed-in person's %d pages: median %d ms,"
                            + " 95 of 100 within %d ms%n",
                    times.size(), times.get(times.size() / 2), slow);
            assertThat(slow).isLessThan(2000);
            assertThat(answers).hasSize(5700);
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 413);
            }
            assertThat(get(stranger, portal.address() + "/healthz")).isEqualTo(200);
            assertThat(portal.log()).doesNotContain("OutOfMemoryError");
        }
    }

    /** Whoever is no proxy of the portal's is not believed about the name it was asked under; and it has one name only. */
    @Test
    @Order(1)
    void answersUnderItsOwnNameOnlyAndBelievesItsProxiesOnly() throws Exception {
        var port = URI.create(portal.address()).getPort();
        assertThat(statusFrom("127.0.0.1", port, "Host: localhost:" + port)).isEqualTo(200);
        assertThat(statusFrom("127.0.0.1", port, "Host: elsewhere.example")).isEqualTo(421);
        var claim = "Host: localhost:" + port + "\r\nX-Forwarded-Host: elsewhere.example";
        assertThat(statusFrom("127.0.0.1", port, claim)).as("a proxy says so").isEqualTo(421);
        assertThat(statusFrom("127.0.0.2", port, claim))
                .as("a stranger says so")
                .isEqualTo(200);
    }

    private static int statusFrom(String source, int port, String headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", port, InetAddress.getByName(source), 0)) {
            var request = "GET /recommendations HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }

    private static int get(HttpClient client, String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Opens a page as a browser does and is never heard of again. */
    private static int halfOpen(String address) throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            open(client, address);
            return 200;
        }
    }

    private static String open(HttpClient client, String address) throws IOException, InterruptedException {
        client.send(HttpRequest.newBuilder(URI.create(address + "/")).build(), HttpResponse.BodyHandlers.discarding());
        return client.send(
                        HttpRequest.newBuilder(URI.create(address + "/?v-r=init&location=&query="))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Opens a page and says that it goes to an address of nine million letters. */
    private static int nineMegabytes(String address) throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var opened = open(client, address);
            var key = SECURITY_KEY.matcher(opened);
            var ui = UI_ID.matcher(opened);
            assertThat(key.find() && ui.find()).as("a page was opened").isTrue();
            var body =
                    "{\"csrfToken\":\"%s\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"%s\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}],\"syncId\":0,\"clientId\":0}"
                            .formatted(key.group(1), "a".repeat(9_000_000));
            try {
                var status = client.send(
                                HttpRequest.newBuilder(URI.create(address + "/?v-r=uidl&v-uiId=" + ui.group(1)))
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                assertThat(status).isEqualTo(413);
                return status;
            } catch (IOException cutOff) {
                // The server does not read what it has refused.
                return 413;
            }
        }
    }
}
