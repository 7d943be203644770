package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.InboxSteps;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
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

/** One cluster over its periods: what is asked, what is late, who hears, what counts. */
@PortalTest
class FollowUpPeriodTest {

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
    ActionDesk actionDesk;

    @Autowired
    ClusterDesk clusterDesk;

    @Autowired
    ProgressDesk progressDesk;

    @Autowired
    UpdateDesk updateDesk;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxSteps inboxSteps;

    @Autowired
    Notices notices;

    @Autowired
    People people;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    StateCode state;
    PersonId focalPoint;
    PersonId ministry;
    PersonId organisation;
    PersonId coalition;
    PersonId kenya;
    PersonId peru;
    CycleId cycle;
    List<RecommendationSummary> all;
    ClusterId cluster;
    Instant given;

    @BeforeEach
    void aClusterGivenToAMinistry() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        organisation = scene.person(PartyKind.CSO, state);
        coalition = scene.person(PartyKind.COALITION, state);
        kenya = mission("KEN");
        peru = mission("PER");
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        all = recommendations.of(cycle);
        scene.as(focalPoint, () -> {
            responses.draft(ids(), Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(cycle, List.of(new ClusterProposal("Justice", scene.partyOf(ministry), ids())));
        });
        given = clock.instant();
        cluster = followUps.clusters(cycle).getFirst().id();
    }

    @Test
    void whatWasSaidInAnEarlierPeriodDoesNotCountForThisOne() {
        scene.as(ministry, () -> {
            all.forEach(one -> progressDesk.report(one.id(), Progress.NOT, "Not begun."));
            progressDesk.reported(periodOver());
        });
        time.pass(FollowUpSchedule.PERIOD.plus(DAY));
        scene.signIn(ministry);
        progressDesk.report(all.getFirst().id(), Progress.PARTLY, "Begun.");
        assertThatThrownBy(() -> progressDesk.reported(cluster))
                .isInstanceOf(FollowUpRefused.class)
                .hasMessageContaining("120.2")
                .hasMessageContaining("120.3")
                .hasMessageNotContaining("120.1");
        all.forEach(one -> progressDesk.report(one.id(), Progress.PARTLY, "Begun."));
        progressDesk.reported(cluster);
        assertThat(waits("report-progress")).isFalse();
    }

    @Test
    void aClusterWithoutAPlanIsAskedToReportEveryPeriod() {
        periodOver();
        scene.signIn(ministry);
        assertThat(waits("plan-actions")).as("its plan is still owed").isTrue();
        assertThat(waits("report-progress")).isTrue();
        all.forEach(one -> progressDesk.report(one.id(), Progress.NOT, "Not begun."));
        progressDesk.reported(cluster);
        assertThat(waits("report-progress")).isFalse();
        time.pass(FollowUpSchedule.PERIOD.plus(DAY));
        assertThat(waits("report-progress")).as("again").isTrue();
    }

    @Test
    void aLatePlanIsRemindedToldToItsOwnerThenToWhoStandsAboveAndShownToAll() {
        var due = given.plus(FollowUpSchedule.PLANNING);
        time.travelTo(due.minus(FollowUpSchedule.FORTNIGHT).minus(DAY));
        assertThat(told(ministry, "inbox.reminder")).isZero();
        time.travelTo(due.minus(DAY));
        assertThat(told(ministry, "inbox.reminder")).isOne();
        assertThat(told(ministry, "inbox.overdue")).isZero();
        assertThat(followUps.standing(cycle).latePlans()).isZero();

        time.travelTo(due.plus(DAY));
        assertThat(told(ministry, "inbox.overdue")).isOne();
        assertThat(told(focalPoint, "followup.notice.noPlan")).isZero();
        assertThat(followUps.cluster(cluster).orElseThrow().planLate(clock.instant()))
                .isCloseTo(due, within(1, ChronoUnit.SECONDS));
        assertThat(followUps.standing(cycle).latePlans())
                .as("everybody reads it")
                .isOne();

        time.travelTo(due.plus(FollowUpSchedule.FORTNIGHT).plus(DAY));
        assertThat(told(focalPoint, "followup.notice.noPlan")).isOne();
        assertThat(told(ministry, "followup.notice.noPlan")).isZero();
        time.pass(Duration.ofDays(60));
        assertThat(told(ministry, "inbox.overdue"))
                .as("never the same people again")
                .isOne();
        assertThat(told(focalPoint, "followup.notice.noPlan")).isOne();

        var today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        scene.as(ministry, () -> {
            actionDesk.plan(cluster, all.getFirst().id(), "Draft the law", today);
            actionDesk.planned(cluster);
        });
        assertThat(followUps.standing(cycle).latePlans()).isZero();
    }

