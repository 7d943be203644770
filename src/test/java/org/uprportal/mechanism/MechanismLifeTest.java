package org.uprportal.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterChanges;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUps;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
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

/** The national mechanism: who sits in it, in which groups, and whether it still is so. */
@PortalTest
class MechanismLifeTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Mechanisms mechanisms;

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
    ClusterChanges changes;

    @Autowired
    FollowUps followUps;

    @Autowired
    CurrentActor actor;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    StateCode state;
    PersonId focalPoint;
    PersonId ministry;
    MechanismId id;

    @BeforeEach
    void aMechanismIsSetUp() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        id = scene.as(focalPoint, () -> mechanisms.open(state, "Council for follow-up"));
        scene.signOut();
    }

    @Test
    void aStateHasOneAndItsFocalPointSitsInTheChair() {
        assertThat(mechanisms.of(state).orElseThrow().seats())
                .extracting(SeatHolder::part)
                .containsExactly(SeatPart.CHAIR);
        assertThatThrownBy(() -> scene.as(focalPoint, () -> mechanisms.open(state, "Another")))
                .isInstanceOf(MechanismRefused.class);
        assertThatThrownBy(() -> scene.as(ministry, () -> mechanisms.open(state, "Ours")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(ministry, () -> mechanisms.confirm(id)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoIsSeatedHearsAndWhoLeavesIsInNoGroupAnyMore() {
        var party = scene.partyOf(ministry);
        scene.as(focalPoint, () -> mechanisms.seat(id, party, SeatPart.MEMBER));
        assertThat(told(ministry, "mechanism.notice.seated")).isOne();
        assertThatThrownBy(() -> scene.as(focalPoint, () -> mechanisms.seat(id, party, SeatPart.CHAIR)))
                .isInstanceOf(MechanismRefused.class);
        scene.as(focalPoint, () -> mechanisms.group(id, group(party)));
        assertThat(one().groups()).hasSize(1);

        scene.as(focalPoint, () -> mechanisms.leave(id, party));

        assertThat(told(ministry, "mechanism.notice.left")).isOne();
        assertThat(one().groups().getFirst().text().members()).isEmpty();
        assertThatThrownBy(() -> scene.as(focalPoint, () -> mechanisms.group(id, group(party))))
                .as("only whoever sits in it")
                .isInstanceOf(MechanismRefused.class);
        var stranger = scene.partyOf(scene.person(PartyKind.MINISTRY, scene.newState()));
        assertThatThrownBy(() -> scene.as(focalPoint, () -> mechanisms.seat(id, stranger, SeatPart.MEMBER)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aWorkingGroupLooksAfterOpenClustersOfItsOwnStateOnly() {
        var ours = clusters(state, focalPoint, ministry);
        var other = scene.newState();
        var theirs =
                clusters(other, scene.person(PartyKind.GOVERNMENT, other), scene.person(PartyKind.MINISTRY, other));
        var member = scene.partyOf(focalPoint);
        assertThatThrownBy(() -> scene.as(
                        focalPoint,
                        () -> mechanisms.group(
                                id, new GroupText("Courts", "", Set.of(member), Set.of(ours.get(0), theirs.get(0))))))
                .isInstanceOf(MechanismRefused.class);
        assertThatThrownBy(() -> scene.as(
                        focalPoint,
                        () -> mechanisms.group(
                                id,
                                new GroupText("Courts", "", Set.of(member), Set.of(new ClusterId(UUID.randomUUID()))))))
                .isInstanceOf(MechanismRefused.class);
        scene.as(focalPoint, () -> changes.merge(ours.get(1), ours.get(0)));
        assertThatThrownBy(() -> scene.as(
                        focalPoint,
                        () -> mechanisms.group(id, new GroupText("Courts", "", Set.of(member), Set.of(ours.get(1))))))
                .as("put together with another meanwhile")
                .isInstanceOf(MechanismRefused.class);
        scene.as(
                focalPoint,
                () -> mechanisms.group(id, new GroupText("Courts", "", Set.of(member), Set.of(ours.get(0)))));
        assertThat(one().groups()).hasSize(1);
    }

    private List<ClusterId> clusters(StateCode of, PersonId focal, PersonId lead) {
        var cycle = scene.runningCycle(of);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        var all = recommendations.of(cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
        scene.as(focal, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(
                    cycle,
                    List.of(
                            new ClusterProposal("Courts", scene.partyOf(lead), all.subList(0, 1)),
                            new ClusterProposal("Clinics", scene.partyOf(lead), all.subList(1, all.size()))));
        });
        return followUps.clusters(cycle).stream().map(ClusterSummary::id).toList();
    }

    @Test
    void twoWhoWriteTheRulesKeepBothTheirParagraphs() {
        scene.as(focalPoint, () -> mechanisms.write(id, "Council", "", "One\nTwo"));
        scene.as(focalPoint, () -> mechanisms.write(id, "Council", "One\nTwo", "First\nTwo"));
        var colleague = scene.colleague(scene.partyOf(focalPoint));
        assertThat(scene.as(colleague, () -> mechanisms.write(id, "Council", "One\nTwo", "One\nSecond")))
                .isEqualTo("First\nSecond");
        assertThatThrownBy(() -> scene.as(colleague, () -> mechanisms.write(id, "Council", "One\nTwo", "Uno\nTwo")))
                .isInstanceOf(MechanismRefused.class)
                .hasMessageContaining("First");
    }

    @Test
    void everyYearItIsAskedWhetherItStillIsSo() {
        var dates = new MechanismSchedule(LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA));
        var secretariat = scene.secretariat();
        time.travelTo(dates.asked().minusSeconds(60));
        assertThat(waits()).isFalse();
        time.travelTo(dates.asked().plusSeconds(60));
        assertThat(waits()).isTrue();
        time.travelTo(dates.reminder().plusSeconds(60));
        assertThat(told(focalPoint, "inbox.reminder")).isOne();
        time.travelTo(dates.due().plusSeconds(60));
        assertThat(told(focalPoint, "inbox.overdue")).isOne();
        assertThat(one().late(clock.instant())).isTrue();
        var before = told(secretariat, "mechanism.notice.silent");
        time.travelTo(dates.above().plusSeconds(60));
        assertThat(told(secretariat, "mechanism.notice.silent")).isEqualTo(before + 1);

        scene.as(focalPoint, () -> mechanisms.confirm(id));

        assertThat(waits()).isFalse();
        assertThat(one().late(clock.instant())).isFalse();
        time.travelTo(new MechanismSchedule(one().confirmedOn()).asked().plusSeconds(60));
        assertThat(waits()).as("and the year after").isTrue();
    }

    private static GroupText group(PartyId member) {
        return new GroupText("Courts", "Legal aid", Set.of(member), Set.of());
    }

    private MechanismSummary one() {
        return mechanisms.find(id).orElseThrow();
    }

    private boolean waits() {
        return scene.as(focalPoint, () -> inbox.mine("mechanism/confirm", id.value()))
                .isPresent();
    }

    private long told(PersonId person, String key) {
        return scene.as(person, () -> notices.mine(200)).stream()
                .filter(notice -> notice.key().equals(key))
                .count();
    }
}
