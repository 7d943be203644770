package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Refusal;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** What may happen once happens once, however many press at the same instant; the loser reads it in words. */
@PortalTest
class FollowUpRaceTest {

    private static final int ROUNDS = 12;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Cycles cycles;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    FollowUps followUps;

    @Autowired
    ClusterDesk clusterDesk;

    @Autowired
    ActionDesk actionDesk;

    @Autowired
    ProgressDesk progressDesk;

    @Autowired
    UpdateDesk updateDesk;

    @Autowired
    MidTermReports reports;

    @Autowired
    FollowUpSteps followUpSteps;

    @Autowired
    Inbox inbox;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient database;

    StateCode state;
    PersonId focalPoint;
    PersonId ministry;
    PersonId official;
    PersonId organisation;
    PersonId colleague;
    CycleId cycle;
    List<RecommendationId> all;
    int number;

    @BeforeEach
    void anAnsweredReview() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        official = scene.colleague(scene.partyOf(ministry));
        organisation = scene.person(PartyKind.CSO, state);
        colleague = scene.colleague(scene.partyOf(organisation));
        cycle = answered();
        all = ids();
    }

    @Test
    void oneOrganisationAsksOnceAndBothAreToldThatItIsAsked() throws Exception {
        begin();
        var one = all.getFirst();
        for (int i = 0; i < ROUNDS; i++) {
            var given = new ArrayList<RequestId>();
            var refused = race(
                    () -> add(given, scene.as(organisation, () -> updateDesk.askForUpdate(one))),
                    () -> add(given, scene.as(colleague, () -> updateDesk.askForUpdate(one))));
            assertThat(refused).isEmpty();
            assertThat(given).as("round " + i).hasSize(2).containsOnly(given.getFirst());
            assertThat(updateDesk.waiting(cycle)).hasSize(1);
            refused = race(
                    () -> scene.as(ministry, () -> updateDesk.giveUpdate(given.getFirst(), "In May.")),
                    () -> scene.as(focalPoint, () -> updateDesk.giveUpdate(given.getFirst(), "In June.")));
            assertThat(refused).singleElement().isInstanceOf(FollowUpRefused.class);
            assertThat(updateDesk.waiting(cycle)).isEmpty();
        }
        assertThat(count("followup_request")).isEqualTo(ROUNDS);
    }

    @Test
    void theSameRatingPressedTwiceIsOneAndAnotherOfAColleagueIsToldInWords() throws Exception {
        begin();
        var one = all.getFirst();
        for (int i = 0; i < ROUNDS; i++) {
            var words = new ProgressWords(Progress.NOT, "Round " + i, "");
            var read = i * 2;
            assertThat(race(() -> rate(organisation, one, words, read), () -> rate(colleague, one, words, read)))
                    .isEmpty();
            assertThat(count("followup_entry")).isEqualTo(i * 2 + 1);
            var refused = race(
                    () -> rate(organisation, one, new ProgressWords(Progress.PARTLY, "Mine " + read, ""), read + 1),
                    () -> rate(colleague, one, new ProgressWords(Progress.NOT, "Yours " + read, ""), read + 1));
            assertThat(refused).singleElement().satisfies(told -> {
                assertThat(((Refusal) told).key()).isEqualTo("followup.refused.saidMeanwhile");
                assertThat(told).hasMessageContaining(" " + read);
            });
            assertThat(count("followup_entry")).isEqualTo(i * 2 + 2);
        }
    }

    @Test
    void twoOfTheGovernmentDoNotTalkOverEachOther() throws Exception {
        begin();
        var one = all.getFirst();
        for (int i = 0; i < ROUNDS; i++) {
            var round = i;
            var refused = race(
                    () -> scene.as(
                            ministry,
                            () -> progressDesk.report(
                                    one, new ProgressWords(Progress.PARTLY, "M " + round, ""), round)),
                    () -> scene.as(
                            focalPoint,
                            () -> progressDesk.report(one, new ProgressWords(Progress.NOT, "F " + round, ""), round)));
            assertThat(refused).singleElement().isInstanceOf(FollowUpRefused.class);
            assertThat(followUps.followed(summary(one)).government()).hasSize(i + 1);
        }
    }

    @Test
    void followUpBeginsOnce() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var refused = race(
                    () -> scene.as(focalPoint, () -> clusterDesk.begin(cycle, proposals("One"))),
                    () -> scene.as(focalPoint, () -> clusterDesk.begin(cycle, proposals("Two"))));
            assertThat(refused).singleElement().isInstanceOf(FollowUpRefused.class);
            assertThat(followUps.clusters(cycle)).as("round " + i).hasSize(1);
            cycle = answered();
            all = ids();
        }
    }

    @Test
    void thePlanStandsOnceAndThePeriodIsClosedOnce() throws Exception {
        begin();
        var cluster = followUps.clusters(cycle).getFirst().id();
        scene.as(
                ministry,
                () -> actionDesk.plan(cluster, all.getFirst(), "Draft the law", java.time.LocalDate.of(2090, 1, 1)));
        assertThat(race(
                        () -> scene.as(ministry, () -> actionDesk.planned(cluster)),
                        () -> scene.as(official, () -> actionDesk.planned(cluster))))
                .isEmpty();
        for (int i = 0; i < ROUNDS; i++) {
            time.pass(FollowUpSchedule.PERIOD.plus(Duration.ofDays(1)));
            var words = "Period " + i;
            scene.as(ministry, () -> all.forEach(one -> progressDesk.report(one, Progress.NOT, words)));
            var refused = race(
                    () -> scene.as(ministry, () -> progressDesk.reported(cluster)),
                    () -> scene.as(official, () -> progressDesk.reported(cluster)));
            assertThat(refused).allSatisfy(told -> assertThat(told).isInstanceOf(FollowUpRefused.class));
            assertThat(scene.as(ministry, () -> inbox.mine("followup/report-progress", cluster.value())))
                    .as("round " + i)
                    .isEmpty();
        }
    }

    @Test
    void twoWhoWriteTheMidTermReportKeepBothTexts() throws Exception {
        begin();
        var first = scene.colleague(scene.partyOf(focalPoint));
        actor.runAs(Actor.PORTAL, () -> followUpSteps.draftMidTerm(cycle));
        var start = "Opening\nMiddle\nEnd";
        scene.as(focalPoint, () -> reports.save(cycle, text(), start));
        for (int i = 0; i < ROUNDS; i++) {
            var round = i;
            scene.as(focalPoint, () -> reports.save(cycle, text(), start));
            assertThat(race(
                            () -> scene.as(
                                    focalPoint, () -> reports.save(cycle, start, "Opening " + round + "\nMiddle\nEnd")),
                            () -> scene.as(first, () -> reports.save(cycle, start, "Opening\nMiddle\nEnd " + round))))
                    .isEmpty();
            assertThat(scene.as(focalPoint, this::text)).isEqualTo("Opening " + i + "\nMiddle\nEnd " + i);
        }
    }

    @Test
    void whoeverComesTooLateIsShownWhoWroteWhatAndKeepsTheirOwnWords() {
        begin();
        var second = scene.colleague(scene.partyOf(focalPoint));
        actor.runAs(Actor.PORTAL, () -> followUpSteps.draftMidTerm(cycle));
        var drafted = scene.as(focalPoint, this::text);
        scene.as(focalPoint, () -> reports.save(cycle, drafted, "The first"));
        var saved = scene.as(second, () -> reports.save(cycle, drafted, "The second"));
        assertThat(saved.whole()).isFalse();
        assertThat(saved.text()).isEqualTo("The first");
        assertThat(saved.by()).startsWith("Person ");
        assertThat(scene.as(second, () -> reports.find(cycle)).orElseThrow().aside())
                .isEqualTo("The second");
        assertThat(scene.as(focalPoint, () -> reports.find(cycle)).orElseThrow().aside())
                .as("another's")
                .isNull();
        assertThat(refusal(() -> scene.as(second, () -> reports.publish(cycle, "The second"))))
                .isEqualTo("followup.refused.reportChanged");
        scene.as(second, () -> reports.save(cycle, "The first", "The second"));
        assertThat(scene.as(second, () -> reports.find(cycle)).orElseThrow()).satisfies(report -> {
            assertThat(report.text()).isEqualTo("The second");
            assertThat(report.aside()).isNull();
        });
        assertThat(refusal(() -> scene.as(second, () -> reports.publish(cycle, "The second"))))
                .as("nobody has asked")
                .isEqualTo("followup.refused.secondPerson");
        scene.as(second, () -> reports.askApproval(cycle, "The second"));
        assertThat(refusal(() -> scene.as(second, () -> reports.publish(cycle, "The second"))))
                .as("whoever asks does not approve")
                .isEqualTo("followup.refused.secondPerson");
        scene.as(second, () -> reports.save(cycle, "The second", "The third"));
        assertThat(refusal(() -> scene.as(focalPoint, () -> reports.publish(cycle, "The third"))))
                .as("a change takes the asking back")
                .isEqualTo("followup.refused.secondPerson");
        scene.as(second, () -> reports.askApproval(cycle, "The third"));
        scene.as(focalPoint, () -> reports.publish(cycle, "The third"));
        assertThat(refusal(() -> scene.as(focalPoint, () -> reports.save(cycle, "The third", "Too late"))))
                .isEqualTo("followup.refused.published");
    }

    private void rate(PersonId who, RecommendationId one, ProgressWords words, int read) {
        scene.as(who, () -> progressDesk.rate(scene.partyOf(who), one, words, false, true, read));
    }

    private String text() {
        return reports.find(cycle).orElseThrow().text();
    }

    private static String refusal(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refusal refused) {
            return refused.key();
        }
    }

    private static <T> void add(List<T> to, T one) {
        synchronized (to) {
            to.add(one);
        }
    }

    /** Begins both at the same moment; gives back refusals, and fails on whatever is not for people. */
    private static List<Throwable> race(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        var refused = new ArrayList<Throwable>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(one, other).stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        work.run();
                        return null;
                    }))
                    .toList();
            for (var running : both) {
                try {
                    running.get(60, TimeUnit.SECONDS);
                } catch (ExecutionException failed) {
                    assertThat(failed.getCause()).isInstanceOf(Refusal.class);
                    refused.add(failed.getCause());
                }
            }
        }
        return refused;
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table + " where recommendation_id in (:ids)")
                .param("ids", all.stream().map(one -> one.value().toString()).toList())
                .query(Integer.class)
                .single();
    }

    private CycleId answered() {
        var made = cycleOf(++number);
        time.travelTo(cycles.get(made).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(made, InventedMatrix.pending()));
        scene.as(focalPoint, () -> {
            responses.draft(
                    recommendations.of(made).stream()
                            .map(RecommendationSummary::id)
                            .toList(),
                    Position.SUPPORTED,
                    null);
            responses.send(made);
        });
        return made;
    }

    /** One cycle after another of the same State. */
    private CycleId cycleOf(int number) {
        var session = scene.newSession(Duration.ofDays(120), number);
        var made = actor.callAs(Actor.PORTAL, () -> cycles.open(state, number, session.number()));
        actor.runAs(Actor.PORTAL, () -> cycles.confirm(made));
        return made;
    }

    private void begin() {
        scene.as(focalPoint, () -> clusterDesk.begin(cycle, proposals("Justice")));
    }

    private List<ClusterProposal> proposals(String title) {
        return List.of(new ClusterProposal(title, scene.partyOf(ministry), all));
    }

    private RecommendationSummary summary(RecommendationId id) {
        return recommendations.find(id).orElseThrow().summary();
    }

    private List<RecommendationId> ids() {
        return recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
    }
}
