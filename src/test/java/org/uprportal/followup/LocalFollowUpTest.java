package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.uprportal.place.Gazetteer;
import org.uprportal.place.PlaceId;
import org.uprportal.place.PlaceKind;
import org.uprportal.place.PlaceText;
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

/** The follow-up in one place: actions that happen there, and what each side says of it, on the place's own page. */
@PortalTest
class LocalFollowUpTest extends SpringBrowserlessTest {

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
    ActionDesk actionDesk;

    @Autowired
    LocalFollowUp local;

    @Autowired
    Plans plans;

    @Autowired
    Gazetteer places;

    @Autowired
    Notices notices;

    @Autowired
    CurrentActor actor;

    StateCode state;
    PersonId focalPoint;
    PersonId ministry;
    PersonId organisation;
    CycleId cycle;
    List<RecommendationId> all;
    ClusterId courts;
    PlaceId coast;
    PlaceId harbour;

    @BeforeEach
    void aStateWithItsPlaces() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        organisation = scene.person(PartyKind.CSO, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        all = recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
        scene.as(focalPoint, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(cycle, List.of(new ClusterProposal("Courts", scene.partyOf(ministry), all)));
        });
        courts = followUps.clusters(cycle).getFirst().id();
        coast = place(state, focalPoint, PlaceKind.REGION, "Coast", null);
        harbour = place(state, focalPoint, PlaceKind.COUNTY, "Harbour", coast);
        scene.signOut();
    }

    @Test
    void anActionHappensAtAPlaceOfItsOwnStateAndIsCountedThereOnceThePlanIsPublic() {
        var id = scene.as(
                ministry, () -> actionDesk.plan(courts, all.getFirst(), "Open a clinic", today().plusDays(50)));
        var other = scene.newState();
        var foreign = place(other, scene.person(PartyKind.GOVERNMENT, other), PlaceKind.COUNTY, "Elsewhere", null);
        for (var wrong : List.of(foreign, new PlaceId(UUID.randomUUID()))) {
            assertThatThrownBy(() -> scene.as(ministry, () -> actionDesk.locate(id, null, wrong)))
                    .isInstanceOf(FollowUpRefused.class);
        }
        assertThatThrownBy(() -> scene.as(organisation, () -> actionDesk.locate(id, null, harbour)))
                .isInstanceOf(NotAllowed.class);
        scene.as(ministry, () -> actionDesk.locate(id, null, harbour));
        assertThatThrownBy(() -> scene.as(ministry, () -> actionDesk.locate(id, null, coast)))
                .as("a page that is out of date")
                .isInstanceOf(FollowUpRefused.class);
        assertThat(local.countsOfActions(cycle))
                .as("a draft is the government's own")
                .isEmpty();
        assertThat(local.actions(Set.of(harbour))).isEmpty();

        scene.as(ministry, () -> actionDesk.planned(courts));

        assertThat(local.countsOfActions(cycle)).containsExactly(Map.entry(harbour, 1));
        assertThat(plans.find(id).orElseThrow().action().at()).isEqualTo(harbour);
        assertThat(page("places/" + harbour.value())).contains("Open a clinic");
        assertThat(page("places/" + coast.value()))
                .as("what happens in a county happens in its region")
                .contains("Open a clinic");
        assertThat(page("places/of/" + cycle.value())).contains("Coast").contains("Actions");
        scene.as(focalPoint, () -> places.open(harbour, false));
        assertThatThrownBy(() -> scene.as(ministry, () -> {
                    actionDesk.locate(id, harbour, null);
                    actionDesk.locate(id, null, harbour);
                }))
                .as("it is not used any more")
                .isInstanceOf(FollowUpRefused.class);
    }

    @Test
    void eachSideSaysHowFarItIsInOnePlaceAndTheFiguresOfTheWholeStateStayAsTheyAre() {
        var one = all.getFirst();
        var before = followUps.standing(cycle);
        scene.as(organisation, () -> local.say(one, harbour, words(Progress.NOT, "No clinic is open.")));
        assertThat(told(focalPoint, "followup.notice.ratedLocally")).isOne();
        scene.as(ministry, () -> local.say(one, harbour, words(Progress.PARTLY, "A site is chosen.")));
        assertThat(told(organisation, "followup.notice.ratedLocally")).isOne();

        assertThat(followUps.standing(cycle)).isEqualTo(before);
        assertThat(local.ratings(Set.of(harbour)))
                .extracting(LocalRating::side)
                .containsExactlyInAnyOrder(Side.CIVIL_SOCIETY, Side.GOVERNMENT);
        assertThat(local.countsOfRatings(cycle)).containsExactly(Map.entry(harbour, 2));
        assertThat(page("places/" + harbour.value())).contains("partly").contains("not");
        assertThat(page("progress/" + one.value()))
                .contains("No clinic is open.")
                .contains("Harbour");
    }

    @Test
    void theLastWordCountsTheEarlierStayAndTheSameTwiceIsSaidOnce() {
        var one = all.getFirst();
        scene.as(organisation, () -> local.say(one, harbour, words(Progress.NOT, "No clinic is open.")));
        scene.as(organisation, () -> local.say(one, harbour, words(Progress.NOT, "No clinic is open.")));
        assertThat(local.of(one)).hasSize(1);
        time.pass(java.time.Duration.ofDays(1));
        scene.as(organisation, () -> local.say(one, harbour, words(Progress.MOSTLY, "Two of three are open.")));
        assertThat(local.of(one)).hasSize(2);
        assertThat(local.ratings(Set.of(harbour)))
                .extracting(LocalRating::progress)
                .containsExactly(Progress.MOSTLY);
    }

    @Test
    void whoSaysNothingOfTheWholeStateSaysNothingOfAPlace() {
        var one = all.getFirst();
        var embassy = scene.person(PartyKind.EMBASSY, state);
        var otherMinistry = scene.person(PartyKind.MINISTRY, state);
        for (var nobody : List.of(embassy, otherMinistry)) {
            assertThatThrownBy(() -> scene.as(nobody, () -> local.say(one, harbour, words(Progress.NOT, "No."))))
                    .isInstanceOf(NotAllowed.class);
        }
        scene.signOut();
        assertThatThrownBy(() -> local.say(one, harbour, words(Progress.NOT, "No.")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(organisation, () -> local.say(one, harbour, words(Progress.NOT, " "))))
                .isInstanceOf(FollowUpRefused.class);
        var other = scene.newState();
        var foreign = place(other, scene.person(PartyKind.GOVERNMENT, other), PlaceKind.COUNTY, "Elsewhere", null);
        assertThatThrownBy(() -> scene.as(organisation, () -> local.say(one, foreign, words(Progress.NOT, "No."))))
                .isInstanceOf(FollowUpRefused.class);
    }

    private PlaceId place(StateCode of, PersonId by, PlaceKind kind, String name, @Nullable PlaceId in) {
        return scene.as(by, () -> places.add(of, new PlaceText(kind, name, "", in)));
    }

    private static ProgressWords words(Progress progress, String statement) {
        return new ProgressWords(progress, statement, "");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }

    private String page(String path) {
        scene.signOut();
        UI.getCurrent().navigate(path);
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private long told(PersonId person, String key) {
        return scene.as(person, () -> notices.mine(100)).stream()
                .filter(notice -> notice.key().equals(key))
                .count();
    }
}
