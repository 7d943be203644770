package org.uprportal.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Clash;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Refusal;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Two people at the same moment, and two on the same thing one after the other: one winner or both, and nothing lost. */
@PortalTest
class ConsultationRaceTest {

    private static final int TIMES = 10;
    private static final Question FIRST = Question.of("First?");
    private static final Question SECOND = Question.of("Second?");

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Consultations consultations;

    @Autowired
    Contributions contributions;

    @Autowired
    ContributionAnswers contributionAnswers;

    @Autowired
    ContributionDesk contributionDesk;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    CurrentActor actor;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalClock clock;

    StateCode state;
    PersonId focalPoint;
    PersonId official;
    PersonId author;
    PersonId colleague;
    ConsultationId consultation;

    @BeforeEach
    void published() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        official = scene.colleague(scene.partyOf(focalPoint));
        author = scene.person(PartyKind.CSO, state);
        colleague = scene.colleague(scene.partyOf(author));
        publish();
    }

    @Test
    void twoColleaguesWhoFillDifferentQuestionsBothKeepTheirWords() {
        scene.as(author, () -> save(ContributionTexts.EMPTY, texts("Mine", "")));
        var saved = scene.as(colleague, () -> save(ContributionTexts.EMPTY, texts("", "Yours")));

        assertThat(saved.whole()).isTrue();
        assertThat(saved.now().texts()).containsEntry(FIRST.id(), "Mine").containsEntry(SECOND.id(), "Yours");
    }

    @Test
    void whereBothChangeTheSameTheFirstStandsAndTheLaterReadsWhoAndLosesNothing() {
        scene.as(author, () -> save(ContributionTexts.EMPTY, texts("Mine", "")));
        var saved = scene.as(colleague, () -> save(ContributionTexts.EMPTY, texts("Yours", "")));

        var name = people.person(author).orElseThrow().name();
        assertThat(saved.overtaken()).containsExactly(new Overtaken(FIRST.id().toString(), "Mine", "Yours", name));
        assertThat(saved.now().text(FIRST.id())).isEqualTo("Mine");
        var party = scene.partyOf(author);
        assertThat(scene.as(colleague, () -> contributionDesk.overtaken(consultation, party)))
                .containsEntry(FIRST.id().toString(), "Yours");
        assertThat(scene.as(author, () -> contributionDesk.overtaken(consultation, party)))
                .isEmpty();

        var decided = scene.as(colleague, () -> save(saved.now(), texts("Yours", "")));
        assertThat(decided.whole()).isTrue();
        assertThat(decided.now().text(FIRST.id())).isEqualTo("Yours");
        assertThat(scene.as(colleague, () -> contributionDesk.overtaken(consultation, party)))
                .isEmpty();
    }

    @Test
    void aStalePageCannotSwitchTheNameBackOnAndNothingIsSentAgainstWhatAColleagueChose() {
        var party = scene.partyOf(author);
        scene.as(author, () -> save(ContributionTexts.EMPTY, texts("Mine", "")));
        scene.as(author, () -> contributionDesk.hideName(consultation, party, true));
        scene.as(colleague, () -> save(texts("Mine", ""), texts("Mine and more", "")));

        assertThat(mine().unnamed()).isTrue();
        scene.signIn(colleague);
        assertThatThrownBy(() -> contributionDesk.send(
                        consultation, party, texts("Mine and more", ""), texts("Mine and more", ""), false))
                .isInstanceOfSatisfying(
                        ConsultationRefused.class,
                        refused -> assertThat(refused.key()).endsWith("nameHiddenMeanwhile"));
        assertThat(mine().status()).isEqualTo(ContributionStatus.DRAFT);
    }

    @Test
    void aContributionWithoutANameIsToldToNobodyBeforeTheEnd() {
        var before = newsOf(focalPoint);
        var party = scene.partyOf(author);
        scene.as(author, () -> save(ContributionTexts.EMPTY, texts("Mine", "")));
        scene.as(author, () -> contributionDesk.hideName(consultation, party, true));
        scene.as(author, () -> contributionDesk.send(consultation));
        assertThat(newsOf(focalPoint)).isEqualTo(before);
        assertThat(scene.as(focalPoint, () -> contributions.of(consultation))).isEmpty();
        assertThat(details().contributions()).isZero();
        scene.as(author, () -> contributionDesk.withdraw(consultation));
        assertThat(newsOf(focalPoint)).isEqualTo(before);
        scene.as(author, () -> contributionDesk.send(consultation));
        var ownNews = newsOf(author);

        time.pass(Duration.ofDays(41));
        assertThat(details().contributions()).isEqualTo(1);
        var id = scene.as(focalPoint, () -> contributions.of(consultation))
                .getFirst()
                .id();
        scene.as(focalPoint, () -> contributionAnswers.answer(id, Outcome.TAKEN_UP, "Yes.", ""));
        assertThat(newsOf(author)).isEqualTo(ownNews);
        assertThat(mine().sentAt().atZone(PortalClock.GENEVA).toLocalTime()).isEqualTo(java.time.LocalTime.MIDNIGHT);
    }

    @Test
    void theSecondOfficialIsToldWhoHasAnsweredAndTheSameAnswerTwiceIsOne() {
        var id = sentAndClosed(1).getFirst();
        scene.as(focalPoint, () -> contributionAnswers.answer(id, Outcome.TAKEN_UP, "Yes.", "", 0));
        scene.signIn(official);
        assertThat(contributionAnswers
                        .answer(id, Outcome.TAKEN_UP, "Yes.", "", 0)
                        .answers())
                .hasSize(1);
        assertThatThrownBy(() -> contributionAnswers.answer(id, Outcome.NOT_TAKEN_UP, "No.", "", 0))
                .isInstanceOfSatisfying(ConsultationRefused.class, refused -> {
                    assertThat(refused.key()).endsWith("answeredMeanwhile");
                    assertThat(refused.arguments())
                            .containsExactly(
                                    people.person(focalPoint).orElseThrow().name());
                });
        assertThat(contributionAnswers
                        .answer(id, Outcome.NOT_TAKEN_UP, "No.", "", 1)
                        .answers())
                .hasSize(2);
    }

    @Test
    void twoWhoPrepareTheConsultationKeepWhatTheyDidNotBothTouch() {
        var other = scene.newState();
        var first = scene.person(PartyKind.GOVERNMENT, other);
        var second = scene.colleague(scene.partyOf(first));
        var id = consultations.schedule(scene.runningCycle(other)).orElseThrow().id();
        var read = ConsultationDraft.EMPTY;
        scene.as(first, () -> consultations.save(id, read, draft("Title", "", List.of(FIRST))));
        var saved = scene.as(second, () -> consultations.save(id, read, draft("", "Text", List.of(SECOND))));

        assertThat(saved.whole()).isTrue();
        assertThat(saved.now().title()).isEqualTo("Title");
        assertThat(saved.now().text()).isEqualTo("Text");
        assertThat(saved.now().questions()).containsExactlyInAnyOrder(FIRST, SECOND);

        var clash =
                scene.as(second, () -> consultations.save(id, read, draft("Other", "Text", List.of(FIRST, SECOND))));
        assertThat(clash.overtaken())
                .containsExactly(new Overtaken(
                        Overtaken.TITLE,
                        "Title",
                        "Other",
                        people.person(first).orElseThrow().name()));
    }

    @Test
    void theLastTwoAnswersAtTheSameInstantMoveTheProcessOn() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var ids = sentAndClosed(2);
            race(
                    () -> scene.as(
                            focalPoint, () -> contributionAnswers.answer(ids.get(0), Outcome.TAKEN_UP, "Yes.", "")),
                    () -> scene.as(
                            official, () -> contributionAnswers.answer(ids.get(1), Outcome.TAKEN_UP, "Yes.", "")));
            assertThat(scene.as(focalPoint, () -> inbox.mine()))
                    .extracting(TaskSummary::formKey)
                    .as("round " + i)
                    .contains("consultation/publish-outcome")
                    .doesNotContain("consultation/answer");
            scene.as(focalPoint, () -> consultations.publishOutcome(consultation, ""));
            published();
        }
    }

    @Test
    void twoWhoWriteAndSendAtTheSameInstantLeaveOneContributionThatIsSent() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var party = scene.partyOf(author);
            race(
                    () -> scene.as(author, () -> save(ContributionTexts.EMPTY, texts("Mine", ""))),
                    () -> scene.as(colleague, () -> save(ContributionTexts.EMPTY, texts("", "Yours"))));
            var both = texts("Mine", "Yours");
            assertThat(mine().texts()).containsAllEntriesOf(both.texts());
            var refused = race(
                    () -> scene.as(author, () -> contributionDesk.send(consultation, party, both, both, false)),
                    () -> scene.as(colleague, () -> contributionDesk.send(consultation, party, both, both, false)));
            assertThat(refused).isEmpty();
            assertThat(database.sql("select status from consultation_contribution where consultation_id = ?")
                            .params(consultation.value().toString())
                            .query(String.class)
                            .list())
                    .containsExactly("SENT");
            assertThat(newsOf(focalPoint).stream().filter("consultation.notice.contributed"::equals))
                    .hasSize(1);
            published();
        }
    }

    @Test
    void invitationsOfTwoAtTheSameInstantBothWinAndOfOneIsOne() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var one = scene.partyOf(listed());
            var two = scene.partyOf(listed());
            race(
                    () -> scene.as(focalPoint, () -> consultations.invite(consultation, one)),
                    () -> scene.as(official, () -> consultations.invite(consultation, two)));
            race(
                    () -> scene.as(focalPoint, () -> consultations.invite(consultation, one)),
                    () -> scene.as(official, () -> consultations.invite(consultation, one)));
            assertThat(scene.as(focalPoint, this::details).draft().invited()).contains(one, two);
        }
        assertThat(database.sql("select count(*) from consultation_invitation where consultation_id = ?")
                        .params(consultation.value().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2 * TIMES);
    }

    @Test
    void onlyOneOutcomeIsPublishedAndTheOtherReadsThatTheConsultationHasMovedOn() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var ids = sentAndClosed(1);
            scene.as(focalPoint, () -> contributionAnswers.answer(ids.getFirst(), Outcome.TAKEN_UP, "Yes.", ""));
            var refused = race(
                    () -> scene.as(focalPoint, () -> consultations.publishOutcome(consultation, "One")),
                    () -> scene.as(official, () -> consultations.publishOutcome(consultation, "Two")));
            assertThat(refused).hasSize(1);
            published();
        }
    }

    /** Begins both at the same moment; gives back refusals, and fails on whatever is not for people. */
    private static List<Throwable> race(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        var refused = new ArrayList<Throwable>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var all = List.of(one, other).stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        work.run();
                        return null;
                    }))
                    .toList();
            for (var running : all) {
                try {
                    running.get(60, TimeUnit.SECONDS);
                } catch (java.util.concurrent.ExecutionException failed) {
                    assertThat(failed.getCause() instanceof Refusal || Clash.in(failed.getCause()))
                            .as(String.valueOf(failed.getCause()))
                            .isTrue();
                    refused.add(failed.getCause());
                }
            }
        }
        return refused;
    }

    private List<ContributionId> sentAndClosed(int count) {
        for (int i = 0; i < count; i++) {
            var who = scene.person(PartyKind.CSO, state);
            scene.as(who, () -> {
                contributionDesk.draft(consultation, new ContributionDraft(Map.of(FIRST.id(), "Something"), "", false));
                contributionDesk.send(consultation);
            });
        }
        time.pass(Duration.ofDays(41));
        return scene.as(focalPoint, () -> contributions.of(consultation)).stream()
                .map(ContributionDetails::id)
                .toList();
    }

    private PersonId listed() {
        var person = scene.person(PartyKind.CSO, state);
        var party = people.party(scene.partyOf(person)).orElseThrow();
        actor.runAs(Actor.PORTAL, () -> organisations.register(party, OrganisationProfile.named(party.name(), true)));
        return person;
    }

    private void publish() {
        consultation =
                consultations.schedule(scene.runningCycle(state)).orElseThrow().id();
        scene.as(focalPoint, () -> {
            consultations.draft(
                    consultation,
                    new ConsultationDraft(
                            "Towards our report",
                            "The draft.",
                            List.of(FIRST, SECOND),
                            null,
                            clock.instant().plus(Duration.ofDays(40)),
                            null,
                            Set.of()));
            consultations.publish(consultation);
        });
    }

    private SavedContribution save(ContributionTexts read, ContributionTexts mine) {
        return contributionDesk.save(consultation, scene.partyOf(author), read, mine);
    }

    private static ContributionTexts texts(String first, String second) {
        return new ContributionTexts(Map.of(FIRST.id(), first, SECOND.id(), second), "");
    }

    private static ConsultationDraft draft(String title, String text, List<Question> questions) {
        return new ConsultationDraft(title, text, questions, null, null, null, Set.of());
    }

    private ContributionDetails mine() {
        return scene.as(author, () -> contributions.mine(consultation)).orElseThrow();
    }

    private ConsultationDetails details() {
        return scene.as(focalPoint, () -> consultations.find(consultation)).orElseThrow();
    }

    private List<String> newsOf(PersonId person) {
        return scene.as(
                person,
                () -> notices.mine(50).stream().map(notice -> notice.key()).toList());
    }
}