    @Test
    void aLateReportGoesTheSameWayAndItsDateDoesNotRunAway() {
        var due = given.plus(FollowUpSchedule.PERIOD).plus(FollowUpSchedule.REPORTING);
        time.travelTo(due.minus(DAY));
        new TransactionTemplate(transactions).executeWithoutResult(status -> inboxSteps.refresh(cluster.value()));
        scene.as(
                ministry,
                () -> assertThat(inbox.mine("followup/report-progress", cluster.value()))
                        .hasValueSatisfying(
                                task -> assertThat(task.due()).isCloseTo(due, within(1, ChronoUnit.SECONDS))));
        assertThat(told(ministry, "inbox.reminder"))
                .as("of the plan and of the report")
                .isEqualTo(2);
        assertThat(followUps.standing(cycle).lateReports()).isZero();
        time.travelTo(due.plus(DAY));
        assertThat(told(ministry, "inbox.overdue")).isEqualTo(2);
        assertThat(told(focalPoint, "followup.notice.noReport")).isZero();
        assertThat(followUps.standing(cycle).lateReports()).isOne();
        time.travelTo(due.plus(FollowUpSchedule.FORTNIGHT).plus(DAY));
        assertThat(told(focalPoint, "followup.notice.noReport")).isOne();
    }

    @Test
    void whoRatedAskedOrRecommendedHearsWhatTheGovernmentReports() {
        var one = all.getFirst().id();
        var asker = scene.person(PartyKind.CSO, state);
        var restricted = scene.person(PartyKind.CSO, state);
        var nameless = scene.person(PartyKind.CSO, state);
        scene.as(organisation, () -> progressDesk.rate(one, Progress.NOT, "Nothing yet.", "", false, true));
        scene.as(nameless, () -> progressDesk.rate(one, Progress.NOT, "Not much.", "", false, false));
        scene.as(restricted, () -> progressDesk.rate(one, Progress.NOT, "Nothing yet.", "", true, false));
        scene.as(asker, () -> updateDesk.askForUpdate(one));
        scene.as(ministry, () -> progressDesk.report(one, Progress.PARTLY, "A draft is in parliament."));
        for (var hears : List.of(organisation, asker, kenya)) {
            assertThat(told(hears, "followup.notice.statusReported")).isOne();
        }
        for (var silent : List.of(peru, coalition, restricted, nameless)) {
            assertThat(told(silent, "followup.notice.statusReported")).isZero();
        }
    }

    @Test
    void everybodyAroundTheStateHearsThatAPeriodIsReportedCoalitionsToo() {
        scene.as(ministry, () -> {
            all.forEach(one -> progressDesk.report(one.id(), Progress.NOT, "Not begun."));
            progressDesk.reported(periodOver());
        });
        for (var hears : List.of(organisation, coalition, kenya, peru, focalPoint)) {
            assertThat(told(hears, "followup.notice.periodReported")).isOne();
        }
        assertThat(told(scene.person(PartyKind.CSO, scene.newState()), "followup.notice.periodReported"))
                .isZero();
    }

    @Test
    void anActionIsPlannedFromTodayOnReadsOverdueAfterItsDayAndCanBeTakenBackToNotDone() {
        var one = all.getFirst();
        var today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        scene.signIn(ministry);
        refusedWith(
                "followup.refused.past", () -> actionDesk.plan(cluster, one.id(), "Draft the law", today.minusDays(1)));
        actionDesk.plan(cluster, one.id(), "Draft the law", today);
        var action = followUps.followed(one).actions().getFirst();
        assertThat(action.overdue(today)).isFalse();
        assertThat(action.overdue(today.plusDays(1))).isTrue();
        time.pass(Duration.ofDays(2));
        assertThat(followUps.standing(cycle).overdueActions()).isOne();
        actionDesk.finish(action.id());
        assertThat(followUps.standing(cycle).overdueActions()).isZero();
        assertThatThrownBy(() -> scene.as(organisation, () -> actionDesk.reopen(action.id())))
                .isInstanceOf(NotAllowed.class);
        actionDesk.reopen(action.id());
        assertThat(followUps.standing(cycle).overdueActions()).isOne();
    }

