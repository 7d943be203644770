package org.uprportal.theme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.theme.Theme;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/** The page of the themes: everybody reads it, the secretariat keeps it. */
@PortalTest
class ThemesViewTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    Themes themes;

    @Autowired
    CurrentActor actor;

    ThemeId theme;
    String label;

    @BeforeEach
    void aTheme() {
        label = "Right to silence " + UUID.randomUUID();
        theme = actor.callAs(Actor.PORTAL, () -> themes.add(ThemeKind.THEME, null, label));
    }

    @Test
    void aVisitorReadsEachListAndFindsNothingToChange() {
        open(Map.of("list", "SDG"));

        assertThat(shown()).hasSize(17);
        assertThat(shown().getFirst().code()).isEqualTo("1");
        open(Map.of("list", "THEME", "q", "silence"));
        assertThat(shown()).extracting(Theme::label).contains(label);
        open(Map.of("list", "NONE", "q", "silence"));
        assertThat(shown()).extracting(Theme::label).contains(label);
        assertThat(grid().getColumns()).hasSize(3);
        assertThat($(Button.class).all()).noneMatch(button -> button.getText().matches("Change|Retire|Add an entry"));
        scene.signIn(scene.person(PartyKind.CSO, scene.newState()));
        navigate(ThemesView.class);
        assertThat(grid().getColumns()).hasSize(3);
    }

    @Test
    void theSecretariatRenamesTeachesRetiresAndOffersAgain() {
        scene.signIn(scene.secretariat());
        find(label);
        click("Change");
        test(field("Label")).setValue("Quiet " + label);
        test(field("Further spelling")).setValue("Hush " + label);
        test(button("Add this spelling")).click();
        test(button("Save")).click();

        assertThat(themes.byLabel(ThemeKind.THEME, label)).map(Theme::label).contains("Quiet " + label);
        assertThat(themes.byLabel(ThemeKind.THEME, "hush " + label))
                .map(Theme::id)
                .contains(theme);

        click("Retire");
        assertThat(themes.find(theme).orElseThrow().retired()).isFalse();
        test($(ConfirmDialog.class).first()).confirm();
        assertThat(themes.find(theme).orElseThrow().retired()).isTrue();
        click("Offer again");
        assertThat(themes.find(theme).orElseThrow().retired()).isFalse();
    }

    @Test
    void aRefusalIsSaidInTheDialogAndNothingTypedIsLost() {
        scene.signIn(scene.secretariat());
        navigate(ThemesView.class);
        test(button("Add an entry")).click();
        test(field("Label")).setValue(label);
        test(button("Save")).click();

        assertThat(problem()).contains("is on this list already");
        assertThat(field("Label").getValue()).isEqualTo(label);
        test(field("Label")).setValue("Turned\u202E" + label);
        test(button("Save")).click();
        assertThat(problem()).contains("invisible");
        var markup = "<b>Bold</b> " + label;
        test(field("Label")).setValue(markup);
        test(button("Save")).click();
        find(markup);
        assertThat(test(grid()).getCellText(0, 1)).isEqualTo(markup);
    }

    private static void open(Map<String, String> query) {
        UI.getCurrent().navigate(ThemeNavigation.themes(), QueryParameters.simple(query));
    }

    private void find(String words) {
        navigate(ThemesView.class);
        test(field("Search by label or code")).setValue(words);
        assertThat(shown()).hasSize(1);
    }

    private void click(String text) {
        ((HasComponents) test(grid()).getCellComponent(0, 3))
                .getElement()
                .getChildren()
                .map(child -> (Button) child.getComponent().orElseThrow())
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private List<Theme> shown() {
        return grid().getListDataView().getItems().toList();
    }

    private String problem() {
        return $(Paragraph.class).all().stream()
                .filter(one -> "alert".equals(one.getElement().getAttribute("role")))
                .map(Paragraph::getText)
                .findFirst()
                .orElseThrow();
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
    private Grid<Theme> grid() {
        return $(Grid.class).first();
    }
}
