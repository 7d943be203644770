package org.uprportal.place.ui;

import org.uprportal.cycle.CycleId;
import org.uprportal.place.PlaceId;

/** How pages are linked. */
public final class PlaceNavigation {

    private PlaceNavigation() {}

    /** The places of a cycle's State, with what happens in them. */
    public static String of(CycleId cycle) {
        return "places/of/" + cycle.value();
    }

    /** One place. */
    public static String one(PlaceId place) {
        return "places/" + place.value();
    }
}
