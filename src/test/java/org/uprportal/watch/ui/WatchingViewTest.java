package org.uprportal.watch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleId;
import org.uprportal.notification.LetterRhythm;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.watch.Watched;
import org.uprportal.watch.WatchedKind;
import org.uprportal.watch.Watches;

/** The button on the pages of things, and the page of all that one watches. */
@PortalTest
class WatchingViewTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    Watches watches;

    PersonId reader;
    CycleId cycle;
    Watched review;

    @BeforeEach
    void somebodyWhoReads() {
        cycle = scene.runningCycle(scene.newState());
        review = Watched.of(WatchedKind.CYCLE, cycle.value());
        reader = scene.person(PartyKind.CSO, scene.newState());
        scene.signIn(reader);
    }

    @Test
    void onTheThingsPageOneBeginsAndStopsWithOneButton() {
        UI.getCurrent().navigate("cycles/" + cycle.value());
        button("Watch").click();
        assertThat(watches.mine(review)).contains(LetterRhythm.AT_ONCE);
        assertThat(button("Watched").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        button("Watched").click();
        assertThat(watches.mine(review)).isEmpty();
    }

    @Test
    void theLinkOfAnOpenPageOffersAndSaysWhereThereIsNothing() {
        go("of", review.address());
        button("Watch").click();
        assertThat(watches.mine(review)).isPresent();
        go("of", "state:../x<script>");
        assertThat(all(Paragraph.class)).anyMatch(one -> one.getText().startsWith("There is nothing here to watch"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsWatchedStandsThereChangesAndIsStoppedAndUndone() {
        go("page", "1");
        assertThat(all(EmptyState.class)).hasSize(1);
        watches.watch(review, LetterRhythm.DAILY);
        go("page", "9");
        assertThat(all(EmptyState.class)).isEmpty();
        var often = (Select<LetterRhythm>) all(Select.class).getFirst();
        assertThat(often.getValue()).isEqualTo(LetterRhythm.DAILY);
        often.setValue(LetterRhythm.WEEKLY);
        assertThat(watches.mine(review)).contains(LetterRhythm.WEEKLY);
        button("Stop watching").click();
        assertThat(watches.mine(review)).isEmpty();
        assertThat(all(Span.class)).anyMatch(one -> one.getText().startsWith("Not watched any more"));
        button("Undo").click();
        assertThat(watches.mine(review)).contains(LetterRhythm.WEEKLY);
    }

    @Test
    void visitorsSeeNoButton() {
        scene.signOut();
        UI.getCurrent().navigate("cycles/" + cycle.value());
        assertThat(all(Button.class)).noneMatch(one -> one.getText().startsWith("Watch"));
    }

    private static void go(String name, String value) {
        UI.getCurrent().navigate("watching", new QueryParameters(Map.of(name, List.of(value))));
    }

    private Button button(String text) {
        return all(Button.class).stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private <T extends com.vaadin.flow.component.Component> List<T> all(Class<T> kind) {
        return List.copyOf($(kind).all());
    }
}
