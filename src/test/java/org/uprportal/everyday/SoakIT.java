package org.uprportal.everyday;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.uprportal.testing.RunningPortal;
import org.uprportal.testing.TestBrowser;

/**
 * Two servers on one database under a mixed load for as long as one likes, the second killed and started again in the middle: memory
 * stays flat, nothing unexpected is logged. By hand: {@code bin/soak MINUTES}.
 */
@EnabledIfSystemProperty(named = "portal.soak", matches = "\\d+")
class SoakIT {

    private static final List<String> PUBLIC = List.of(
            "/", "/recommendations", "/follow-up", "/upr/en", "/upr/en/search?q=law", "/api/v1/states", "/robots.txt");
    private static final List<String> WORK =
            List.of("tasks", "news", "recommendations", "meetings", "organisations", "follow-up", "cycles");

    @Test
    void memoryStaysFlatAndNothingUnexpectedHappens() throws Exception {
        var minutes = Integer.getInteger("portal.soak");
        try (var first = RunningPortal.forLong("soak-1");
                var second = another(first)) {
            var goesOn = new AtomicBoolean(true);
            var times = Collections.synchronizedList(new ArrayList<Long>());
            var away = new AtomicInteger();
            var workers = new ArrayList<Thread>();
            for (int i = 0; i < 6; i++) {
                var portal = i % 2 == 0 ? first : second;
                workers.add(Thread.ofPlatform().start(() -> visit(portal, goesOn, times, away)));
            }
            for (var person : List.of("Mira Solvane", "Rosa Quill", "Tomas Ferrel")) {
                workers.add(Thread.ofPlatform().start(() -> work(first, person, goesOn)));
            }
            Thread.sleep(Duration.ofSeconds(minutes * 20L));
            var warm = used(first);
            second.kill();
            second.startAgain();
            Thread.sleep(Duration.ofSeconds(minutes * 40L));
            goesOn.set(false);
            for (var worker : workers) {
                worker.join();
            }
            var end = used(first);

            times.sort(null);
            System.out.printf(
                    "soak of %d min: %d requests, median %d ms, p95 %d ms, %d while the second was away; heap after collection %d MB, at the end %d MB%n",
                    minutes,
                    times.size(),
                    times.get(times.size() / 2),
                    times.get((int) (times.size() * 0.95)),
                    away.get(),
                    warm / 1024,
                    end / 1024);
            assertThat(end).as("heap, kilobytes").isLessThan(warm * 3 / 2 + 40_000);
            for (var portal : List.of(first, second)) {
                assertThat(portal.log()
                                .lines()
                                .filter(line -> line.contains(" ERROR --- "))
                                .toList())
                        .as("unexpected")
                        .isEmpty();
            }
        }
    }

    /** The second server has the keys and the witness of the first, and its database. */
    private static RunningPortal another(RunningPortal first) throws IOException {
        var from = Path.of("target", "portal-soak-1");
        var to = Path.of("target", "portal-soak-2");
        for (var name : List.of("keys", "audit")) {
            try (var files = Files.walk(from.resolve(name))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var copy = to.resolve(from.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return RunningPortal.with(
                "soak-2", "demo", Map.of("PORTAL_DB_URL", first.database(), "PORTAL_VAULT_DB_URL", first.vault()));
    }

    private static void visit(RunningPortal portal, AtomicBoolean goesOn, List<Long> times, AtomicInteger away) {
        var client = HttpClient.newHttpClient();
        for (int i = 0; goesOn.get(); i++) {
            var begun = System.nanoTime();
            try {
                var status = client.send(
                                HttpRequest.newBuilder(URI.create(portal.address() + PUBLIC.get(i % PUBLIC.size())))
                                        .timeout(Duration.ofSeconds(60))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode();
                assertThat(status).isIn(200, 302, 404, 429);
                times.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
                Thread.sleep(150);
            } catch (IOException gone) {
                away.incrementAndGet();
                pause();
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private static void work(RunningPortal portal, String person, AtomicBoolean goesOn) {
        try (var browser = new TestBrowser()) {
            while (goesOn.get()) {
                var page = browser.open(portal, person);
                for (int i = 0; i < 20 && goesOn.get(); i++) {
                    TestBrowser.follow(page, WORK.get(i % WORK.size()));
                }
                page.context().close();
            }
        } catch (PlaywrightException slow) {
            System.out.println(person + " gave up: "
                    + slow.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kilobytes of heap that are in use after a collection. */
    private static long used(RunningPortal portal) throws Exception {
        jcmd(portal, "GC.run");
        Thread.sleep(2000);
        jcmd(portal, "GC.run");
        var found = Pattern.compile("used (\\d+)K").matcher(jcmd(portal, "GC.heap_info"));
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static String jcmd(RunningPortal portal, String command) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(portal.pid()),
                        command)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }
}
