package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.Members;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.privacy.PersonalRecords;
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

/** A cluster has a body in the lead and others that share the work, each with its named focal point; and staff changes. */
@PortalTest
class ClusterBodiesTest {

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
    ClusterBodies bodies;

    @Autowired
    ActionDesk actionDesk;

    @Autowired
    ProgressDesk progressDesk;

    @Autowired
    UpdateDesk updateDesk;

    @Autowired
    Members members;

    @Autowired
    PersonalRecords records;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    CurrentActor actor;

    StateCode state;
    PersonId focalPoint;
    PersonId justice;
    PersonId successor;
    PersonId health;
    PersonId organisation;
    CycleId cycle;
    List<RecommendationId> all;
    ClusterId courts;

    @BeforeEach
    void aClusterIsGivenToItsLead() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        justice = scene.person(PartyKind.MINISTRY, state);
        successor = scene.colleague(scene.partyOf(justice));
        health = scene.person(PartyKind.MINISTRY, state);
        organisation = scene.person(PartyKind.CSO, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        all = recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
        scene.as(focalPoint, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(
                    cycle,
                    List.of(
                            new ClusterProposal("Courts", scene.partyOf(justice), all.subList(0, 2)),
                            new ClusterProposal("Clinics", scene.partyOf(health), all.subList(2, all.size()))));
        });
        courts = cluster("Courts");
        scene.signOut();
    }

    @Test
    void theFocalPointOfTheStateSaysWhoSharesTheWorkAndThatBodyHears() {
        var ministry = scene.partyOf(health);
        assertThatThrownBy(() -> scene.as(justice, () -> bodies.share(courts, ministry)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(focalPoint, () -> bodies.share(courts, scene.partyOf(justice))))
                .as("the lead is not co-responsible")
                .isInstanceOf(FollowUpRefused.class);
        assertThatThrownBy(() -> scene.as(focalPoint, () -> bodies.share(courts, scene.partyOf(organisation))))
                .isInstanceOf(FollowUpRefused.class);
        var stranger = scene.partyOf(scene.person(PartyKind.MINISTRY, scene.newState()));
        assertThatThrownBy(() -> scene.as(focalPoint, () -> bodies.share(courts, stranger)))
                .as("a body of another State")
                .isInstanceOf(FollowUpRefused.class);

        scene.as(focalPoint, () -> bodies.share(courts, ministry));

        assertThat(told(health, "followup.notice.bodyAdded")).isOne();
        assertThatThrownBy(() -> scene.as(focalPoint, () -> bodies.share(courts, ministry)))
                .as("a second tab")
                .isInstanceOf(FollowUpRefused.class);
        scene.signOut();
        assertThat(bodies.of(courts)).extracting(ClusterBody::body).containsExactly(scene.partyOf(justice), ministry);

        scene.as(focalPoint, () -> bodies.unshare(courts, ministry));
        assertThat(told(health, "followup.notice.bodyRemoved")).isOne();
        assertThat(bodies.of(courts)).hasSize(1);
    }

    @Test
    void aCoResponsibleBodyPlansItsOwnActionsSaysHowFarItIsAndAnswersAndTheLeadClosesThePeriod() {
        var due = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA).plusDays(50);
        var request = scene.as(organisation, () -> updateDesk.askForUpdate(all.get(0)));
        assertThatThrownBy(() -> scene.as(health, () -> actionDesk.plan(courts, all.get(0), "Open a clinic", due)))
                .isInstanceOf(NotAllowed.class);
        scene.as(focalPoint, () -> bodies.share(courts, scene.partyOf(health)));

        scene.as(health, () -> actionDesk.plan(courts, all.get(0), "Open a clinic", due));
        scene.as(health, () -> progressDesk.report(all.get(0), Progress.PARTLY, "One of three is open."));
        scene.as(health, () -> updateDesk.giveUpdate(request, "One of three is open."));

        assertThatThrownBy(() -> scene.as(
                        health,
                        () -> actionDesk.plan(
                                courts,
                                List.of(all.get(0)),
                                scene.partyOf(justice),
                                ActionKind.MEASURE,
                                new ActionText("Theirs", due))))
                .as("in its own name only")
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(health, () -> actionDesk.planned(courts)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aBodyNamesOneOfItsPeopleAndOnlyTheStatesBodiesSeeWho() {
        var body = scene.partyOf(justice);
        assertThatThrownBy(() -> scene.as(health, () -> bodies.name(courts, body, null, justice)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(justice, () -> bodies.name(courts, body, null, health)))
                .as("somebody of another body")
                .isInstanceOf(FollowUpRefused.class);

        scene.as(successor, () -> bodies.name(courts, body, null, justice));

        assertThat(told(justice, "followup.notice.focalPointNamed")).isOne();
        assertThat(named(health)).isEqualTo(justice);
        assertThat(named(focalPoint)).isEqualTo(justice);
        assertThat(named(organisation)).isNull();
        scene.signOut();
        assertThat(bodies.of(courts).getFirst().focalPoint()).isNull();
        assertThat(bodies.of(courts).getFirst().name()).isEmpty();
        assertThat(named(scene.person(PartyKind.MINISTRY, scene.newState()))).isNull();
        assertThat(scene.as(organisation, () -> bodies.candidates(courts, body)))
                .isEmpty();
    }

    @Test
    void whoeverFollowsTakesTheOpenTasksOverAndBothHear() {
        var body = scene.partyOf(justice);
        var request = scene.as(organisation, () -> updateDesk.askForUpdate(all.get(0)));
        scene.as(justice, () -> bodies.name(courts, body, null, justice));
        scene.as(justice, () -> inbox.claim(task(justice, "followup/plan-actions", courts.value())));
        scene.as(justice, () -> inbox.claim(task(justice, "followup/answer-request", request.value())));

        scene.as(focalPoint, () -> bodies.name(courts, body, justice, successor));

        assertThat(holder("followup/plan-actions", courts.value())).isEqualTo(successor);
        assertThat(holder("followup/answer-request", request.value())).isEqualTo(successor);
        assertThat(told(successor, "followup.notice.focalPointNamed")).isOne();
        assertThat(told(justice, "followup.notice.focalPointWas")).isOne();
        var third = scene.colleague(body);
        assertThatThrownBy(() -> scene.as(justice, () -> bodies.name(courts, body, justice, third)))
                .as("a page that is out of date")
                .isInstanceOf(FollowUpRefused.class);
        assertThat(named(justice)).isEqualTo(successor);
    }

    @Test
    void whatTheFormerLeadHadTakenIsTheNewLeadsToTake() {
        var former = scene.partyOf(justice);
        scene.as(justice, () -> bodies.name(courts, former, null, justice));
        scene.as(focalPoint, () -> bodies.share(courts, scene.partyOf(health)));
        scene.as(justice, () -> inbox.claim(task(justice, "followup/plan-actions", courts.value())));

        scene.as(focalPoint, () -> changes.lead(courts, former, scene.partyOf(health)));

        assertThat(holder("followup/plan-actions", courts.value())).isNull();
        assertThat(scene.as(justice, () -> inbox.mine("followup/plan-actions", courts.value())))
                .isEmpty();
        assertThat(scene.as(health, () -> inbox.mine("followup/plan-actions", courts.value())))
                .isPresent();
        assertThat(scene.as(focalPoint, () -> bodies.of(courts)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.lead()).isTrue();
                    assertThat(one.body()).isEqualTo(scene.partyOf(health));
                    assertThat(one.focalPoint()).isNull();
                });
    }

    @Test
    void whoeverLeavesIsNamedNoMoreTheBodyHearsAndWhoIsErasedIsGone() {
        var body = scene.partyOf(justice);
        var owner = scene.colleague(body, MemberRole.OWNER);
        scene.as(justice, () -> bodies.name(courts, body, null, justice));
        scene.as(owner, () -> members.remove(justice));
        assertThat(named(focalPoint)).isNull();
        assertThat(told(successor, "followup.notice.focalPointGone")).isOne();

        scene.as(owner, () -> bodies.name(courts, body, null, successor));
        assertThat(scene.as(successor, () -> records.mine()).toString()).contains("focalPointForClusters");
        scene.as(owner, () -> members.suspend(successor));
        assertThat(named(focalPoint)).isNull();
    }

    @Test
    void aPartOfAClusterAndWhatItGoesIntoKeepTheBodiesThatShareTheWork() {
        scene.as(focalPoint, () -> bodies.share(courts, scene.partyOf(health)));
        var part = scene.as(
                focalPoint,
                () -> changes.split(courts, java.util.Set.of(all.get(0)), "Judges", scene.partyOf(justice)));
        assertThat(bodies.of(part)).extracting(ClusterBody::body).contains(scene.partyOf(health));
        scene.as(focalPoint, () -> changes.merge(part, cluster("Clinics")));
        assertThat(bodies.of(cluster("Clinics")))
                .as("its lead is not its co-responsible body too")
                .extracting(ClusterBody::body)
                .containsExactly(scene.partyOf(health));
    }

    private @Nullable PersonId named(PersonId reader) {
        return scene.as(reader, () -> bodies.of(courts)).getFirst().focalPoint();
    }

    private org.uprportal.inbox.TaskId task(PersonId person, String form, UUID subject) {
        return scene.as(person, () -> inbox.mine(form, subject))
                .map(TaskSummary::id)
                .orElseThrow();
    }

    private @Nullable PersonId holder(String form, UUID subject) {
        return actor.callAs(Actor.PORTAL, () -> inbox.openOf(java.util.Set.of(subject))).stream()
                .filter(one -> one.formKey().equals(form))
                .findFirst()
                .orElseThrow()
                .claimedBy();
    }

    private long told(PersonId person, String key) {
        return scene.as(person, () -> notices.mine(200)).stream()
                .filter(notice -> notice.key().equals(key))
                .count();
    }

    private ClusterId cluster(String title) {
        return followUps.clusters(cycle).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
