package org.uprportal.place;

import java.util.List;
import java.util.Map;

/**
 * What a file would do to the list of a State's places.
 *
 * @param rows what each place of the file is, and what would become of it
 * @param problems what cannot be taken; while there is one nothing is
 * @param missing how many places of that kind are in the list and not in the file; they stay as they are
 */
public record PlaceImport(List<Row> rows, List<Problem> problems, int missing) {

    /** What would become of a place. */
    public enum Change {
        NEW,
        CHANGED,
        SAME
    }

    /**
     * A place of the file.
     *
     * @param number the how-manieth of the file it is, from 1
     */
    public record Row(int number, PlaceText text, String outline, Change change) {}

    /**
     * What cannot be taken.
     *
     * @param number the how-manieth of the file it is, from 1
     * @param key of the sentence that says why
     * @param about what the sentence speaks of
     */
    public record Problem(int number, String key, String about) {}

    /** How many would become that. */
    public int count(Change change) {
        return (int) rows.stream().filter(row -> row.change() == change).count();
    }

    /** How many of each. */
    public Map<Change, Integer> counts() {
        return Map.of(
                Change.NEW, count(Change.NEW),
                Change.CHANGED, count(Change.CHANGED),
                Change.SAME, count(Change.SAME));
    }

    /**
     * How a file is read.
     *
     * @param kind what its places are
     * @param name the property with the name
     * @param code the property with the State's code; empty where there is none
     * @param parent the property with the name or code of the larger place; empty where there is none
     */
    public record Choice(PlaceKind kind, String name, String code, String parent) {}
}
