package org.uprportal.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.People;
import org.uprportal.party.Audience;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Words;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** Whom news reaches, in which order, what of it is new, and what is kept of and taken from somebody. */
@PortalTest
class NoticesTest {

    @Autowired
    Scene scene;

    @Autowired
    Notices notices;

    @Autowired
    Letters letters;

    @Autowired
    Rhythms rhythms;

    @Autowired
    PostedToPersons posted;

    @Autowired
    RetainedSentLetters sent;

    @Autowired
    RetainedFailedLetters failed;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    final UUID subject = UUID.randomUUID();
    PersonId reader;
    PersonId colleague;

    @BeforeEach
    void twoColleagues() {
        reader = scene.person(PartyKind.CSO, scene.newState());
        colleague = scene.colleague(scene.partyOf(reader));
    }

    @Test
    void newsReachesEverybodyMeantButWhoeverCausedIt() {
        scene.signIn(colleague);
        post(Set.of(Audience.party(scene.partyOf(reader))), "One");
        assertThat(notices.mine(10)).isEmpty();
        assertThat(notices.count()).isZero();
        scene.signIn(reader);
        assertThat(notices.mine(10)).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo("inbox.newTask");
            assertThat(one.arguments()).hasToString("[One]");
            assertThat(one.path()).isEqualTo("tasks");
            assertThat(one.seen()).isFalse();
            assertThat(Duration.between(one.at(), clock.instant()))
                    .isBetween(Duration.ofSeconds(-1), Duration.ofMinutes(1));
        });
    }

    @Test
    void theNewestIsFirstAndWhatWasSeenIsNotNew() {
        for (var text : List.of("One", "Two", "Three")) {
            post(Set.of(Audience.person(reader)), text);
            clock.travelTo(clock.instant().plusSeconds(1));
        }
        scene.signIn(reader);
        assertThat(texts(notices.mine(10))).containsExactly("[Three]", "[Two]", "[One]");
        assertThat(texts(notices.mine(1, 1))).containsExactly("[Two]");
        assertThat(notices.count()).isEqualTo(3);
        assertThat(notices.unseen()).isEqualTo(3);
        notices.markSeen();
        post(Set.of(Audience.person(reader)), "Four");
        assertThat(notices.unseen()).isZero();
        scene.signOut();
        post(Set.of(Audience.person(reader)), "Four");
        assertThat(notices.mine(10)).isEmpty();
        assertThat(notices.count()).isZero();
        assertThat(notices.unseen()).isZero();
        notices.markSeen();
        scene.signIn(reader);
        assertThat(notices.unseen()).isEqualTo(1);
        assertThat(notices.count()).isEqualTo(4);
        assertThat(notices.mine(10).stream().filter(NoticeSummary::seen)).hasSize(3);
    }

    @Test
    void whatIsToldOnceIsToldOnceToEach() {
        for (var once : new String[] {"a", "a", "b", null, null}) {
            transaction.executeWithoutResult(work -> notices.post(new Notice(
                    "inbox.newTask", List.of("Once"), "tasks", Set.of(Audience.person(reader)), subject, once)));
        }
        assertThat(scene.as(reader, () -> notices.count())).isEqualTo(4);
    }

    @Test
    void everybodyChoosesTheirRhythmAndNobodyAnothers() {
        scene.as(reader, () -> {
            assertThat(rhythms.mine()).isEqualTo(LetterRhythm.AT_ONCE);
            rhythms.choose(LetterRhythm.WEEKLY);
            rhythms.choose(LetterRhythm.DAILY);
            assertThat(rhythms.mine()).isEqualTo(LetterRhythm.DAILY);
        });
        assertThat(scene.as(colleague, () -> rhythms.mine())).isEqualTo(LetterRhythm.AT_ONCE);
        scene.signOut();
        assertThatThrownBy(() -> rhythms.mine()).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rhythms.choose(LetterRhythm.DAILY)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void ofMoreThanFiftyPiecesALetterCountsTheRest() {
        transaction.executeWithoutResult(work -> {
            for (int i = 0; i < 51; i++) {
                notices.post(Notice.of(
                        "inbox.newTask",
                        List.of("Piece " + i + "."),
                        "tasks",
                        Set.of(Audience.person(reader)),
                        subject));
            }
        });
        letters.writeDue();
        var body = database.sql("select body from notification_mail where recipient = ?")
                .params(addressOf(reader))
                .query(String.class)
                .single();
        assertThat(java.util.stream.IntStream.range(0, 51).filter(i -> body.contains("Piece " + i + ".")))
                .hasSize(50);
        assertThat(body).contains("/news");
    }

    @Test
    void theDateThatIsStillToComeIsNamed() {
        var now = Instant.parse("2031-03-04T10:00:00Z");
        var earlier = Words.moment(now.plusSeconds(60));
        var later = Words.moment(now.plusSeconds(120));
        assertThat(Letters.until(List.of("x", earlier, later), now)).contains(now.plusSeconds(120));
        assertThat(Letters.until(List.of(earlier, Words.moment(now)), now)).contains(now.plusSeconds(60));
        assertThat(Letters.until(List.of(Words.moment(now), Words.moment(now.minusSeconds(1))), now))
                .isEmpty();
        assertThat(Letters.until(List.of(), now)).isEmpty();
    }

    @Test
    void whatWasWrittenToSomebodyIsTheirsAndTheirNameGoesFromWhatOthersKeep() {
        var name = people.person(reader).orElseThrow().name();
        post(Set.of(Audience.person(reader)), "Mine");
        post(Set.of(Audience.person(colleague)), name + " has it, " + name + "berg has not");
        letters.writeDue();
        scene.as(reader, () -> rhythms.choose(LetterRhythm.DAILY));
        var kept = posted.about(reader);
        assertThat(kept.get("notices")).singleElement().satisfies(one -> {
            assertThat(one.get("text").toString()).contains("Mine");
            assertThat(one).containsEntry("path", "tasks").containsEntry("seen", false);
        });
        assertThat(kept.get("letters")).singleElement().satisfies(one -> {
            assertThat(one).containsEntry("to", addressOf(reader)).containsEntry("status", "WAITING");
            assertThat(one.get("subject").toString()).contains("Mine");
            assertThat(one.get("text").toString()).contains("Mine");
        });
        assertThat(kept.get("letterRhythm")).isEqualTo(List.of(Map.of("rhythm", "DAILY")));

        transaction.executeWithoutResult(work -> posted.forget(reader));

        assertThat(posted.about(reader).values().stream().mapToInt(List::size).sum())
                .isZero();
        var others = posted.about(colleague);
        assertThat(others.get("notices")).hasSize(1);
        assertThat(others.toString()).contains("— has it, " + name + "berg has not");
        assertThat(others.get("letters").getFirst().get("subject").toString()).contains("— has it");
        assertThat(others.get("letters").getFirst().get("text").toString()).contains("— has it");
        assertThat(posted.columns())
                .containsExactlyInAnyOrder(
                        "notification_notice.person_id",
                        "notification_mail.recipient",
                        "notification_rhythm.person_id");
    }

    @Test
    void lettersThatLeftAreKeptThirtyDaysThoseThatCouldNotFourteen() {
        assertThat(sent.kept()).isEqualTo(Duration.ofDays(30));
        assertThat(failed.kept()).isEqualTo(Duration.ofDays(14));
        post(Set.of(Audience.person(reader)), "One");
        letters.writeDue();
        var later = clock.instant().plusSeconds(3600);
        assertThat(forgets(() -> sent.forget(later) + failed.forget(later), "WAITING"))
                .isFalse();
        assertThat(forgets(() -> sent.forget(later), "FAILED")).isFalse();
        assertThat(forgets(() -> failed.forget(later), "SENT")).isFalse();
        assertThat(forgets(() -> failed.forget(clock.instant().minusSeconds(3600)), "FAILED"))
                .isFalse();
        assertThat(forgets(() -> sent.forget(clock.instant().minusSeconds(3600)), "SENT"))
                .isFalse();
        assertThat(forgets(() -> sent.forget(later), "SENT")).isTrue();
        assertThat(List.of(sent.name(), failed.name())).containsExactly("sent-letters", "failed-letters");
    }

    private boolean forgets(java.util.function.IntSupplier forget, String status) {
        database.sql("update notification_mail set status = ?, sent_at = ? where recipient = ?")
                .params(status, java.sql.Timestamp.from(clock.instant()), addressOf(reader))
                .update();
        var gone = transaction.execute(work -> forget.getAsInt());
        var left = database.sql("select count(*) from notification_mail where recipient = ?")
                .params(addressOf(reader))
                .query(Integer.class)
                .single();
        return gone > 0 && left == 0;
    }

    private String addressOf(PersonId person) {
        return people.person(person).orElseThrow().email();
    }

    private void post(Set<Audience> to, String text) {
        transaction.executeWithoutResult(
                work -> notices.post(Notice.of("inbox.newTask", List.of(text), "tasks", to, subject)));
    }

    private static List<String> texts(List<NoticeSummary> news) {
        return news.stream().map(one -> one.arguments().toString()).collect(Collectors.toList());
    }
}
