package org.uprportal.state.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.state.RegionalGroup;
import org.uprportal.state.StateCode;
import org.uprportal.state.StateSummary;
import org.uprportal.state.States;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** The page of the States: everybody reads it, the secretariat keeps it. */
@PortalTest
class StatesViewTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    States states;

    @Autowired
    CurrentActor actor;

    @Autowired
    MatrixImports imports;

    @Autowired
    Cycles cycles;

    @Autowired
    TimeMachine time;

    StateCode state;
    String name;

    @BeforeEach
    void aState() {
        state = scene.newState();
        name = "Meadow Land " + state;
        actor.runAs(Actor.PORTAL, () -> states.addState(state, RegionalGroup.ASIA_PACIFIC, true, Map.of("en", name)));
    }

    @Test
    void aVisitorSearchesAndFindsNothingToChange() {
        navigate(StatesView.class);
        test(filter()).setValue("meadow land " + state);

        assertThat(shown()).extracting(StateSummary::code).containsExactly(state);
        assertThat(count()).isEqualTo("1 State");
        assertThat(test(grid()).getCellText(0, 2)).isEqualTo("Asia-Pacific States");
        assertThat(grid().getColumns()).hasSize(4);
        assertThat($(Button.class).all()).noneMatch(button -> button.getText().matches("Change|Add a State"));
        test(filter()).setValue("no such land");
        assertThat(shown()).isEmpty();
    }

    @Test
    void theAddressSaysWhatIsShown() {
        open(Map.of("group", "EASTERN_EUROPEAN"));

        assertThat(shown()).hasSize(23);
        open(Map.of("group", "NOBODY", "q", "SVN"));
        assertThat(shown()).extracting(one -> one.code().value()).containsExactly("SVN");
    }

    @Test
    void otherPeopleSeeNothingToChangeEither() {
        for (var kind : List.of(PartyKind.GOVERNMENT, PartyKind.CSO, PartyKind.ADMIN)) {
            scene.signIn(scene.person(kind, state));
            navigate(StatesView.class);
            assertThat(grid().getColumns()).hasSize(4);
        }
    }

    @Test
    void whatTheSecretariatTeachesTheImporterUnderstands() {
        var spelling = "Prairie Realm of " + state;
        var file = InventedMatrix.of(List.of(
                List.of("Recommendation", "Position", "Themes"),
                List.of("140.1 Adopt a law (" + spelling + ")", "Noted", "- Law")));
        var secretariat = scene.secretariat();
        var cycle = scene.openCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        scene.signIn(secretariat);
        assertThat(imports.commit(cycle, file).problems()).hasSize(1);

        change();
        test(field("Name (French)")).setValue("Pays des prés " + state);
        test(field("Further spelling")).setValue(spelling);
        test(button("Add this spelling")).click();
        test(button("Save")).click();

        assertThat(imports.commit(cycle, file).problems()).isEmpty();
        assertThat(states.nameOf(state, Locale.FRENCH)).isEqualTo("Pays des prés " + state);
        assertThat(states.nameOf(state, Locale.ENGLISH)).isEqualTo(name);
    }

    @Test
    void aRefusalIsSaidInTheDialogAndNothingTypedIsLost() {
        scene.signIn(scene.secretariat());
        change();
        test(field("Name (French)")).setValue("Suisse");
        test(field("Name (Spanish)")).setValue("Pradera " + state);
        test(button("Save")).click();

        assertThat(problem()).contains("Suisse").contains("CHE");
        assertThat(field("Name (French)").getValue()).isEqualTo("Suisse");
        assertThat(states.find(state).orElseThrow().names()).containsOnlyKeys("en");

        test(field("Name (French)")).setValue("Pays\u202Etrompeur");
        test(button("Save")).click();
        assertThat(problem()).contains("invisible");
        test(field("Name (French)")).setValue("!?");
        test(button("Save")).click();
        assertThat(problem()).contains("at least one letter");
    }

    @Test
    void markupInANameIsShownAsText() {
        scene.signIn(scene.secretariat());
        change();
        var hostile = "<img src=x onerror=alert(1)> " + state;
        test(field("Name (English)")).setValue(hostile);
        test(button("Save")).click();
        test(filter()).setValue(hostile);

        assertThat(test(grid()).getCellText(0, 0)).isEqualTo(hostile);
    }

    private static void open(Map<String, String> query) {
        UI.getCurrent().navigate("states", QueryParameters.simple(query));
    }

    private void change() {
        navigate(StatesView.class);
        test(filter()).setValue(state.value());
        test((Button) test(grid()).getCellComponent(0, 4)).click();
    }

    private List<StateSummary> shown() {
        return grid().getListDataView().getItems().toList();
    }

    private String count() {
        return $(Span.class).all().stream()
                .filter(span -> "status".equals(span.getElement().getAttribute("role")))
                .map(Span::getText)
                .findFirst()
                .orElseThrow();
    }

    private String problem() {
        return $(Paragraph.class).all().stream()
                .filter(one -> "alert".equals(one.getElement().getAttribute("role")))
                .map(Paragraph::getText)
                .findFirst()
                .orElseThrow();
    }

    private TextField filter() {
        return field("Search by name or code");
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(Component::isVisible)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Grid<StateSummary> grid() {
        return $(Grid.class).first();
    }
}
