package org.uprportal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.Audience;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Words;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** Letters of one act are one letter, come as often as their reader chose, and say what, where, until when and what next. */
@PortalTest
class GatheredLettersTest {

    @Autowired
    Scene scene;

    @Autowired
    Notices notices;

    @Autowired
    Letters letters;

    @Autowired
    Rhythms rhythms;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    PersonId reader;
    CycleId cycle;

    @BeforeEach
    void somebodyOfAGovernment() {
        // A Tuesday at ten, Geneva's.
        clock.travelTo(geneva("2031-03-04T10:00"));
        var state = scene.newState();
        reader = scene.person(PartyKind.GOVERNMENT, state);
        cycle = scene.openCycle(state);
        letters.writeDue();
        database.sql("delete from notification_mail").update();
    }

    @Test
    void fortyThreeTasksOfOneActAreOneLetter() {
        transaction.executeWithoutResult(work -> {
            for (int i = 0; i < 43; i++) {
                post("inbox.newTaskDue", List.of("Plan " + i, Words.moment(geneva("2031-03-20T12:00"))));
            }
        });
        letters.writeDue();
        letters.writeDue();

        assertThat(mine()).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).startsWith("New task: Plan 0").contains("42 more");
            assertThat(letter.body()).contains("Plan 0", "Plan 42");
        });
    }

    @Test
    void aLetterSaysWhatWhereUntilWhenWhatNextAndLinks() {
        post("inbox.newTaskDue", List.of("Confirm", Words.moment(geneva("2031-03-20T12:00"))));
        letters.writeDue();

        var letter = mine().getFirst();
        assertThat(letter.body())
                .contains("New task: Confirm", "Where: ", "Until: ", "20 Mar 2031", "12:00", "Geneva")
                .contains("What happens next: Open the page and do it there", "/tasks", "/letters");
        assertThat(letter.body().replace(letter.subject(), "")).hasSizeGreaterThan(150);
    }

    @Test
    void onceADayOrOnceAWeekAtSevenAndWhatIsUrgentAtOnce() {
        scene.as(reader, () -> rhythms.choose(LetterRhythm.DAILY));
        post("inbox.newTask", List.of("One"));
        letters.writeDue();
        assertThat(mine()).isEmpty();
        clock.travelTo(geneva("2031-03-05T06:59"));
        letters.writeDue();
        assertThat(mine()).isEmpty();
        clock.travelTo(geneva("2031-03-05T07:00"));
        letters.writeDue();
        assertThat(mine()).hasSize(1);

        scene.as(reader, () -> rhythms.choose(LetterRhythm.WEEKLY));
        post("inbox.newTask", List.of("Two"));
        post("inbox.newTaskDue", List.of("Later", Words.moment(geneva("2031-03-10T07:01"))));
        clock.travelTo(geneva("2031-03-10T06:59"));
        letters.writeDue();
        assertThat(mine()).hasSize(1);
        post("inbox.reminder", List.of("Urgent", Words.moment(geneva("2031-03-10T06:59:30"))));
        letters.writeDue();
        assertThat(mine())
                .hasSize(2)
                .first()
                .satisfies(letter ->
                        assertThat(letter.body()).contains("Urgent", "Two", "Later", "at most one letter a week"));
        assertThat(scene.as(reader, () -> rhythms.mine())).isEqualTo(LetterRhythm.WEEKLY);
    }

    @Test
    void whoeverIsSuspendedMeanwhileGetsNoLetter() {
        post("inbox.newTask", List.of("One"));
        database.sql("update identity_person set suspended = true where id = ?")
                .params(reader.value().toString())
                .update();
        letters.writeDue();
        assertThat(mine()).isEmpty();
    }

    @Test
    void aForgottenSubjectGoesFromNewsAndLettersAndTakesNothingElseWithIt() {
        var forgotten = UUID.randomUUID();
        transaction.executeWithoutResult(work -> {
            post("inbox.newTask", List.of("Forgotten"), forgotten);
            post("inbox.newTask", List.of("Kept"));
        });
        letters.writeDue();
        assertThat(mine()).hasSize(1);

        transaction.executeWithoutResult(work -> notices.forget(forgotten));
        letters.writeDue();

        assertThat(mine())
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).contains("Kept").doesNotContain("Forgotten"));
        assertThat(scene.as(reader, () -> notices.mine(50)))
                .noneMatch(one -> one.arguments().contains("Forgotten"));

        database.sql("update notification_mail set status = 'SENT'").update();
        transaction.executeWithoutResult(work -> notices.forget(cycle.value()));
        letters.writeDue();
        assertThat(mine()).isEmpty();
    }

    private void post(String key, List<?> arguments) {
        post(key, arguments, cycle.value());
    }

    private void post(String key, List<?> arguments, UUID subject) {
        transaction.executeWithoutResult(
                work -> notices.post(Notice.of(key, arguments, "tasks", Set.of(Audience.person(reader)), subject)));
    }

    private record Written(String subject, String body) {}

    private List<Written> mine() {
        return database.sql("select subject, body from notification_mail where recipient = ? order by written_at desc")
                .params(people.person(reader).orElseThrow().email())
                .query(Written.class)
                .list();
    }

    private static Instant geneva(String moment) {
        return LocalDateTime.parse(moment).atZone(PortalClock.GENEVA).toInstant();
    }
}
