package org.uprportal.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.TaskId;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** A cycle with a ministry that never reported and a request nobody answered is closed. */
@PortalTest
class ClosingsTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Cycles cycles;

    @Autowired
    Closings closings;

    @Autowired
    CycleSteps cycleSteps;

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
    UpdateDesk updateDesk;

    @Autowired
    Inbox inbox;

    @Autowired
    CurrentActor actor;

    StateCode state;
    PersonId focalPoint;
    PersonId ministry;
    PersonId organisation;
    CycleId cycle;

    @BeforeEach
    void aCycleInItsFollowUp() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        organisation = scene.person(PartyKind.CSO, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        scene.as(focalPoint, () -> {
            responses.draft(all(), Position.SUPPORTED, null);
            responses.send(cycle);
        });
        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plusSeconds(60));
        scene.as(
                focalPoint,
                () -> clusterDesk.begin(cycle, List.of(new ClusterProposal("Courts", scene.partyOf(ministry), all()))));
        scene.as(organisation, () -> updateDesk.askForUpdate(all().getFirst()));
        scene.signIn(focalPoint);
    }

    @Test
    void isNotOfferedBeforeTheMidTermReportIsOver() {
        assertThat(closings.find(cycle)).isEmpty();
        refusedWith("cycle.notYetOver", () -> closings.close(cycle, Set.of(), "Enough"));
        var opened = scene.openCycle(scene.newState());
        scene.signIn(scene.secretariat());
        refusedWith("cycle.wrongStatus", () -> closings.close(opened, Set.of(), "Enough"));
    }

    @Test
    void namesWhatWouldBeDroppedWithItsDaysAndWantsAReason() {
        overdue();

        var dropped = closings.find(cycle).orElseThrow().dropped();

        assertThat(dropped.stream().map(TaskSummary::formKey))
                .contains("followup/plan-actions", "followup/answer-request")
                .doesNotContain("cycle/close");
        refusedWith("cycle.reasonMissing", () -> closings.close(cycle, ids(dropped), " "));
        refusedWith("cycle.otherTasksOpen", () -> closings.close(cycle, Set.of(), "The next review is near"));
        refusedWith("cycle.reasonTooLong", () -> closings.close(cycle, ids(dropped), "x".repeat(1001)));
        assertThat(cycles.get(cycle).status()).isEqualTo(CycleStatus.RUNNING);
    }

    @Test
    void endsEveryTaskOfTheCycleInAllModulesAndOfNoOther() {
        overdue();
        var other = scene.openCycle(scene.newState());
        var subjects = actor.callAs(Actor.PORTAL, () -> cycleSteps.atWork(cycle));
        assertThat(actor.callAs(Actor.PORTAL, () -> inbox.openOf(subjects))).isNotEmpty();

        closings.close(cycle, ids(closings.find(cycle).orElseThrow().dropped()), "The next review is near");

        assertThat(actor.callAs(Actor.PORTAL, () -> inbox.openOf(subjects))).isEmpty();
        assertThat(actor.callAs(Actor.PORTAL, () -> inbox.openOf(Set.of(cycle.value()))))
                .isEmpty();
        assertThat(scene.as(ministry, () -> inbox.mine())).isEmpty();
        assertThat(actor.callAs(Actor.PORTAL, () -> inbox.openOf(Set.of(other.value()))))
                .isNotEmpty();
        assertThat(cycles.get(cycle).closingReason()).isEqualTo("The next review is near");
        assertThat(closings.find(cycle)).isEmpty();
        assertThat(followUps.openPoints(cycle)).hasSize(3);
    }

    @Test
    void isOpenToNobodyBesideTheFocalPointAndTheSecretariat() {
        overdue();
        var dropped = ids(closings.find(cycle).orElseThrow().dropped());

        assertThat(scene.as(scene.secretariat(), () -> closings.find(cycle))).isPresent();
        scene.signIn(organisation);
        assertThat(closings.find(cycle)).isEmpty();
        assertThatThrownBy(() -> closings.close(cycle, dropped, "Enough")).isInstanceOf(NotAllowed.class);
    }

    private void overdue() {
        time.travelTo(cycles.get(cycle).on(CycleDate.MID_TERM_DUE).plus(Duration.ofDays(40)));
        scene.signIn(focalPoint);
    }

    private List<org.uprportal.recommendation.RecommendationId> all() {
        return recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
    }

    private static Set<TaskId> ids(List<TaskSummary> tasks) {
        return tasks.stream().map(TaskSummary::id).collect(Collectors.toSet());
    }
}
