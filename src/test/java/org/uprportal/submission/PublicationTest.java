package org.uprportal.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** The secretariat publishes what was filed, six weeks before the review; under a pseudonym without any trace of who. */
@PortalTest
class PublicationTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    PseudonymDesk pseudonymDesk;

    @Autowired
    Publications publications;

    @Autowired
    Cycles cycles;

    @Autowired
    People people;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManagerFactory entities;

    StateCode state;
    CycleId cycle;
    PersonId author;
    PersonId quiet;
    PersonId ohchr;
    PersonId government;
    PersonId stranger;

    @BeforeEach
    void begin() {
        state = scene.newState();
        government = scene.person(PartyKind.GOVERNMENT, state);
        cycle = scene.runningCycle(state);
        author = scene.person(PartyKind.CSO, state);
        quiet = scene.person(PartyKind.CSO, state);
        stranger = scene.person(PartyKind.CSO, state);
        ohchr = scene.secretariat();
    }

    @Test
    void theSecretariatHasATaskOnceTheDeadlineIsOverAndEverybodyReadsWhatItPublishes() {
        var id = file(author, "Fair courts", false);
        assertThat(scene.as(ohchr, this::tasks)).isEmpty();
        assertThatThrownBy(() -> scene.as(ohchr, () -> publications.publish(cycle)))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("after that");
        assertThat(scene.as(ohchr, () -> publications.waiting(cycle))
                        .orElseThrow()
                        .possible())
                .isFalse();

        time.travelTo(deadline().plusSeconds(1));
        assertThat(scene.as(ohchr, this::tasks)).singleElement().satisfies(task -> {
            assertThat(task.due()).isEqualTo(review().minus(Duration.ofDays(42)));
            assertThat(task.subject()).isEqualTo(cycle.value());
        });
        for (var other : List.of(author, government, stranger)) {
            assertThat(scene.as(other, this::tasks)).isEmpty();
            assertThat(scene.as(other, () -> publications.waiting(cycle))).isEmpty();
            assertThatThrownBy(() -> scene.as(other, () -> publications.publish(cycle)))
                    .isInstanceOf(NotAllowed.class);
            assertThat(scene.as(other, () -> publications.find(id))).isEmpty();
            assertThatThrownBy(() -> scene.as(other, () -> publications.document(id)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(scene.as(ohchr, () -> publications.publish(cycle))).isEqualTo(1);

        assertThat(scene.as(ohchr, this::tasks)).isEmpty();
        scene.signOut();
        var read = publications.find(id).orElseThrow();
        assertThat(text(read)).contains("Courts are slow.", name(author));
        assertThat(read.mayTakeDown()).isFalse();
        assertThat(publications.document(id)).isEqualTo(scene.as(author, () -> submissions.document(id)));
        assertThat(publications.of(cycle, 0, 20))
                .extracting(PublishedSubmission::id)
                .containsExactly(id);
        assertThat(scene.as(ohchr, () -> publications.publish(cycle))).isZero();
    }

    @Test
    void thoseNamedAndTheGovernmentAreToldAndNobodyElse() {
        file(author, "Fair courts", false);
        file(quiet, "Fear", true);
        publish();

        assertThat(scene.as(author, this::keys)).contains("submission.notice.published");
        assertThat(scene.as(government, this::keys)).contains("submission.notice.publishedAll");
        for (var other : List.of(quiet, stranger)) {
            assertThat(scene.as(other, this::keys)).noneMatch(key -> key.contains("published"));
        }
        assertThat(scene.as(government, this::keys)).doesNotContain("submission.notice.published");
        assertThat(scene.as(scene.person(PartyKind.GOVERNMENT, scene.newState()), this::keys))
                .isEmpty();
    }

    @Test
    void underAPseudonymNothingSaysWho() {
        var id = file(quiet, "Fear", true);
        publish();

        scene.signOut();
        var all = publications.find(id).orElseThrow()
                + publications.of(cycle, 0, 20).toString();
        assertThat(all)
                .doesNotContain(name(quiet))
                .doesNotContain(scene.partyOf(quiet).value().toString())
                .doesNotContain(quiet.value().toString());
        assertThat(publications.find(id).orElseThrow().pseudonymous()).isTrue();
        assertThat(publications.find(id).orElseThrow().by())
                .isEqualTo(scene.as(quiet, () -> submissions.find(id))
                        .orElseThrow()
                        .summary()
                        .pseudonym());
        assertThat(database.sql("select count(distinct published_at) from submission_submission where cycle_id = ?")
                        .params(cycle.value().toString())
                        .query(Integer.class)
                        .single())
                .as("one day for all")
                .isEqualTo(1);
    }

    @Test
    void theTextStaysAndWhoeverFiledItOrTheSecretariatCorrectsItOrTakesItDown() {
        var id = file(author, "Fair courts", false);
        var hidden = file(quiet, "Fear", true);
        publish();

        for (var other : List.of(stranger, government)) {
            assertThatThrownBy(() -> scene.as(other, () -> publications.correct(id, "No.")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> scene.as(other, () -> publications.takeDown(id)))
                    .isInstanceOf(NotAllowed.class);
        }
        scene.as(author, () -> publications.correct(id, "  The figure is 12. "));
        assertThat(publications.find(id).orElseThrow().correction()).isEqualTo("The figure is 12.");
        assertThat(scene.as(author, () -> submissions.intact(id))).isTrue();
        assertThatThrownBy(() -> scene.as(quiet, () -> publications.correct(hidden, "We, " + name(quiet))))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("name of the organisation");
        scene.as(quiet, () -> publications.correct(hidden, "Another word."));

        scene.as(author, () -> publications.takeDown(id));
        scene.signOut();
        assertThat(publications.find(id)).isEmpty();
        assertThat(publications.count(cycle)).isEqualTo(1);
        assertThat(scene.as(ohchr, () -> submissions.find(id)))
                .as("as before it was published")
                .isPresent();
        assertThat(scene.as(ohchr, () -> publications.takenDown(id))).contains(TakenDownBy.AUTHOR);
        assertThat(scene.as(stranger, () -> publications.takenDown(id))).isEmpty();
        assertThat(scene.as(ohchr, () -> publications.publish(cycle)))
                .as("what is down stays down")
                .isZero();
        refusedWith("submission.refused.notDown", () -> scene.as(ohchr, () -> publications.putBack(id)));
        scene.as(author, () -> publications.putBack(id));
        assertThat(publications.find(id)).isPresent();

        scene.as(ohchr, () -> publications.takeDown(id));
        assertThat(scene.as(author, this::keys)).contains("submission.notice.takenDown");
        refusedWith("submission.refused.notDown", () -> scene.as(author, () -> publications.putBack(id)));
        scene.as(ohchr, () -> publications.takeDown(hidden));
        assertThat(scene.as(quiet, this::keys)).noneMatch(key -> key.contains("takenDown"));
    }

    @Test
    void theSecretariatIsRemindedAWeekBeforeAndAMovedReviewMovesBoth() {
        file(author, "Fair courts", false);
        var moved = review().plus(Duration.ofDays(5));
        scene.as(ohchr, () -> cycles.move(cycle, CycleDate.REVIEW, moved));
        time.travelTo(moved.minus(Duration.ofDays(49)).minusSeconds(5));
        assertThat(scene.as(ohchr, this::keys)).doesNotContain("inbox.reminder");
        assertThat(scene.as(ohchr, this::tasks))
                .singleElement()
                .satisfies(task -> assertThat(task.due()).isEqualTo(moved.minus(Duration.ofDays(42))));
        time.travelTo(moved.minus(Duration.ofDays(49)).plusSeconds(5));
        assertThat(scene.as(ohchr, this::keys)).contains("inbox.reminder");
    }

    @Test
    void whereNothingWasFiledThereIsNothingToDo() {
        time.travelTo(deadline().plusSeconds(1));
        assertThat(scene.as(ohchr, this::tasks)).isEmpty();
    }

    @Test
    void theStatementNamesTheDayAndAnotherDayIsAnotherStatement() {
        var id = drafted(author, "Fair courts", false);
        var second = scene.colleague(scene.partyOf(author));
        var told = scene.as(second, () -> filingDesk.statement(id));
        assertThat(told.lines()).anyMatch(line -> line.when() != null);
        scene.as(ohchr, () -> cycles.move(cycle, CycleDate.REVIEW, review().plus(Duration.ofDays(5))));

        assertThatThrownBy(() -> scene.as(second, () -> filingDesk.approve(id, told)))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("statement");
        scene.as(second, () -> filingDesk.approve(id, filingDesk.statement(id)));
    }

    @Test
    void theListCostsTheSameAtTwoSizes() {
        file(author, "Fair courts", false);
        publish();
        scene.signOut();
        var few = statements(() -> publications.of(cycle, 0, 20));
        for (int i = 0; i < 19; i++) {
            database.sql("""
                            insert into submission_submission
                                (id, cycle_id, party_id, title, joint, pseudonymous, status, published_at, edition, version)
                            values (?, ?, ?, ?, false, false, 'FILED', now(), 0, 0)
                            """)
                    .params(
                            UUID.randomUUID().toString(),
                            cycle.value().toString(),
                            scene.partyOf(scene.person(PartyKind.CSO, state))
                                    .value()
                                    .toString(),
                            "Title " + i)
                    .update();
        }
        assertThat(publications.of(cycle, 0, 20))
                .hasSize(20)
                .allMatch(one -> !one.by().isEmpty());
        assertThat(statements(() -> publications.of(cycle, 0, 20)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(6);
    }

    private void publish() {
        time.travelTo(deadline().plusSeconds(1));
        scene.as(ohchr, () -> publications.publish(cycle));
    }

    private SubmissionId file(PersonId who, String title, boolean pseudonym) {
        var id = drafted(who, title, pseudonym);
        scene.as(scene.colleague(scene.partyOf(who)), () -> filingDesk.approve(id, filingDesk.statement(id)));
        return id;
    }

    private SubmissionId drafted(PersonId who, String title, boolean pseudonym) {
        return scene.as(who, () -> {
            var id = submissions.open(cycle, false, title);
            draftDesk.save(
                    id,
                    new SubmissionDraft(
                            title,
                            List.of(new SubmissionSection("Background", "Courts are slow.", "", false)),
                            List.of(),
                            List.of()),
                    0);
            pseudonymDesk.choosePseudonym(id, pseudonym);
            filingDesk.askApproval(id);
            return id;
        });
    }

    private static String text(PublishedSubmission one) {
        return one.paper().paragraphs().map(SubmissionPaper.Paragraph::text).collect(Collectors.joining("\n"));
    }

    private List<TaskSummary> tasks() {
        return inbox.mine().stream()
                .filter(task -> task.formKey().equals("submission/publish"))
                .filter(task -> task.subject().equals(cycle.value()))
                .toList();
    }

    private List<String> keys() {
        return notices.mine(100).stream().map(one -> one.key()).toList();
    }

    private String name(PersonId person) {
        return people.party(scene.partyOf(person)).orElseThrow().name();
    }

    private Instant deadline() {
        return cycles.get(cycle).on(CycleDate.STAKEHOLDER_DEADLINE);
    }

    private Instant review() {
        return cycles.get(cycle).on(CycleDate.REVIEW);
    }

    private long statements(Runnable work) {
        var counted = entities.unwrap(SessionFactory.class).getStatistics();
        counted.setStatisticsEnabled(true);
        counted.clear();
        work.run();
        return counted.getPrepareStatementCount();
    }
}