    @Test
    void aMovedDateStaysInPublicAndTwoWhoChangeAnActionKeepEachOthersWords() {
        var one = all.getFirst();
        var today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        scene.as(ministry, () -> actionDesk.plan(cluster, one.id(), "Draft the law", today.plusDays(10)));
        scene.as(ministry, () -> actionDesk.planned(cluster));
        var read = action(one);
        var official = scene.colleague(scene.partyOf(ministry));
        scene.as(
                ministry,
                () -> actionDesk.change(
                        read.id(),
                        read.text(),
                        new ActionText("Draft the law", today.plusMonths(6).plusDays(10)),
                        "The budget came late."));
        // From a stale page: another title, the date as it was read.
        scene.as(
                official,
                () -> actionDesk.change(
                        read.id(), read.text(), new ActionText("Draft and pass the law", read.due()), ""));
        assertThat(action(one).text())
                .isEqualTo(new ActionText(
                        "Draft and pass the law", today.plusMonths(6).plusDays(10)));
        assertThatThrownBy(() -> scene.as(
                        official,
                        () -> actionDesk.change(
                                read.id(), read.text(), new ActionText("Another", today.plusDays(20)), "Late")))
                .isInstanceOf(FollowUpRefused.class)
                .hasMessageContaining("Draft and pass the law");
        var stands = action(one);
        refusedWith(
                "followup.refused.past",
                () -> scene.as(
                        ministry,
                        () -> actionDesk.change(
                                stands.id(),
                                stands.text(),
                                new ActionText(stands.title(), today.minusDays(1)),
                                "Late")));
        assertThatThrownBy(() ->
                        scene.as(organisation, () -> actionDesk.change(stands.id(), stands.text(), stands.text(), "")))
                .isInstanceOf(NotAllowed.class);
        scene.as(
                ministry,
                () -> actionDesk.change(
                        stands.id(),
                        stands.text(),
                        new ActionText(stands.title(), today.plusMonths(14).plusDays(10)),
                        "Parliament was dissolved."));
        scene.signOut();
        var shown = action(one);
        assertThat(shown.moves()).extracting(MovedDate::from).containsExactly(read.due(), stands.due());
        assertThat(shown.moves()).extracting(MovedDate::to).containsExactly(stands.due(), shown.due());
        assertThat(shown.moves())
                .extracting(MovedDate::reason)
                .containsExactly("The budget came late.", "Parliament was dissolved.");
        assertThat(shown.monthsMoved()).isEqualTo(14);
    }

    private PlannedAction action(RecommendationSummary one) {
        return followUps.followed(one).actions().getFirst();
    }

