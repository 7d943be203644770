package org.uprportal.register.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.context.WebApplicationContext;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.recommendation.ArchiveImports;
import org.uprportal.recommendation.Tags;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** The page on which the secretariat decides what untagged recommendations are about. */
@PortalTest
class SuggestionsViewTest extends SpringBrowserlessTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    ArchiveImports archive;

    @Autowired
    Tags tags;

    @Autowired
    CurrentActor actor;

    @Autowired
    Scene scene;

    String mark;

    @BeforeEach
    void rowsWithAndWithoutIssue() {
        mark = "m" + UUID.randomUUID().toString().replace("-", "");
        var file = new StringBuilder("To,Text,From,Response,Action,Issue,Session\n");
        for (var state : List.of("Kenya", "Nepal", "Peru", "Ghana")) {
            file.append(state + ",Close the quarantine stations " + state + ",Spain,Noted,5,Right to health,8\n");
            file.append(state + ",Build more bridges " + state + ",Spain,Accepted,3,Development,8\n");
        }
        file.append("Kenya,Close quarantine stations " + mark + ",Peru,Noted,,,9\n");
        file.append("Kenya,All quarantine stations close " + mark + ",Peru,Noted,,,9\n");
        actor.runAs(
                Actor.PORTAL, () -> archive.commit("a.csv", file.toString().getBytes(StandardCharsets.UTF_8), null));
        ReflectionTestUtils.invokeMethod(context.getBean("registerIndex"), "refresh");
        ReflectionTestUtils.setField(
                context.getBean("suggestions"),
                "lessons",
                new java.util.EnumMap<>(org.uprportal.theme.ThemeKind.class));
    }

    @Test
    void allAreAcceptedAfterTheyWereSeenAndTakenBack() {
        scene.signIn(scene.secretariat());
        open();
        var before = tags.latest(1).stream().map(one -> one.id()).toList();
        test(button("Accept all (2)")).click();
        assertThat(tags.latest(1).stream().map(one -> one.id())).isEqualTo(before);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(tags.latest(1).getFirst().tags()).isEqualTo(2);

        test(button("Take back")).click();
        assertThat(tags.latest(1).getFirst().takenBackAt()).isNotNull();
        test(button("Suggest more")).click();
        assertThat($(Button.class).all()).anyMatch(one -> one.getText().equals("Accept all (2)"));
    }

    @Test
    void oneIsRefused() {
        scene.signIn(scene.secretariat());
        open();
        test(button("Refuse")).click();
        assertThat(tags.latest(1).getFirst().stands()).isFalse();
        open();
        assertThat($(Button.class).all()).anyMatch(one -> one.getText().equals("Accept all (1)"));
    }

    @Test
    void whoDoesNotDecideFindsNoPage() {
        scene.signIn(scene.person(PartyKind.CSO, scene.newState()));
        open();
        assertThat($(H1.class).all()).noneMatch(one -> one.getText().equals("Suggested themes"));
        assertThat($(Paragraph.class).all()).noneMatch(one -> one.getText().contains(mark));
    }

    private void open() {
        UI.getCurrent()
                .navigate(
                        RegisterNavigation.SUGGESTIONS,
                        QueryParameters.simple(Map.of("kind", "ISSUE", "percent", "50", "q", mark)));
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError($(Button.class).all().stream()
                        .map(Button::getText)
                        .toList()
                        .toString()));
    }
}
