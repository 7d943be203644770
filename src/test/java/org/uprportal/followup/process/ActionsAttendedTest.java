package org.uprportal.followup.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.followup.FollowUps;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Actions that were planned before actions had processes get theirs when the portal starts, and every night. */
@PortalTest
class ActionsAttendedTest {

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
    ClusterDesk clusterDesk;

    @Autowired
    FollowUps followUps;

    @Autowired
    ActionDesk desk;

    @Autowired
    ActionsAttended attended;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    Workflow workflow;

    @Autowired
    JdbcClient database;

    @Autowired
    CurrentActor actor;

    PersonId focalPoint;
    PersonId ministry;
    CycleId cycle;
    List<RecommendationId> all;
    LocalDate today;

    @BeforeEach
    void aClusterIsGivenToItsMinistry() {
        var state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        all = recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
        scene.as(focalPoint, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(cycle, List.of(new ClusterProposal("Courts", scene.partyOf(ministry), all)));
        });
        today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        scene.signOut();
    }

    @Test
    void whatIsStillAheadIsRemindedOfAndToldLateAsEveryOther() {
        var id = older("PLANNED", null, today.plusDays(60));
        assertThat(attended.attend()).isPositive();
        assertThat(workflow.course("action", id)).contains(Workflow.Course.RUNNING);
        var due = FollowUpSchedule.endOf(today.plusDays(60));
        time.travelTo(due.minus(FollowUpSchedule.NEAR).plusSeconds(60));
        assertThat(waits("followup/carry-out", id)).isTrue();
        time.travelTo(due.minus(FollowUpSchedule.FORTNIGHT).plusSeconds(60));
        assertThat(told(ministry, "inbox.reminder")).isOne();
        time.travelTo(due.plus(FollowUpSchedule.FORTNIGHT).plusSeconds(60));
        assertThat(told(focalPoint, "followup.notice.actionSilent")).isOne();
        scene.as(ministry, () -> desk.finish(id));
        assertThat(waits("followup/carry-out", id)).isFalse();
    }

    @Test
    void whatIsOverdueIsToldToItsOwnerAtOnceAndToTheFocalPointAFortnightLater() {
        var id = older("UNDER_WAY", null, today.minusDays(100));
        attended.attend();
        time.pass(Duration.ofMinutes(1));
        assertThat(waits("followup/carry-out", id)).isTrue();
        assertThat(told(ministry, "inbox.overdue")).isOne();
        assertThat(told(ministry, "inbox.reminder")).isZero();
        assertThat(told(focalPoint, "followup.notice.actionSilent")).isZero();
        time.pass(FollowUpSchedule.FORTNIGHT);
        assertThat(told(focalPoint, "followup.notice.actionSilent")).isOne();
    }

    @Test
    void aLawInForceIsToBeMadeKnown() {
        var id = older("UNDER_WAY", "IN_FORCE", today.minusDays(3));
        database.sql(
                        "insert into followup_law_stage (action_id, place, stage, reached_on) values (?, 0, 'IN_FORCE', ?)")
                .params(id.toString(), Date.valueOf(today.minusDays(3)))
                .update();
        attended.attend();
        assertThat(waits("followup/make-known", id)).isTrue();
        assertThat(workflow.course("action", id)).isEmpty();
    }

    @Test
    void whatHasItsProcessOrIsDoneOrOfAClosedCycleIsLeftAlone() {
        var done = older("DONE", null, today.plusDays(60));
        var usual = scene.as(
                ministry,
                () -> desk.plan(
                        followUps.clusters(cycle).getFirst().id(),
                        all.getFirst(),
                        "Open a clinic",
                        today.plusDays(60)));
        attended.attend();
        assertThat(attended.attend()).as("twice is once").isZero();
        assertThat(workflow.course("action", done)).isEmpty();
        time.travelTo(FollowUpSchedule.endOf(today.plusDays(60))
                .minus(FollowUpSchedule.FORTNIGHT)
                .plusSeconds(60));
        assertThat(waits("followup/carry-out", usual)).isTrue();
        assertThat(told(ministry, "inbox.reminder"))
                .as("of one process, not of two")
                .isOne();

        var past = older("PLANNED", null, today.plusDays(90));
        database.sql("update cycle_cycle set status = 'CLOSED' where id = ?")
                .param(cycle.value().toString())
                .update();
        attended.attend();
        assertThat(workflow.course("action", past)).isEmpty();
    }

    /** As it stood in the table before there were processes. */
    private UUID older(String state, @Nullable String stage, LocalDate due) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into followup_action (id, kind, state, title, party_id, due, law_stage, version)
                        values (?, ?, ?, 'Open a clinic', ?, ?, ?, 0)
                        """)
                .params(
                        id.toString(),
                        stage == null ? "MEASURE" : "LAW",
                        state,
                        scene.partyOf(ministry).value().toString(),
                        Date.valueOf(due),
                        stage)
                .update();
        database.sql("insert into followup_action_for (action_id, place, recommendation_id) values (?, 0, ?)")
                .params(id.toString(), all.getFirst().value().toString())
                .update();
        return id;
    }

    private boolean waits(String form, UUID subject) {
        return scene.as(ministry, () -> inbox.mine(form, subject)).isPresent();
    }

    private long told(PersonId person, String key) {
        return scene.as(person, () -> notices.mine(100)).stream()
                .filter(notice -> notice.key().equals(key))
                .count();
    }
}