    @Test
    void whoHasRatedWithTheirNameCannotLeaveItOutAndTheNamedLineStays() {
        var one = all.getFirst();
        rate(one, Progress.NOT, "Nothing yet.", true);
        assertThatThrownBy(() -> rate(one, Progress.CONTRARY, "Worse.", false))
                .isInstanceOf(FollowUpRefused.class)
                .hasMessageContaining("recognised");
        rate(one, Progress.PARTLY, "A draft.", true);
        scene.signOut();
        var seen = followUps.followed(one);
        assertThat(seen.civilSociety()).extracting(ProgressEntry::statement).containsExactly("A draft.");
        assertThat(seen.earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.statement()).isEqualTo("Nothing yet.");
            assertThat(earlier.by()).isEqualTo(scene.partyOf(organisation));
        });
    }

    @Test
    void whatIsSaidWithoutNameIsShownFromTheNextDayOnWithTheDayAloneAndNobodyIsTold() {
        var one = all.getFirst();
        rate(one, Progress.NOT, "Nothing yet.", false);
        assertThat(scene.as(organisation, () -> followUps.followed(one)).civilSociety())
                .hasSize(1);
        scene.signOut();
        assertThat(followUps.followed(one).civilSociety()).isEmpty();
        time.pass(DAY);
        var seen = followUps.followed(one).civilSociety().getFirst();
        assertThat(seen.by()).isNull();
        assertThat(seen.edition()).isZero();
        assertThat(seen.at().atZone(PortalClock.GENEVA).toLocalTime()).isEqualTo(java.time.LocalTime.MIDNIGHT);
        assertThat(told(focalPoint, "followup.notice.rated")).isZero();
        rate(all.get(1), Progress.NOT, "Nothing yet.", true);
        assertThat(told(focalPoint, "followup.notice.rated")).isOne();
    }

    @Test
    void theCountryTeamAndTheInstitutionRateTheSameOnTheirOwnSidesAndFarApartIsTold() {
        var one = all.getFirst();
        var countryTeam = scene.person(PartyKind.UNCT, state);
        var nhri = scene.person(PartyKind.NHRI, state);
        scene.as(ministry, () -> progressDesk.report(one.id(), Progress.FULLY, "Done."));
        assertThat(followUps.followed(one).apart()).isFalse();
        scene.as(countryTeam, () -> progressDesk.rate(one.id(), Progress.MOSTLY, "Nearly.", "", false, true));
        scene.as(
                nhri,
                () -> progressDesk.rate(one.id(), Progress.NOT, "No.", "https://example.org/report", false, false));
        scene.signOut();
        var seen = followUps.followed(one);
        assertThat(seen.countryTeam()).extracting(ProgressEntry::progress).containsExactly(Progress.MOSTLY);
        assertThat(seen.nhri()).extracting(ProgressEntry::by).containsExactly(scene.partyOf(nhri));
        assertThat(seen.civilSociety()).isEmpty();
        assertThat(seen.apart()).isTrue();
        assertThat(followUps.standing(cycle).apart()).isOne();
        assertThatThrownBy(() -> scene.as(
                        scene.person(PartyKind.UNCT, scene.newState()),
                        () -> progressDesk.rate(one.id(), Progress.NOT, "No.", "", false, true)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theMissionOfAStateThatRecommendedItAsksAndNoOther() {
        var one = all.getFirst();
        assertThatThrownBy(() -> scene.as(peru, () -> updateDesk.askForUpdate(one.id())))
                .isInstanceOf(NotAllowed.class);
        var asked = scene.as(kenya, () -> updateDesk.askForUpdate(one.id()));
        assertThat(scene.as(kenya, () -> updateDesk.askForUpdate(one.id())))
                .as("again")
                .isEqualTo(asked);
        assertThat(scene.as(kenya, () -> followUps.followed(one)).requests())
                .extracting(UpdateRequest::own)
                .containsExactly(true);
        scene.signOut();
        assertThat(followUps.followed(one).requests())
                .extracting(UpdateRequest::own)
                .containsExactly(false);
        scene.as(ministry, () -> updateDesk.giveUpdate(asked, "In May."));
        assertThat(told(kenya, "followup.notice.updateGiven")).isOne();
        assertThat(scene.as(kenya, () -> updateDesk.askForUpdate(one.id())))
                .as("once more")
                .isNotEqualTo(asked);
    }

    private void rate(RecommendationSummary one, Progress progress, String statement, boolean named) {
        scene.as(organisation, () -> progressDesk.rate(one.id(), progress, statement, "", false, named));
    }

    @Test
    void whatThePublicPageReadsNeedsFewStatementsForThreeAndForTwoHundred() {
        var few = statements();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Recommendation and recommending State", "Position", "Themes and groups", "Relevant SDGs"));
        rows.add(List.of("Theme: Access to justice"));
        for (int i = 1; i <= 200; i++) {
            rows.add(List.of("130." + i + " Build court number " + i + " (Kenya);", "", "- Labour rights", ""));
        }
        var other = scene.newState();
        var government = scene.person(PartyKind.GOVERNMENT, other);
        var large = scene.runningCycle(other);
        time.travelTo(cycles.get(large).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(large, InventedMatrix.of(rows)));
        cycle = large;
        all = recommendations.of(large);
        assertThat(all).hasSize(200);
        scene.as(government, () -> {
            responses.draft(ids(), Position.SUPPORTED, null);
            responses.send(large);
            var lead = scene.partyOf(government);
            var proposals = new ArrayList<ClusterProposal>();
            for (int i = 0; i < 200; i += 5) {
                proposals.add(new ClusterProposal("Cluster " + i, lead, ids().subList(i, i + 5)));
            }
            clusterDesk.begin(large, proposals);
        });
        var many = statements();
        System.out.printf("Follow-up page: %d statements for 3 recommendations, %d for 200%n", few, many);
        // The register reads States and labels a hundred recommendations at a time: one statement of each more.
        assertThat(many).isLessThanOrEqualTo(20).isLessThanOrEqualTo(few + 2);
    }

    /** As the page asks: each call by itself; the least of three, because others may work meanwhile. */
    private int statements() {
        scene.signOut();
        return IntStream.range(0, 3)
                .map(round -> {
                    var before = asked();
                    var followed = followUps.followed(cycle, recommendations.of(cycle));
                    followUps.standing(followed.values(), followUps.clusters(cycle), clock.instant());
                    return asked() - before;
                })
                .min()
                .orElseThrow();
    }

    /** What this test's own database has been asked so far. */
    private int asked() {
        return database.sql("show global status like 'Com_select'")
                .query((row, number) -> row.getInt(2))
                .single();
    }

    private ClusterId periodOver() {
        time.travelTo(given.plus(FollowUpSchedule.PERIOD).plus(DAY));
        return cluster;
    }

    private boolean waits(String task) {
        return inbox.mine("followup/" + task, cluster.value()).isPresent();
    }

    private long told(PersonId person, String key) {
        return scene.as(person, () -> notices.mine(1000)).stream()
                .filter(one -> one.key().equals(key))
                .count();
    }

    private List<RecommendationId> ids() {
        return all.stream().map(RecommendationSummary::id).toList();
    }

    private PersonId mission(String of) {
        var party = new Party(PartyId.random(), PartyKind.EMBASSY, "Mission of " + of, new StateCode(of), state);
        people.know(party);
        return scene.colleague(party.id());
    }
}
