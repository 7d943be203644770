package org.uprportal.monitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.monitor.Briefs;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** The pages of those who watch over reviews, as they use them. */
@PortalTest
class MonitorViewsTest extends SpringBrowserlessTest {

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
    UpdateDesk updates;

    @Autowired
    Briefs briefs;

    @Autowired
    CurrentActor actor;

    PersonId team;
    PersonId organisation;
    CycleId cycle;

    @BeforeEach
    void aReview() {
        var state = scene.newState();
        team = scene.person(PartyKind.UNCT, state);
        organisation = scene.person(PartyKind.CSO, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        scene.as(
                organisation,
                () -> updates.askForUpdate(recommendations.of(cycle).getFirst().id()));
    }

    @Test
    void everyNumberOfTheGlanceLeadsToItsListAndTheListNamesThem() {
        scene.signIn(team);
        UI.getCurrent().navigate("monitor/reviews/" + cycle.value());
        assertThat(shown()).contains("Requests without answer", "Geneva", "unanswered since today");
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        "monitor/lists/" + cycle.value() + "?of=UNANSWERED",
                        "recommendations?cycle=" + cycle.value(),
                        "published-submissions/" + cycle.value());
        UI.getCurrent()
                .navigate(
                        "monitor/lists/" + cycle.value(),
                        com.vaadin.flow.router.QueryParameters.of("of", "UNANSWERED"));
        assertThat(shown()).contains("120.1 ");
    }

    @Test
    void theBriefIsWrittenAndFrozenOnItsPage() {
        scene.signIn(team);
        var id = briefs.begin(cycle);
        UI.getCurrent().navigate("monitor/briefs/" + id.value());
        test($(TextArea.class).single()).setValue("A first quarter.");
        assertThat(briefs.find(id).orElseThrow().intro()).isEqualTo("A first quarter.");
        test(button("Freeze")).click();
        var dialog =
                $(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).single();
        test(dialog).confirm();
        assertThat(briefs.find(id).orElseThrow().frozen()).isTrue();
        assertThat(shown()).contains("Fingerprint", "A first quarter.");
        assertThat($(TextArea.class).all()).isEmpty();
    }

    @Test
    void theBoardTheSessionAndTheHomeShowWhatIsWatched() {
        scene.signIn(team);
        UI.getCurrent().navigate("monitor");
        assertThat(shown()).contains("What I watch", "Longest silence, in days");
        UI.getCurrent().navigate("");
        assertThat(shown()).contains("at a glance", "Requests without answer");
        scene.signIn(scene.secretariat());
        UI.getCurrent()
                .navigate(
                        "monitor/session",
                        com.vaadin.flow.router.QueryParameters.of(
                                "number", String.valueOf(cycles.get(cycle).session())));
        assertThat(shown()).contains("Submissions in", "not yet");
        scene.signIn(organisation);
        UI.getCurrent().navigate("");
        assertThat(shown()).doesNotContain("What I watch");
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
