package org.uprportal.access;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.uprportal.access.AccessFiles.Line;

/** The modules' {@code access/matrix.csv}, read once: for each thing and each column the cell. */
final class AccessMatrix {

    private static final String NAME = "matrix";

    private final Map<Thing, Map<AccessColumn, Cell>> cells = new HashMap<>();

    private AccessMatrix(List<Line> lines) {
        AccessFiles.byThing(NAME, lines).forEach((thing, line) -> cells.put(thing, row(line)));
    }

    /** Reads the files. @throws IllegalStateException where a thing has no line or two, or a line no thing */
    static AccessMatrix read() {
        return of(lines());
    }

    /** A matrix of these lines. @throws IllegalStateException as above */
    static AccessMatrix of(List<Line> lines) {
        return new AccessMatrix(lines);
    }

    /** What stands in the files. */
    static List<Line> lines() {
        return AccessFiles.read(NAME);
    }

    Cell cell(Thing thing, AccessColumn column) {
        var row = cells.get(thing);
        if (row == null) {
            throw new IllegalStateException("The matrix of access does not speak of " + thing.word());
        }
        return Objects.requireNonNull(row.get(column));
    }

    /** The columns to which the thing grants one of the letters, for some relation at least. */
    Set<AccessColumn> granting(Thing thing, String letters) {
        var found = EnumSet.noneOf(AccessColumn.class);
        for (var column : AccessColumn.values()) {
            if (letters.chars()
                    .anyMatch(one -> cell(thing, column).allows((char) one, EnumSet.allOf(Relation.class)))) {
                found.add(column);
            }
        }
        return found;
    }

    private static Map<AccessColumn, Cell> row(Line line) {
        var row = new EnumMap<AccessColumn, Cell>(AccessColumn.class);
        for (var column : AccessColumn.values()) {
            row.put(column, Cell.of(line.field(column.name())));
        }
        return row;
    }

    /** One cell: letters, each group for one relation ({@code RW@own}) or for all. */
    record Cell(List<Grant> grants) {

        static Cell of(String text) {
            return new Cell(
                    text.equals("–")
                            ? List.of()
                            : Arrays.stream(text.split(" ")).map(Grant::of).toList());
        }

        boolean allows(char letter, Set<Relation> standing) {
            return grants.stream().anyMatch(one -> one.letters().indexOf(letter) >= 0 && one.holds(standing));
        }
    }

    /** Letters for those who stand so. */
    record Grant(String letters, Set<Relation> standing) {

        static Grant of(String text) {
            var parts = text.split("@");
            if (!parts[0].matches("[RWCE]+") || parts.length > 2) {
                throw new IllegalStateException("Not a cell of the access matrix: " + text);
            }
            return new Grant(
                    parts[0],
                    parts.length == 1
                            ? Set.of(Relation.values())
                            : Set.of(Relation.valueOf(parts[1].toUpperCase(Locale.ROOT))));
        }

        boolean holds(Set<Relation> actual) {
            return actual.stream().anyMatch(standing::contains);
        }
    }
}
