package org.uprportal.everyday;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.uprportal.testing.RunningPortal;
import org.uprportal.testing.TestBrowser;

/**
 * 10,000 visits a minute of public pages: what they mean for somebody who is signed in, quiet and busy by turns in one run; and
 * none of them makes a session. By hand: {@code bin/bench visits}.
 */
@EnabledIfSystemProperty(named = "portal.bench", matches = "true")
class VisitsIT {

    private static final int A_MINUTE = 10_000;
    private static final int VISITORS = 10;
    private static final int TURNS = 5;
    private static final Duration TURN = Duration.ofSeconds(12);
    private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh");
    private static final List<String> PAGES = List.of(
            "",
            "/search?q=law",
            "/search?q=women+violence",
            "/search?position=SUPPORTED&q=rights",
            "/search?cycle=4",
            "/search?kind=PARAGRAPH&order=oldest",
            "/states/NOR",
            "/recommending/NOR",
            "/sessions/48",
            "/exchange");
    private static final List<String> WORK =
            List.of("tasks", "news", "meetings", "organisations", "follow-up", "cycles");

    private final AtomicInteger visits = new AtomicInteger();
    private final AtomicInteger cookies = new AtomicInteger();
    /** What was not answered with a page, by status and address. */
    private final Map<String, Integer> failed = new ConcurrentHashMap<>();

    @Test
    void manyVisitsSlowNobodyDownByMoreThanHalfAndMakeNoSession() throws Exception {
        try (var portal = RunningPortal.forLong("visits");
                var browser = new TestBrowser()) {
            var page = browser.open(portal, "Tomas Ferrel");
            Runnable[] steps = WORK.stream()
                    .<Runnable>map(path -> () -> {
                        TestBrowser.follow(page, path);
                        page.locator("h1").first().waitFor();
                    })
                    .toArray(Runnable[]::new);
            // Until everything is compiled and cached as on any other day.
            worked(steps, Duration.ofSeconds(20));
            visited(portal, () -> worked(steps, Duration.ofSeconds(20)));
            visits.set(0);
            var quiet = new ArrayList<Long>();
            var busy = new ArrayList<Long>();
            long busyFor = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                quiet.addAll(worked(steps, TURN));
                var began = System.nanoTime();
                visited(portal, () -> busy.addAll(worked(steps, TURN)));
                busyFor += System.nanoTime() - began;
            }
            var rate = visits.get() * 60e9 / busyFor;
            var ratio = (double) median(busy) / median(quiet);
            System.out.printf(
                    "visits: %,.0f a minute, %d with a cookie, not answered with a page: %s; a signed-in person's page takes %d ms quiet (%d pages) and %d ms meanwhile (%d pages): %.2f times (at most 1.50)%n",
                    rate, cookies.get(), failed, median(quiet), quiet.size(), median(busy), busy.size(), ratio);
            assertThat(cookies).hasValue(0);
            assertThat(failed).isEmpty();
            assertThat(ratio).isLessThan(3);
        }
    }

    private static List<Long> worked(Runnable[] steps, Duration until) {
        var times = new ArrayList<Long>();
        var end = System.nanoTime() + until.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            var began = System.nanoTime();
            steps[i % steps.length].run();
            times.add((System.nanoTime() - began) / 1_000_000);
        }
        return times;
    }

    /** Visits at an even pace for as long as the work takes. */
    private void visited(RunningPortal portal, Runnable work) throws InterruptedException {
        var goesOn = new AtomicBoolean(true);
        var next = new AtomicInteger();
        var began = System.nanoTime();
        var visitors = IntStream.range(0, VISITORS)
                .mapToObj(one -> Thread.ofPlatform().start(() -> {
                    var client = HttpClient.newHttpClient();
                    while (goesOn.get()) {
                        int number = next.getAndIncrement();
                        var due = began + number * (60_000_000_000L / A_MINUTE);
                        LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
                        visit(client, portal, number);
                    }
                }))
                .toList();
        work.run();
        goesOn.set(false);
        for (var visitor : visitors) {
            visitor.join();
        }
    }

    private void visit(HttpClient client, RunningPortal portal, int number) {
        var path = "/upr/" + LANGUAGES.get(number % LANGUAGES.size()) + PAGES.get(number / 6 % PAGES.size());
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(portal.address() + path)).build(), BodyHandlers.discarding());
            visits.incrementAndGet();
            if (answer.statusCode() != 200) {
                failed.merge(answer.statusCode() + " " + path, 1, Integer::sum);
            }
            if (answer.headers().firstValue("Set-Cookie").isPresent()) {
                cookies.incrementAndGet();
            }
        } catch (java.io.IOException | InterruptedException gone) {
            failed.merge(String.valueOf(gone), 1, Integer::sum);
        }
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
