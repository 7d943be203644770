package org.uprportal.place;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uprportal.cycle.CycleId;

/** What another module knows of a State's places: how much happens where, and what; implemented in its {@code ui} room. */
public interface AtPlace {

    /** The key of what it counts, such as indicators. */
    String titleKey();

    /** How many of a cycle's there are at each place, in a fixed number of statements. Only what everybody may read. */
    Map<PlaceId, Integer> counts(CycleId cycle);

    /** What there is at these places, of all cycles, by place, in a fixed number of statements. Only what everybody may read. */
    List<Line> lines(Set<PlaceId> places);

    /**
     * A line with the page it leads to.
     *
     * @param place where it is
     * @param about what else is to be said of it, already in the reader's language; may be empty
     */
    record Line(PlaceId place, String text, String about, String path) {}
}
