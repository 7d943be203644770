package org.uprportal.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.access.Access;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.Duties;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** A mail server that takes the connection and says nothing delays letters, and nothing else; no letter is lost or doubled. */
@PortalTest
class HangingMailServerTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Messages messages;

    @Autowired
    Access access;

    @Autowired
    PortalClock clock;

    @Autowired
    Environment environment;

    @Autowired
    CurrentActor actor;

    @Autowired
    Scene scene;

    @Autowired
    Duties duties;

    @Autowired
    @Qualifier("letterThreads")
    ThreadPoolTaskScheduler letterThreads;

    @Autowired
    ThreadPoolTaskScheduler taskScheduler;

    @Autowired
    LettersOfOne limits;

    FakeMailServer server;
    Outbox outbox;
    String address;

    @BeforeEach
    void aLetterWaits() {
        server = new FakeMailServer();
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "700");
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        var postman =
                new Postman(beans.getBeanProvider(JavaMailSender.class), environment, clock, "portal@example.org");
        outbox = new Outbox(
                database,
                messages,
                new PostRound(database, transaction, postman, clock),
                postman,
                access,
                clock,
                limits,
                "http://localhost");
        address = UUID.randomUUID() + "@example.org";
        database.sql("delete from notification_mail").update();
        transaction.executeWithoutResult(work -> outbox.write(address, "A subject", "Words of a letter"));
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void everyAnswerOfTheMailServerIsWaitedForAtMostTenSeconds() {
        for (var name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            assertThat(environment.getRequiredProperty("spring.mail.properties.mail.smtp." + name, Integer.class))
                    .isBetween(1, 10_000);
        }
    }

    @Test
    void noTransactionIsOpenWhileTheServerSaysNothingAndTheLetterComesOnceAfterwards() throws Exception {
        server.silent = true;
        var round = CompletableFuture.runAsync(outbox::sendDue);
        assertThat(server.called.await(20, TimeUnit.SECONDS)).isTrue();

        // Nobody holds the letter's row, and a second round leaves it alone.
        var held = transaction.execute(work -> database.sql("select id from notification_mail for update nowait")
                .query(String.class)
                .list());
        assertThat(held).hasSize(1);
        outbox.sendDue();
        assertThat(database.sql("select tries from notification_mail")
                        .query(Integer.class)
                        .single())
                .isZero();
        round.get(20, TimeUnit.SECONDS);
        assertThat(state()).isEqualTo("WAITING 1 AWAY");

        server.silent = false;
        outbox.sendDue();
        assertThat(server.letters).as("it waits a minute").isEmpty();
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(2)));
        outbox.sendDue();
        outbox.sendDue();

        var id = database.sql("select id from notification_mail")
                .query(String.class)
                .single();
        assertThat(server.letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains("Message-ID: <" + id + "@example.org>", "To: " + address, "Words of a letter"));
        assertThat(state()).startsWith("SENT 2");
        assertThat(database.sql("select concat(subject, body) from notification_mail")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void aLetterWhosePortalDiedWhileSendingIsSentAfterTheClaimHasRunOut() {
        database.sql("update notification_mail set claim = uuid(), claimed_until = ?")
                .params(java.sql.Timestamp.from(clock.instant().plus(Duration.ofMinutes(15))))
                .update();
        outbox.sendDue();
        assertThat(server.letters).isEmpty();

        clock.travelTo(clock.instant().plus(Duration.ofMinutes(16)));
        outbox.sendDue();
        assertThat(server.letters).hasSize(1);
    }

    @Test
    void whatTheServerRefusesIsGivenUpAtOnceShownWithoutAnybodysNameAndTriedAgain() {
        server.refuses = true;
        outbox.sendDue();
        assertThat(state()).isEqualTo("FAILED 1 REFUSED");

        scene.signIn(scene.person(PartyKind.ADMIN, null));
        var operations = outbox.operations(20);
        assertThat(operations.failed()).isEqualTo(1);
        assertThat(operations.failures().getFirst().reason()).isEqualTo("REFUSED");
        assertThat(operations.toString()).doesNotContain(address, "A subject");
        server.refuses = false;
        assertThat(outbox.tryAgain(operations.failures().stream()
                        .map(MailOperations.Failed::id)
                        .toList()))
                .isEqualTo(1);
        outbox.sendDue();
        assertThat(server.letters).hasSize(1);
        assertThat(outbox.operations(20).sent()).isEqualTo(1);
    }

    @Test
    void afterTenTriesALetterIsGivenUpAndStaysInSight() {
        server.silent = true;
        for (int i = 0; i < 10; i++) {
            assertThat(state()).startsWith("WAITING " + i);
            outbox.sendDue();
            clock.travelTo(clock.instant().plus(Duration.ofHours(5)));
        }
        assertThat(state()).isEqualTo("FAILED 10 AWAY");
        assertThat(actor.callAs(Actor.PORTAL, () -> outbox.newest(10))).hasSize(1);
    }

    @Test
    void securityDutiesGoOnWhileEveryOtherThreadHangs() throws Exception {
        var release = new CountDownLatch(1);
        var hanging = new CountDownLatch(3);
        Runnable hang = () -> {
            hanging.countDown();
            try {
                release.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        };
        letterThreads.execute(hang);
        taskScheduler.execute(hang);
        taskScheduler.execute(hang);
        try {
            assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();
            var before = duties.times("revocation");
            await().atMost(Duration.ofSeconds(30)).until(() -> duties.times("revocation") > before);
            assertThat(duties.late()).isEmpty();
        } finally {
            release.countDown();
        }
    }

    @Test
    void healthNamesTheDutyThatIsLate() {
        var own = new Duties();
        own.expect("revocation", Duration.ofMinutes(1));
        var health = new Duties();
        health.expect("audit-witness", Duration.ofNanos(-1));
        assertThat(own.late()).isEmpty();
        assertThat(health.late()).containsExactly("audit-witness");
    }

    private String state() {
        return database.sql("select concat(status, ' ', tries, ' ', coalesce(failure, '')) from notification_mail")
                .query(String.class)
                .single();
    }
}
