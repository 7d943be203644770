package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
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

/** What is refused in follow-up, who hears of what is not, and what is counted how. */
@PortalTest
class FollowUpRulesTest {

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
    Notices notices;

    @Autowired
    CurrentActor actor;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient database;

    StateCode state;
    PersonId focalPoint;
    PersonId ministry;
    PersonId organisation;
    PersonId countryTeam;
    CycleId cycle;
    List<RecommendationId> all;

    @BeforeEach
    void anAnsweredReview() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        organisation = scene.person(PartyKind.CSO, state);
        countryTeam = scene.person(PartyKind.UNCT, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        all = recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
        assertThat(followUps.byTheme(cycle)).as("not answered yet").isEmpty();
        scene.as(focalPoint, () -> {
            responses.draft(all.subList(0, 1), Position.SUPPORTED, null);
            responses.draft(all.subList(1, 2), Position.SUPPORTED_IN_PART, "One half.");
            responses.draft(all.subList(2, 3), Position.NOTED, "Under study.");
            responses.send(cycle);
        });
    }

    @Test
    void everySupportedOneIsGivenOnceToABodyOfTheStateAndNotedOnesMay() {
        assertThat(followUps.byTheme(cycle).values().stream()
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(3);
        var lead = scene.partyOf(ministry);
        var foreign = scene.partyOf(scene.person(PartyKind.MINISTRY, scene.newState()));
        assertThat(refusal(() -> begin(new ClusterProposal("One", lead, all.subList(0, 1)))))
                .as("one in part is left out")
                .isEqualTo("followup.refused.notEveryOne");
        assertThat(refusal(() -> begin(
                        new ClusterProposal("One", lead, all.subList(0, 2)),
                        new ClusterProposal("Two", lead, all.subList(1, 3)))))
                .isEqualTo("followup.refused.twice");
        assertThat(refusal(() -> begin(new ClusterProposal(" ", lead, all)))).isEqualTo("followup.refused.statement");
        assertThatThrownBy(() -> begin(new ClusterProposal("One", foreign, all)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> begin(new ClusterProposal("One", scene.partyOf(organisation), all)))
                .isInstanceOf(NotAllowed.class);
        assertThat(refusal(() -> begin(new ClusterProposal(
                        "One",
                        lead,
                        List.of(all.get(0), all.get(1), new RecommendationId(java.util.UUID.randomUUID()))))))
                .isEqualTo("followup.refused.otherCycle");
        begin(new ClusterProposal("One", lead, all.subList(0, 2)), new ClusterProposal("Empty", lead, List.of()));
        assertThat(followUps.clusters(cycle)).extracting(ClusterSummary::title).containsExactly("One");
        assertThat(refusal(() -> begin(new ClusterProposal("One", lead, all))))
                .isEqualTo("followup.refused.alreadyClustered");
    }

    @Test
    void aPeriodIsClosedWhenItIsOverAndOnce() {
        begin(new ClusterProposal("One", scene.partyOf(ministry), all));
        var cluster = followUps.clusters(cycle).getFirst().id();
        scene.signIn(ministry);
        all.forEach(one -> progressDesk.report(one, Progress.NOT, "Not begun."));
        assertThat(refusal(() -> progressDesk.reported(cluster))).isEqualTo("followup.refused.notYet");
        time.pass(FollowUpSchedule.PERIOD);
        assertThat(progressDesk.unreported(cluster)).isEmpty();
        progressDesk.reported(cluster);
        assertThat(progressDesk.unreported(cluster))
                .extracting(RecommendationSummary::id)
                .containsExactlyElementsOf(all);
        assertThat(refusal(() -> progressDesk.reported(cluster))).isEqualTo("followup.refused.notYet");
    }

    @Test
    void aPlanWithoutActionDoesNotStandAndTextsHaveTheirLength() {
        begin(new ClusterProposal("One", scene.partyOf(ministry), all));
        var cluster = followUps.clusters(cycle).getFirst().id();
        var one = all.getFirst();
        assertThat(refusal(() -> scene.as(ministry, () -> actionDesk.planned(cluster))))
                .isEqualTo("followup.refused.withoutAction");
        assertThat(refusal(() -> scene.as(ministry, () -> progressDesk.report(one, Progress.NOT, " "))))
                .isEqualTo("followup.refused.statement");
        assertThat(refusal(() -> scene.as(ministry, () -> progressDesk.report(one, Progress.NOT, "x".repeat(4001)))))
                .isEqualTo("followup.refused.statement");
        assertThat(refusal(() -> scene.as(
                        organisation,
                        () -> progressDesk.rate(one, Progress.NOT, "No.", "x".repeat(4001), false, true))))
                .isEqualTo("followup.refused.statement");
        assertThat(refusal(() -> scene.as(
                        ministry,
                        () -> actionDesk.plan(
                                cluster,
                                new RecommendationId(java.util.UUID.randomUUID()),
                                "Draft",
                                java.time.LocalDate.of(2090, 1, 1)))))
                .isEqualTo("followup.refused.otherCycle");
    }

    @Test
    void aPublicRatingIsHeardByFocalPointAndCountryTeamARestrictedOneByNobody() {
        scene.as(organisation, () -> progressDesk.rate(all.getFirst(), Progress.NOT, "Kept.", "", true, true));
        for (var silent : List.of(focalPoint, countryTeam, ministry)) {
            assertThat(told(silent, "followup.notice.rated")).isZero();
        }
        scene.as(organisation, () -> progressDesk.rate(all.getFirst(), Progress.NOT, "Said.", "", false, true));
        assertThat(told(focalPoint, "followup.notice.rated")).isOne();
        assertThat(told(countryTeam, "followup.notice.rated")).isOne();
        assertThat(told(organisation, "followup.notice.rated")).isZero();
        assertThat(told(scene.person(PartyKind.GOVERNMENT, scene.newState()), "followup.notice.rated"))
                .isZero();
    }

    @Test
    void anAnswerIsHeardByWhoAskedAndByWhoFollows() {
        var follower = scene.person(PartyKind.CSO, state);
        var stranger = scene.person(PartyKind.CSO, state);
        scene.as(follower, () -> progressDesk.rate(all.getFirst(), Progress.NOT, "Said.", "", false, true));
        var asked = scene.as(organisation, () -> updateDesk.askForUpdate(all.getFirst()));
        scene.as(focalPoint, () -> updateDesk.giveUpdate(asked, "In May."));
        assertThat(told(organisation, "followup.notice.updateGiven")).isOne();
        assertThat(told(organisation, "followup.notice.updatePublic")).isZero();
        assertThat(told(follower, "followup.notice.updatePublic")).isOne();
        assertThat(told(follower, "followup.notice.updateGiven")).isZero();
        assertThat(told(stranger, "followup.notice.updatePublic")).isZero();
    }

    @Test
    void manyAnswersAreGivenTogetherOrNone() {
        var second = scene.person(PartyKind.CSO, state);
        var one = scene.as(organisation, () -> updateDesk.askForUpdate(all.getFirst()));
        var two = scene.as(second, () -> updateDesk.askForUpdate(all.get(1)));
        scene.as(focalPoint, () -> updateDesk.giveUpdate(one, "In May."));
        assertThat(refusal(() -> scene.as(focalPoint, () -> updateDesk.giveUpdates(List.of(two, one), "In June."))))
                .isEqualTo("followup.refused.answeredAlready");
        assertThat(updateDesk.waiting(cycle)).extracting(UpdateRequest::id).containsExactly(two);
        scene.as(focalPoint, () -> updateDesk.giveUpdates(List.of(two), "In June."));
        assertThat(updateDesk.waiting(cycle)).isEmpty();
    }

    @Test
    void onlyWhatIsFullyDoneLeavesTheAgendaAndEveryWordIsCountedOnce() {
        begin(new ClusterProposal("One", scene.partyOf(ministry), all));
        scene.as(ministry, () -> {
            progressDesk.report(all.get(0), Progress.FULLY, "Done.");
            progressDesk.report(all.get(1), Progress.MOSTLY, "Nearly.");
        });
        assertThat(followUps.openPoints(cycle))
                .extracting(RecommendationSummary::id)
                .containsExactly(all.get(1), all.get(2));
        scene.as(organisation, () -> progressDesk.rate(all.get(0), Progress.NOT, "No.", "", false, true));
        scene.as(organisation, () -> updateDesk.askForUpdate(all.get(2)));
        var standing = followUps.standing(cycle);
        assertThat(standing.government())
                .containsEntry(Progress.FULLY, 1)
                .containsEntry(Progress.MOSTLY, 1)
                .containsEntry(Progress.NO_INFORMATION, 1);
        assertThat(standing.civilSociety()).containsEntry(Progress.NOT, 1).containsEntry(Progress.NO_INFORMATION, 2);
        assertThat(standing.apart()).isOne();
        assertThat(standing.openRequests()).isOne();
    }

    @Test
    void draftingTheMidTermReportTwiceChangesNothing() {
        actor.runAs(Actor.PORTAL, () -> followUpSteps.draftMidTerm(cycle));
        scene.as(
                focalPoint,
                () -> reports.save(cycle, reports.find(cycle).orElseThrow().text(), "Our words"));
        actor.runAs(Actor.PORTAL, () -> followUpSteps.draftMidTerm(cycle));
        assertThat(scene.as(focalPoint, () -> reports.find(cycle)).orElseThrow().text())
                .isEqualTo("Our words");
        assertThat(refusal(() -> scene.as(
                        focalPoint, () -> reports.save(cycle, "Our words", "x".repeat(MidTermReports.LONGEST + 1)))))
                .isEqualTo("followup.refused.statement");
    }

    @Test
    void theListOfAllStatesNeedsAsManyStatementsForTenAsForOne() {
        var one = List.of(cycles.get(cycle));
        var ten = java.util.stream.IntStream.range(0, 9)
                .mapToObj(i -> {
                    var other = scene.runningCycle(scene.newState());
                    time.travelTo(cycles.get(other).on(CycleDate.REVIEW).plusSeconds(60));
                    actor.runAs(Actor.PORTAL, () -> imports.commit(other, InventedMatrix.pending()));
                    return cycles.get(other);
                })
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        ten.addAll(one);
        scene.signOut();
        assertThat(followUps.followable()).contains(cycle);
        assertThat(followUps.standings(ten))
                .hasSize(10)
                .allSatisfy(
                        (id, standing) -> assertThat(standing.recommendations()).isEqualTo(3));
        var few = statements(one);
        var many = statements(ten);
        System.out.printf("Follow-up of all States: %d statements for 1, %d for 10%n", few, many);
        assertThat(many).isLessThanOrEqualTo(few).isLessThanOrEqualTo(10);
    }

    /** The least of three, because others may work meanwhile. */
    private int statements(List<org.uprportal.cycle.CycleSummary> chosen) {
        return java.util.stream.IntStream.range(0, 3)
                .map(round -> {
                    var before = asked();
                    followUps.standings(chosen);
                    return asked() - before;
                })
                .min()
                .orElseThrow();
    }

    private int asked() {
        return database.sql("show global status like 'Com_select'")
                .query((row, number) -> row.getInt(2))
                .single();
    }

    private void begin(ClusterProposal... proposals) {
        scene.as(focalPoint, () -> clusterDesk.begin(cycle, List.of(proposals)));
    }

    private static String refusal(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refusal refused) {
            return refused.key();
        }
    }

    private long told(PersonId person, String key) {
        return scene.as(person, () -> notices.mine(1000)).stream()
                .filter(one -> one.key().equals(key))
                .count();
    }
}
