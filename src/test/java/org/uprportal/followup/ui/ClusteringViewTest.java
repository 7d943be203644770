package org.uprportal.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Beginning the follow-up of a whole review on one page: filtered, chosen and given to ministries many at once. */
@PortalTest
class ClusteringViewTest extends SpringBrowserlessTest {

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
    CurrentActor actor;

    PersonId focalPoint;
    PersonId labour;
    PersonId education;
    CycleId cycle;

    @BeforeEach
    void aReviewOfTwoMinistries() {
        var state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        labour = scene.person(PartyKind.MINISTRY, state);
        education = scene.person(PartyKind.MINISTRY, state);
        cycle = scene.runningCycle(state);
    }

    @Test
    void withoutRecommendationsNothingIsBegun() {
        scene.signIn(focalPoint);
        open();
        assertThat(page()).contains("no recommendations to give out yet");
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Begin follow-up");
    }

    @Test
    void clustersAreFilteredByThemeAndGivenToTheirMinistryTogether() {
        recommended();
        scene.signIn(focalPoint);
        open();
        assertThat(page()).contains("3 clusters, 3 without a lead");

        field("Filter by theme").setValue("labour");
        test(box("Choose all shown")).click();
        body().setValue(partyOf(labour));
        test(button("Give the chosen clusters to this ministry")).click();
        assertThat(page()).contains("3 clusters, 2 without a lead");

        field("Filter by theme").setValue("");
        body().setValue(partyOf(education));
        test(button("Give every cluster without one to this ministry")).click();
        assertThat(page()).contains("3 clusters, each with a lead");
        test(button("Begin follow-up")).click();
        test($(ConfirmDialog.class).first()).confirm();

        assertThat(followUps.clusters(cycle))
                .filteredOn(cluster -> cluster.lead().equals(scene.partyOf(labour)))
                .singleElement()
                .satisfies(cluster -> assertThat(cluster.title()).contains("Labour"));
        assertThat(followUps.clusters(cycle)).hasSize(3);
    }

    private void recommended() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Recommendation and recommending State", "Position", "Themes and groups", "Relevant SDGs"));
        var themes = List.of("Labour rights", "Right to education", "Conditions of detention");
        for (int i = 1; i <= themes.size(); i++) {
            rows.add(List.of("130." + i + " Do what number " + i + " asks (Kenya);", "", "- " + themes.get(i - 1), ""));
        }
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.of(rows)));
        scene.as(focalPoint, () -> {
            responses.draft(
                    recommendations.of(cycle).stream()
                            .map(RecommendationSummary::id)
                            .toList(),
                    Position.SUPPORTED,
                    null);
            responses.send(cycle);
        });
    }

    private void open() {
        navigate(ClusteringView.class, Map.of("id", cycle.value().toString()));
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Checkbox box(String label) {
        return $(Checkbox.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Party> body() {
        return (ComboBox<Party>) $(ComboBox.class).all().stream()
                .filter(one -> "Lead ministry".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Party partyOf(PersonId person) {
        return body().getListDataView()
                .getItems()
                .filter(one -> one.id().equals(scene.partyOf(person)))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
