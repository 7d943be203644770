package org.uprportal.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.place.PlaceImport.Change;
import org.uprportal.place.PlaceImport.Choice;
import org.uprportal.platform.Refusal;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** A State's list of places: entered by hand, taken from a file, kept by its focal point. */
@PortalTest
class PlacesTest {

    private static final Choice COUNTIES = new Choice(PlaceKind.COUNTY, "name", "code", "in");

    @Autowired
    Scene scene;

    @Autowired
    Gazetteer places;

    StateCode state;
    PersonId focalPoint;
    PersonId ministry;

    @BeforeEach
    void aState() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        scene.signOut();
    }

    @Test
    void theFocalPointEntersPlacesByHandAndEverybodyReadsThem() {
        var coast = add(PlaceKind.REGION, "Coast", "", null);
        var harbour = add(PlaceKind.COUNTY, "Harbour", "047", coast);

        assertThat(places.of(state)).extracting(one -> one.text().name()).containsExactly("Coast", "Harbour");
        assertThat(Gazetteer.within(coast, places.of(state))).containsExactlyInAnyOrder(coast, harbour);
        assertThatThrownBy(() -> scene.as(ministry, () -> places.add(state, text(PlaceKind.COUNTY, "Ours", "", null))))
                .isInstanceOf(NotAllowed.class);
        var other = scene.person(PartyKind.GOVERNMENT, scene.newState());
        assertThatThrownBy(() -> scene.as(other, () -> places.open(coast, false)))
                .isInstanceOf(NotAllowed.class);
        assertThat(refusal(() -> add(PlaceKind.COUNTY, "harbour", "", coast))).isEqualTo("place.refused.twice");
        assertThat(refusal(() -> add(PlaceKind.COUNTY, "Bay", "047", null))).isEqualTo("place.refused.twice");
        assertThat(refusal(() -> add(PlaceKind.REGION, "Inland", "", harbour)))
                .as("a region does not lie in a county")
                .isEqualTo("place.refused.parent");
        assertThat(refusal(() -> add(PlaceKind.COUNTY, " ", "", null))).isEqualTo("place.refused.name");
    }

    @Test
    void twoWhoChangeAPlaceAtOnceAreToldAndOneThatIsNotUsedAnyMoreCanBeAgain() {
        var coast = add(PlaceKind.REGION, "Coast", "", null);
        var read = places.find(coast).orElseThrow().version();
        scene.as(focalPoint, () -> places.change(coast, text(PlaceKind.REGION, "Great Coast", "", null), read));
        assertThat(refusal(() -> scene.as(
                        focalPoint, () -> places.change(coast, text(PlaceKind.REGION, "Small Coast", "", null), read))))
                .isEqualTo("place.refused.changedMeanwhile");

        scene.as(focalPoint, () -> places.open(coast, false));
        assertThat(places.open(coast, state)).isEmpty();
        var again = add(PlaceKind.REGION, "Great Coast", "", null);
        assertThat(refusal(() -> scene.as(focalPoint, () -> places.open(coast, true))))
                .as("its name has been taken meanwhile")
                .isEqualTo("place.refused.twice");
        scene.as(focalPoint, () -> places.open(again, false));
        scene.as(focalPoint, () -> places.open(coast, true));
        assertThat(places.open(coast, state)).isPresent();
    }

    @Test
    void aFileIsPreviewedThenTakenAndTakenAgainChangesNothing() {
        add(PlaceKind.REGION, "Coast", "R1", null);
        var byHand = add(PlaceKind.COUNTY, "Harbour", "", null);
        var lost = add(PlaceKind.COUNTY, "Old county", "", null);
        scene.signIn(focalPoint);
        var file = places.read(state, InventedPlaces.of("Coast", "Harbour", "Bay"));

        var preview = places.preview(state, file, COUNTIES);
        assertThat(preview.count(Change.NEW)).isOne();
        assertThat(preview.count(Change.CHANGED))
                .as("it gets its code, its region and its outline")
                .isOne();
        assertThat(preview.missing()).isOne();
        assertThat(places.of(state)).as("nothing has changed yet").hasSize(3);

        places.take(state, file, COUNTIES);

        scene.signOut();
        assertThat(places.of(state)).hasSize(4);
        var harbour = places.find(byHand).orElseThrow();
        assertThat(harbour.text().code()).isEqualTo("C1");
        assertThat(harbour.drawn()).isTrue();
        assertThat(harbour.text().parent()).isNotNull();
        assertThat(places.open(lost, state))
                .as("what the file does not have stays")
                .isPresent();
        assertThat(places.outlines(state, PlaceKind.COUNTY)).hasSize(2);
        scene.signIn(focalPoint);
        assertThat(places.preview(state, file, COUNTIES).count(Change.SAME)).isEqualTo(2);
        places.take(state, file, COUNTIES);
        assertThat(places.of(state)).hasSize(4);
    }

    @Test
    void aFileWithAPlaceThatCannotBeTakenIsTakenNotAtAllAndSaysWhichAndWhy() {
        scene.signIn(focalPoint);
        var twice = places.read(state, InventedPlaces.of("", "Bay", "Bay"));
        assertThat(places.preview(state, twice, COUNTIES).problems())
                .extracting(PlaceImport.Problem::number, PlaceImport.Problem::key)
                .containsExactly(org.assertj.core.api.Assertions.tuple(2, "place.problem.twice"));
        assertThat(refusal(() -> places.take(state, twice, COUNTIES))).isEqualTo("place.refused.problems");
        var nowhere = places.read(state, InventedPlaces.of("Atlantis", "Bay"));
        assertThat(places.preview(state, nowhere, COUNTIES).problems())
                .extracting(PlaceImport.Problem::key)
                .containsExactly("place.problem.parent");
        var nameless = places.read(state, InventedPlaces.of("", "Bay"));
        assertThat(places.preview(state, nameless, new Choice(PlaceKind.COUNTY, "title", "", ""))
                        .problems())
                .extracting(PlaceImport.Problem::key)
                .containsExactly("place.problem.name");
        assertThat(places.of(state)).isEmpty();
    }

    @Test
    void aWrongFileIsRefusedInWordsAndNobodyElseReadsOneIn() {
        scene.signIn(focalPoint);
        assertThat(refusal(() -> places.read(state, "PK no json".getBytes()))).isEqualTo("place.refused.file.NO_JSON");
        assertThat(refusal(() -> places.read(state, "{\"type\":\"Topology\"}".getBytes())))
                .isEqualTo("place.refused.file.NO_FEATURES");
        var bytes = InventedPlaces.of("", "Bay");
        assertThatThrownBy(() -> scene.as(ministry, () -> places.read(state, bytes)))
                .isInstanceOf(NotAllowed.class);
        var file = places.read(state, bytes);
        var elsewhere = scene.newState();
        assertThatThrownBy(() -> places.take(elsewhere, file, COUNTIES))
                .as("another State's list")
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aListOfManyIsReadInAFixedNumberOfStepsAndItsFileIsTakenWhole() {
        scene.signIn(focalPoint);
        var names = java.util.stream.IntStream.range(0, 1500)
                .mapToObj(i -> "County " + i)
                .toList();
        var file = places.read(state, InventedPlaces.of(names, ""));
        assertThat(places.take(state, file, COUNTIES).count(Change.NEW)).isEqualTo(1500);
        assertThat(places.of(state)).hasSize(1500);
    }

    private PlaceId add(PlaceKind kind, String name, String code, PlaceId parent) {
        return scene.as(focalPoint, () -> places.add(state, text(kind, name, code, parent)));
    }

    private static PlaceText text(PlaceKind kind, String name, String code, PlaceId parent) {
        return new PlaceText(kind, name, code, parent);
    }

    private static String refusal(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refusal refused) {
            return refused.key();
        }
    }
}
