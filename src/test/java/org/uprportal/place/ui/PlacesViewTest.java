package org.uprportal.place.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.place.Gazetteer;
import org.uprportal.place.InventedPlaces;
import org.uprportal.place.PlaceImport.Choice;
import org.uprportal.place.PlaceKind;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** The map of a State's places with its table, each place's own page, and the file from which its focal point takes them. */
@PortalTest
class PlacesViewTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    Gazetteer places;

    StateCode state;
    PersonId focalPoint;
    CycleId cycle;

    @BeforeEach
    void aState() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        cycle = scene.runningCycle(state);
    }

    @Test
    void aVisitorReadsTheMapInWordsAndAsATableAndWithoutPlacesThatThereAreNone() {
        assertThat(open(null)).contains("no list of places here yet");
        taken("Harbour", "Bay", "<b>Hills</b>");
        var page = open(null);
        assertThat(page).contains("Harbour", "Bay", "<b>Hills</b>", "Actions", "Indicators", "What is said of places");
        var map = $(PlaceMap.class).first().getElement();
        assertThat(map.getAttribute("role")).isEqualTo("img");
        assertThat(map.getAttribute("aria-label")).contains("county");
        assertThat(map.getOuterHTML()).as("no word of people is in the drawing").doesNotContain("Hills");
        assertThat($(Upload.class).all()).isEmpty();
        var harbour = places.of(state).stream()
                .filter(one -> one.text().name().equals("Harbour"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate(PlaceNavigation.one(harbour.id()));
        assertThat(text()).contains("Harbour", "Nothing of the follow-up is said to happen here yet");
        assertThat($(PlaceMap.class).first().getElement().getAttribute("aria-label"))
                .contains("Harbour");
    }

    @Test
    void theFocalPointSeesWhatAFileWouldChangeBeforeItDoesAndAWrongOneIsRefusedInWords() {
        assertThat(open(scene.person(PartyKind.MINISTRY, state))).doesNotContain("Take places from a GeoJSON file");
        assertThat(open(focalPoint)).contains("There are no places yet", "Take places from a GeoJSON file");
        var card = $(ImportCard.class).first();

        card.read("not json".getBytes());
        assertThat(places.of(state)).isEmpty();
        assertThat(card.getElement().getTextRecursively()).doesNotContain("The file holds");

        card.read(InventedPlaces.of("", "Harbour", "Bay"));
        assertThat(text()).contains("The file holds 2 places.");
        @SuppressWarnings("unchecked")
        var kind = (ComboBox<PlaceKind>) $(ComboBox.class).all().stream()
                .filter(one -> "What its places are".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
        kind.setValue(PlaceKind.REGION);
        test(button("See what would change")).click();
        assertThat(text()).contains("New: 2").contains("new: Harbour C1");
        assertThat(places.of(state)).isEmpty();

        test(button("Take them into the list")).click();

        assertThat(places.of(state)).extracting(one -> one.text().kind()).containsOnly(PlaceKind.REGION);
        assertThat(text()).contains("Harbour");
    }

    @Test
    void manyPlacesArePagedAndDrawnWithoutNumbers() {
        var names = java.util.stream.IntStream.range(0, 120)
                .mapToObj(i -> String.format(java.util.Locale.ROOT, "County %03d", i))
                .toArray(String[]::new);
        taken(names);
        assertThat(open(null)).contains("County 000").doesNotContain("County 119");
        UI.getCurrent().navigate(PlaceNavigation.of(cycle), QueryParameters.of("page", "6"));
        assertThat(text()).contains("County 119").doesNotContain("County 000");
    }

    private void taken(String... names) {
        scene.as(
                focalPoint,
                () -> places.take(
                        state,
                        places.read(state, InventedPlaces.of("", names)),
                        new Choice(PlaceKind.COUNTY, "name", "code", "")));
    }

    private String open(@Nullable PersonId reader) {
        if (reader == null) {
            scene.signOut();
        } else {
            scene.signIn(reader);
        }
        UI.getCurrent().navigate(PlaceNavigation.of(cycle));
        return text();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Button button(String text) {
        return List.copyOf($(Button.class).all()).stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
