package org.uprportal.place;

import java.util.Set;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** What is typed into the list of places. */
public class PlaceTexts implements ModuleTexts {

    private final Scene scene;
    private final Gazetteer places;

    PlaceTexts(Scene scene, Gazetteer places) {
        this.scene = scene;
        this.places = places;
    }

    @Override
    public void walk(Walk walk) {
        scene.signIn(walk.focalPoint);
        walk.limit(
                "place_place.name",
                200,
                text -> places.add(walk.state, new PlaceText(PlaceKind.COUNTY, text, "", null)));
        walk.limit(
                "place_place.code",
                40,
                text -> places.add(walk.state, new PlaceText(PlaceKind.COUNTY, "Coded", text, null)));
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of("place_place.kind", "place_place.outline");
    }
}
