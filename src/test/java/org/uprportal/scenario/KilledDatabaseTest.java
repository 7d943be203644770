package org.uprportal.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.PortalApplication;
import org.uprportal.account.People;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.database.EmbeddedMariaDb;

/**
 * The database is killed while people work, as by a power cut, and comes back: the portal goes on without anybody's doing, and what it
 * has said was done is there.
 */
class KilledDatabaseTest {

    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)/");

    @TempDir
    Path folder;

    private volatile int port;

    @Test
    void afterADatabaseWasKilledThePortalGoesOnByItselfAndNothingAcknowledgedIsLost() throws Exception {
        var database = EmbeddedMariaDb.start(folder.resolve("database"), List.of());
        port = port(database.url());
        try (var door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> pass(door));
            var url = PORT.matcher(database.url()).replaceFirst("127.0.0.1:" + door.getLocalPort() + "/");
            var vault = PORT.matcher(database.vaultUrl()).replaceFirst("127.0.0.1:" + door.getLocalPort() + "/");
            try (var portal = new SpringApplicationBuilder(PortalApplication.class)
                    .web(WebApplicationType.NONE)
                    .profiles("test", "command-line")
                    .run(
                            "--portal.engine.jobs=false",
                            "--portal.database.url=" + url,
                            "--portal.database.user=" + database.user(),
                            "--portal.database.password=" + database.password(),
                            "--portal.database.owner.user=" + database.owner().user(),
                            "--portal.database.owner.password="
                                    + database.owner().password(),
                            "--portal.vault.database.url=" + vault,
                            "--portal.vault.database.user=" + database.vault().user(),
                            "--portal.vault.database.password="
                                    + database.vault().password(),
                            "--portal.data=" + folder.resolve("data"))) {
                var people = portal.getBean(People.class);
                var actor = portal.getBean(CurrentActor.class);
                Set<PartyId> acknowledged = ConcurrentHashMap.newKeySet();
                var goesOn = new AtomicBoolean(true);
                var refused = new AtomicLong();
                var slowest = new AtomicLong();
                var workers = List.of(1, 2, 3, 4).stream()
                        .map(number -> Thread.ofPlatform().start(() -> {
                            while (goesOn.get()) {
                                var party = new Party(PartyId.random(), PartyKind.CSO, "Worker " + number, null, null);
                                var begun = System.nanoTime();
                                try {
                                    actor.runAs(Actor.PORTAL, () -> people.know(party));
                                    acknowledged.add(party.id());
                                } catch (RuntimeException down) {
                                    refused.incrementAndGet();
                                    pause(20);
                                }
                                slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
                            }
                        }))
                        .toList();
                waitFor(() -> acknowledged.size() > 200);

                ProcessHandle.allProcesses()
                        .filter(one -> one.info()
                                .commandLine()
                                .filter(line ->
                                        line.contains(folder.resolve("database").toString()))
                                .isPresent())
                        .forEach(ProcessHandle::destroyForcibly);
                waitFor(() -> refused.get() > 0);
                database.close();
                var before = Set.copyOf(acknowledged);
                database = EmbeddedMariaDb.start(folder.resolve("database"), List.of());
                port = port(database.url());
                var back = System.nanoTime();
                waitFor(() -> acknowledged.size() > before.size() + 100);
                var seconds = Duration.ofNanos(System.nanoTime() - back).toSeconds();
                goesOn.set(false);
                for (var worker : workers) {
                    worker.join();
                }

                assertThat(seconds).as("seconds until work went on").isLessThan(15);
                assertThat(Duration.ofNanos(slowest.get()))
                        .as("nobody waits for ever")
                        .isLessThan(Duration.ofSeconds(40));
                var there = Set.copyOf(portal.getBean(JdbcClient.class)
                        .sql("select id from identity_party where name like 'Worker %'")
                        .query((row, index) -> new PartyId(java.util.UUID.fromString(row.getString(1))))
                        .list());
                assertThat(there)
                        .as("%d acknowledged, %d refused", acknowledged.size(), refused.get())
                        .containsAll(acknowledged);
                System.out.printf(
                        "killed database: %d acknowledged, 0 lost, %d refused, work went on after %d s%n",
                        acknowledged.size(), refused.get(), seconds);
            }
        } finally {
            database.close();
        }
    }

    private static void waitFor(java.util.function.BooleanSupplier what) {
        var until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!what.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(until);
            pause(50);
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static int port(String url) {
        var found = PORT.matcher(url);
        assertThat(found.find()).as(url).isTrue();
        return Integer.parseInt(found.group(1));
    }

    /** The address of the database stays the same, wherever it runs now. */
    private void pass(ServerSocket door) {
        while (!door.isClosed()) {
            try {
                var here = door.accept();
                var there = reached(here);
                Thread.ofVirtual().start(() -> copy(here, there));
                Thread.ofVirtual().start(() -> copy(there, here));
            } catch (IOException down) {
                // Whoever came is not let in; the next one may be.
            }
        }
    }

    private Socket reached(Socket here) throws IOException {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (IOException down) {
            here.close();
            throw down;
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // One side is gone, so goes the other.
        }
    }
}
