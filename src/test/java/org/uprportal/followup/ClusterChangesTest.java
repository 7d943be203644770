package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
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

/** Clusters change after follow-up has begun; tasks, questions and dates follow. And who hears of what does not come. */
@PortalTest
class ClusterChangesTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

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
    ClusterChanges changes;

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
    Notices notices;

    @Autowired
    CurrentActor actor;

    StateCode state;
    PersonId focalPoint;
    PersonId justice;
    PersonId health;
    PersonId organisation;
    PersonId countryTeam;
    PersonId secretariat;
    CycleId cycle;
    List<RecommendationId> all;
    Instant sent;
    Instant given;

    @BeforeEach
    void anAnsweredReview() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        justice = scene.person(PartyKind.MINISTRY, state);
        health = scene.person(PartyKind.MINISTRY, state);
        organisation = scene.person(PartyKind.CSO, state);
        countryTeam = scene.person(PartyKind.UNCT, state);
        secretariat = scene.secretariat();
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        all = recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
        scene.as(focalPoint, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
        });
        sent = clock.instant();
    }

    private ClusterId begun() {
        scene.as(
                focalPoint,
                () -> clusterDesk.begin(
                        cycle,
                        List.of(
                                new ClusterProposal("Courts", scene.partyOf(justice), all.subList(0, 2)),
                                new ClusterProposal("Work", scene.partyOf(health), all.subList(2, 3)))));
        given = clock.instant();
        return named("Courts").id();
    }

    @Test
    void anotherLeadHasTheTasksAndTheQuestionsAndBothHear() {
        var courts = begun();
        var asked = scene.as(organisation, () -> updateDesk.askForUpdate(all.getFirst()));
        assertThat(waits(justice, "answer-request", asked.value())).isTrue();
        assertThat(waits(focalPoint, "answer-request", asked.value()))
                .as("the lead's first")
                .isFalse();

        scene.as(focalPoint, () -> changes.lead(courts, scene.partyOf(justice), scene.partyOf(health)));

        for (var task : List.of("plan-actions", "answer-request")) {
            var subject = task.equals("plan-actions") ? courts.value() : asked.value();
            assertThat(waits(health, task, subject)).as(task).isTrue();
            assertThat(waits(justice, task, subject)).as(task).isFalse();
        }
        assertThat(told(health, "followup.notice.leadChanged")).isOne();
        assertThat(told(justice, "followup.notice.leadChanged")).isOne();
        scene.as(health, () -> progressDesk.report(all.getFirst(), Progress.PARTLY, "Begun."));
        assertThatThrownBy(() -> scene.as(justice, () -> progressDesk.report(all.getFirst(), Progress.NOT, "No.")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(
                        focalPoint, () -> changes.lead(courts, scene.partyOf(justice), scene.partyOf(focalPoint))))
                .as("from a stale page")
                .isInstanceOf(FollowUpRefused.class);
        assertThatThrownBy(() -> scene.as(
                        focalPoint, () -> changes.lead(courts, scene.partyOf(health), scene.partyOf(organisation))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aNameGoesIntoTheTaskAndAStalePageIsRefused() {
        var courts = begun();
        scene.as(focalPoint, () -> changes.rename(courts, "Courts", "Justice for all"));
        assertThat(scene.as(justice, () -> inbox.mine("followup/plan-actions", courts.value()))
                        .orElseThrow()
                        .arguments()
                        .toString())
                .contains("Justice for all");
        assertThatThrownBy(() -> scene.as(focalPoint, () -> changes.rename(courts, "Courts", "Judges")))
                .isInstanceOf(FollowUpRefused.class)
                .hasMessageContaining("Justice for all");
        assertThatThrownBy(() -> scene.as(justice, () -> changes.rename(courts, "Justice for all", "Ours")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aRecommendationMovesWithAllThatWasSaidAndIsAskedOfItsNewLead() {
        var courts = begun();
        var work = named("Work").id();
        var asked = scene.as(organisation, () -> updateDesk.askForUpdate(all.getFirst()));
        scene.as(justice, () -> {
            actionDesk.plan(courts, all.getFirst(), "Draft the law", LocalDate.of(2090, 1, 1));
            progressDesk.report(all.getFirst(), Progress.PARTLY, "Begun.");
        });
        scene.as(focalPoint, () -> changes.move(Set.of(all.getFirst()), courts, work));
        assertThat(named("Courts").recommendations()).containsExactly(all.get(1));
        assertThat(named("Work").recommendations()).containsExactly(all.get(2), all.getFirst());
        assertThat(waits(health, "answer-request", asked.value())).isTrue();
        assertThat(waits(justice, "answer-request", asked.value())).isFalse();
        var followed = scene.as(focalPoint, () -> followUps.followed(summary(all.getFirst())));
        assertThat(followed.governmentSays()).isEqualTo(Progress.PARTLY);
        assertThat(followed.actions()).hasSize(1);
        assertThatThrownBy(() -> scene.as(focalPoint, () -> changes.move(Set.of(all.getFirst()), courts, work)))
                .as("it is there no more")
                .isInstanceOf(FollowUpRefused.class);
        assertThatThrownBy(() -> scene.as(focalPoint, () -> changes.move(Set.of(all.get(1)), courts, work)))
                .as("nothing would be left")
                .isInstanceOf(FollowUpRefused.class);
    }

    @Test
    void aClusterIsSplitWithItsDatesAndTwoBecomeOneWithoutTasksLeftBehind() {
        var courts = begun();
        scene.as(justice, () -> {
            actionDesk.plan(courts, all.getFirst(), "Draft the law", LocalDate.of(2090, 1, 1));
            actionDesk.planned(courts);
        });
        time.pass(Duration.ofDays(30));
        var made =
                scene.as(focalPoint, () -> changes.split(courts, Set.of(all.get(1)), "Police", scene.partyOf(health)));
        var police = followUps.cluster(made).orElseThrow();
        assertThat(police.planStands()).isTrue();
        assertThat(police.schedule())
                .isEqualTo(followUps.cluster(courts).orElseThrow().schedule());
        assertThat(waits(health, "plan-actions", made.value()))
                .as("its plan stands")
                .isFalse();
        time.travelTo(given.plus(FollowUpSchedule.PERIOD).plus(DAY));
        assertThat(waits(health, "report-progress", made.value()))
                .as("reports when the other does")
                .isTrue();
        assertThat(waits(justice, "report-progress", courts.value())).isTrue();

        scene.as(focalPoint, () -> changes.merge(made, courts));
        assertThat(waits(health, "report-progress", made.value())).isFalse();
        assertThat(waits(justice, "report-progress", courts.value())).isTrue();
        assertThat(followUps.clusters(cycle)).extracting(ClusterSummary::title).containsExactly("Courts", "Work");
        assertThat(named("Courts").recommendations()).containsExactlyInAnyOrderElementsOf(all.subList(0, 2));
        assertThat(followUps.cluster(made).orElseThrow().open()).isFalse();
        refusedWith("followup.refused.clusterChanged", () -> scene.as(focalPoint, () -> changes.merge(made, courts)));
        assertThatThrownBy(() -> scene.as(justice, () -> progressDesk.reported(courts)))
                .isInstanceOf(FollowUpRefused.class)
                .hasMessageContaining("120.1")
                .hasMessageContaining("120.2");
    }

    @Test
    void anUnansweredQuestionIsRemindedToldToTheLeadThenToTheFocalPointAndCountedInPublic() {
        begun();
        scene.as(organisation, () -> updateDesk.askForUpdate(all.getFirst()));
        var due = clock.instant().plus(FollowUpSchedule.ANSWERING);
        time.travelTo(due.minus(FollowUpSchedule.FORTNIGHT).minus(DAY));
        var before = told(justice, "inbox.reminder");
        time.travelTo(due.minus(FollowUpSchedule.FORTNIGHT).plus(DAY));
        assertThat(told(justice, "inbox.reminder")).isEqualTo(before + 1);
        time.travelTo(due.minus(DAY));
        assertThat(told(justice, "inbox.overdue")).isZero();
        var above = told(focalPoint, "inbox.overdue");
        time.travelTo(due.plus(DAY));
        assertThat(told(justice, "inbox.overdue")).isOne();
        assertThat(told(focalPoint, "followup.notice.noAnswer")).isZero();
        assertThat(told(focalPoint, "inbox.overdue"))
                .as("not the focal point's task")
                .isEqualTo(above);
        time.travelTo(due.plus(FollowUpSchedule.FORTNIGHT).plus(DAY));
        assertThat(told(focalPoint, "followup.notice.noAnswer")).isOne();
        assertThat(told(organisation, "followup.notice.noAnswer")).isZero();
        scene.signOut();
        assertThat(updateDesk.waiting(cycle).getFirst().daysOfSilence(clock.instant()))
                .isEqualTo(FollowUpSchedule.ANSWERING
                        .plus(FollowUpSchedule.FORTNIGHT)
                        .plus(DAY)
                        .toDays());
    }

    @Test
    void clusteringThatDoesNotComeIsRemindedToldAndHeardAboveTheFocalPoint() {
        var due = sent.plus(FollowUpSchedule.CLUSTERING);
        time.travelTo(due.minus(FollowUpSchedule.FORTNIGHT).minus(DAY));
        var before = told(focalPoint, "inbox.reminder");
        time.travelTo(due.minus(DAY));
        assertThat(told(focalPoint, "inbox.reminder")).isEqualTo(before + 1);
        var overdue = told(focalPoint, "inbox.overdue");
        time.travelTo(due.plus(DAY));
        assertThat(told(focalPoint, "inbox.overdue")).isEqualTo(overdue + 1);
        assertThat(told(secretariat, "followup.notice.notClustered")).isZero();
        time.travelTo(due.plus(FollowUpSchedule.FORTNIGHT).plus(DAY));
        assertThat(told(secretariat, "followup.notice.notClustered")).isOne();
        assertThat(told(countryTeam, "followup.notice.notClustered")).isOne();
        assertThat(told(organisation, "followup.notice.notClustered")).isZero();
    }

    @Test
    void aMidTermReportThatDoesNotComeIsRemindedToldAndSaidToEverybody() {
        begun();
        var due = cycles.get(cycle).on(CycleDate.MID_TERM_DUE);
        time.travelTo(due.minus(FollowUpSchedule.FORTNIGHT).minus(DAY));
        var reminded = told(focalPoint, "inbox.reminder");
        var overdue = told(focalPoint, "inbox.overdue");
        assertThat(waits(focalPoint, "mid-term", cycle.value())).isTrue();
        time.travelTo(due.minus(DAY));
        assertThat(told(focalPoint, "inbox.reminder")).isEqualTo(reminded + 1);
        assertThat(told(focalPoint, "inbox.overdue")).isEqualTo(overdue);
        time.travelTo(due.plus(DAY));
        assertThat(told(focalPoint, "inbox.overdue")).isEqualTo(overdue + 1);
        time.travelTo(due.plus(FollowUpSchedule.GRACE).minus(DAY));
        assertThat(told(organisation, "followup.notice.midTermMissed")).isZero();
        time.travelTo(due.plus(FollowUpSchedule.GRACE).plus(DAY));
        for (var hears : List.of(organisation, countryTeam, secretariat, justice, focalPoint)) {
            assertThat(told(hears, "followup.notice.midTermMissed")).isOne();
        }
        assertThat(waits(focalPoint, "mid-term", cycle.value())).isFalse();
        approvalAsked();
        scene.as(
                focalPoint,
                () -> reports.publish(cycle, reports.find(cycle).orElseThrow().text()));
        for (var hears : List.of(organisation, countryTeam, secretariat, justice)) {
            assertThat(told(hears, "followup.notice.midTerm"))
                    .as("late, but it came")
                    .isOne();
        }
    }

    private void approvalAsked() {
        scene.as(
                scene.colleague(scene.partyOf(focalPoint)),
                () -> reports.askApproval(
                        cycle, reports.find(cycle).orElseThrow().text()));
    }

    @Test
    void theFiguresAreFrozenWithTheReportAndItsTableHasAGrid() throws Exception {
        begun();
        actor.runAs(Actor.PORTAL, () -> followUpSteps.draftMidTerm(cycle));
        scene.as(justice, () -> progressDesk.report(all.getFirst(), Progress.FULLY, "Done."));
        approvalAsked();
        scene.as(focalPoint, () -> {
            assertThat(reports.find(cycle).orElseThrow().text()).doesNotContainPattern("[0-9] recommendations");
            assertThat(reports.figures(cycle).orElseThrow()).contains("of 3 recommendations", "1 fully");
            reports.publish(cycle, reports.find(cycle).orElseThrow().text());
        });
        scene.as(justice, () -> progressDesk.report(all.getFirst(), Progress.NOT, "Not after all."));
        assertThat(reports.figures(cycle).orElseThrow()).contains("1 fully");
        try (var file = new org.apache.poi.xwpf.usermodel.XWPFDocument(
                new java.io.ByteArrayInputStream(reports.document(cycle)))) {
            var table = file.getTables().getFirst();
            var widths = table.getCTTbl().getTblGrid().getGridColList();
            assertThat(widths).hasSize(4);
            for (var row : table.getRows()) {
                assertThat(row.getTableCells())
                        .hasSize(4)
                        .allSatisfy(cell -> assertThat(cell.getWidth()).isPositive());
            }
            assertThat(file.getParagraphs().stream().map(one -> one.getText()).toList())
                    .anyMatch(text -> text.contains("1 fully"));
        }
    }

    @Test
    void followUpOfTwoHundredAndFiftyFourInFortyThreeClustersBeginsInThreeSeconds() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Recommendation and recommending State", "Position", "Themes and groups", "Relevant SDGs"));
        rows.add(List.of("Theme: Access to justice"));
        for (int i = 1; i <= 254; i++) {
            rows.add(List.of("130." + i + " Build court number " + i + " (Kenya);", "", "- Labour rights", ""));
        }
        var other = scene.newState();
        var government = scene.person(PartyKind.GOVERNMENT, other);
        var large = scene.runningCycle(other);
        time.travelTo(cycles.get(large).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(large, InventedMatrix.of(rows)));
        var ids = recommendations.of(large).stream()
                .map(RecommendationSummary::id)
                .toList();
        scene.as(government, () -> {
            responses.draft(ids, Position.SUPPORTED, null);
            responses.send(large);
        });
        var proposals = new ArrayList<ClusterProposal>();
        for (int i = 0; i < 43; i++) {
            proposals.add(new ClusterProposal(
                    "Cluster " + i, scene.partyOf(government), ids.subList(i * 6, i == 42 ? 254 : i * 6 + 6)));
        }
        var begin = System.nanoTime();
        scene.as(government, () -> clusterDesk.begin(large, proposals));
        var took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("Follow-up: 254 recommendations in 43 clusters begun in %d ms%n", took.toMillis());
        assertThat(followUps.clusters(large)).hasSize(43);
        // Three seconds on a quiet machine; this one may be busy with other tests.
        assertThat(took).isLessThan(Duration.ofSeconds(15));
    }

    private ClusterSummary named(String title) {
        return followUps.clusters(cycle).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private RecommendationSummary summary(RecommendationId id) {
        return recommendations.find(id).orElseThrow().summary();
    }

    private boolean waits(PersonId who, String task, java.util.UUID subject) {
        return scene.as(who, () -> inbox.mine("followup/" + task, subject)).isPresent();
    }

    private long told(PersonId person, String key) {
        return scene.as(person, () -> notices.mine(1000)).stream()
                .filter(one -> one.key().equals(key))
                // OHCHR hears of every cycle.
                .filter(one -> !person.equals(secretariat)
                        || one.path().contains(cycle.value().toString()))
                .count();
    }
}
