package org.uprportal.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.WorkRow;
import org.uprportal.followup.Worklists;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
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

/** Sixty updates on one page; where sides are far apart the list of follow-up can be narrowed to it. */
@PortalTest
class WorklistViewTest extends SpringBrowserlessTest {

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
    ClusterDesk clusterDesk;

    @Autowired
    ProgressDesk progressDesk;

    @Autowired
    Worklists worklists;

    @Autowired
    FollowUps followUps;

    @Autowired
    CurrentActor actor;

    PersonId ministry;
    PersonId organisation;
    CycleId cycle;
    List<RecommendationId> all;

    @BeforeEach
    void sixtyRecommendationsOfOneMinistry() {
        var state = scene.newState();
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        organisation = scene.person(PartyKind.CSO, state);
        cycle = scene.runningCycle(state);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Recommendation and recommending State", "Position", "Themes and groups", "Relevant SDGs"));
        rows.add(List.of("Theme: Access to justice"));
        for (int i = 1; i <= 60; i++) {
            rows.add(List.of("130." + i + " Build court number " + i + " (Kenya);", "", "- Labour rights", ""));
        }
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.of(rows)));
        all = recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
        scene.as(focalPoint, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(cycle, List.of(new ClusterProposal("Courts", scene.partyOf(ministry), all)));
        });
    }

    @Test
    void sixtyUpdatesInOnePageWithoutLeavingIt() {
        scene.signIn(ministry);
        navigate(WorklistView.class, Map.of("id", cycle.value().toString()));
        var page = getCurrentView();
        for (int i = 0; i < 60; i++) {
            choice().setValue(i % 2 == 0 ? Progress.PARTLY : Progress.NOT);
            $(TextArea.class).single().setValue("Update " + i);
            test(button("Publish and next")).click();
        }
        assertThat(getCurrentView()).isSameAs(page);
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("60 of 60");
        assertThat(worklists.mine(cycle)).allMatch(WorkRow::saidInPeriod);
        assertThat(worklists.mine(cycle))
                .extracting(row -> row.said().statement())
                .doesNotHaveDuplicates()
                .hasSize(60);
    }

    @Test
    void aMinistrySaysHowFarEachIsOnThePageOfItsCluster() {
        scene.signIn(ministry);
        var page = openCluster();
        test(button("Say how far it is")).click();
        for (int i = 0; i < 60; i++) {
            choice().setValue(Progress.PARTLY);
            $(TextArea.class).single().setValue("Update " + i);
            test(button("Publish and next")).click();
        }
        assertThat(getCurrentView()).isSameAs(page);
        assertThat(page.getElement().getTextRecursively()).contains("60 of 60");
        assertThat(worklists.mine(cycle)).allMatch(WorkRow::saidInPeriod);
        assertThat(worklists.mine(cycle))
                .extracting(row -> row.said().statement())
                .doesNotHaveDuplicates();
        // The last one said, the form is put away.
        assertThat($(TextArea.class).all()).isEmpty();
    }

    @Test
    void aColleagueWhoWasQuickerOnThePageOfTheClusterIsShownAndTheWordsStay() {
        scene.signIn(ministry);
        openCluster();
        test(button("Say how far it is")).click();
        choice().setValue(Progress.FULLY);
        $(TextArea.class).single().setValue("All is built.");
        scene.as(ministry, () -> progressDesk.report(all.getFirst(), Progress.NOT, "Not a stone."));
        scene.signIn(ministry);
        test(button("Publish and next")).click();
        assertThat($(TextArea.class).single().getValue()).isEqualTo("All is built.");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("Not a stone.");
        assertThat(worklists.mine(cycle).getFirst().said().statement()).isEqualTo("Not a stone.");
        test(button("Publish and next")).click();
        assertThat(worklists.mine(cycle).getFirst().said().statement()).isEqualTo("All is built.");
    }

    @Test
    void nobodyElseIsOfferedToSayItThere() {
        scene.signIn(organisation);
        openCluster();
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Say how far it is");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("130.60 ");
    }

    private Component openCluster() {
        navigate(
                ClusterView.class,
                Map.of("id", followUps.clusters(cycle).getFirst().id().value().toString()));
        return (Component) getCurrentView();
    }

    @Test
    void whereSidesAreFarApartTheListCanBeNarrowed() {
        scene.as(ministry, () -> progressDesk.report(all.get(6), Progress.FULLY, "Done."));
        scene.as(organisation, () -> progressDesk.rate(all.get(6), Progress.NOT, "No.", "", false, true));
        scene.signIn(organisation);
        com.vaadin
                .flow
                .component
                .UI
                .getCurrent()
                .navigate("follow-up/" + cycle.value(), com.vaadin.flow.router.QueryParameters.of("show", "apart"));
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("130.7 ", "two steps or more apart")
                .doesNotContain("130.8 ");
        assertThat($(com.vaadin.flow.component.checkbox.Checkbox.class).single().getLabel())
                .contains("(1)");
    }

    @Test
    void thePageOfARecommendationSaysWhatBecameOfItAndLeadsThere() {
        scene.as(ministry, () -> progressDesk.report(all.get(6), Progress.FULLY, "Done."));
        scene.signIn(organisation);
        com.vaadin
                .flow
                .component
                .UI
                .getCurrent()
                .navigate("recommendations/" + all.get(6).value());
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("What became of it", "fully");
        assertThat($(com.vaadin.flow.component.html.Anchor.class).all())
                .extracting(com.vaadin.flow.component.html.Anchor::getHref)
                .contains("progress/" + all.get(6).value());
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Progress> choice() {
        return (RadioButtonGroup<Progress>) $(RadioButtonGroup.class).single();
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
