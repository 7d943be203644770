package org.uprportal.access;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code access/matrix.csv}, read once: for each thing and each column the cell. */
final class AccessMatrix {

    private static final String FILE = "/access/matrix.csv";

    private final Map<Thing, Map<AccessColumn, Cell>> cells = new EnumMap<>(Thing.class);

    /** Reads the file. @throws IllegalStateException where a thing has no line, or a line with a home no thing */
    static AccessMatrix read() {
        return read(new InputStreamReader(AccessMatrix.class.getResourceAsStream(FILE), StandardCharsets.UTF_8));
    }

    /** Reads a matrix from elsewhere and closes it. @throws IllegalStateException as above */
    static AccessMatrix read(Reader text) {
        var matrix = new AccessMatrix();
        try (var lines = CsvReader.builder().ofNamedCsvRecord(text)) {
            lines.stream().filter(line -> !line.getField("home").isEmpty()).forEach(matrix::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (var thing : Thing.values()) {
            if (!matrix.cells.containsKey(thing)) {
                throw new IllegalStateException("No line for " + name(thing) + " in src/main/resources" + FILE);
            }
        }
        return matrix;
    }

    Cell cell(Thing thing, AccessColumn column) {
        return cells.get(thing).get(column);
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

    private void add(NamedCsvRecord line) {
        var object = line.getField("object");
        var thing = Arrays.stream(Thing.values())
                .filter(one -> name(one).equals(object))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        object + " of src/main/resources" + FILE + " has a home but no constant in Thing"));
        var row = new EnumMap<AccessColumn, Cell>(AccessColumn.class);
        for (var column : AccessColumn.values()) {
            row.put(column, Cell.of(line.getField(column.name())));
        }
        cells.put(thing, row);
    }

    static String name(Thing thing) {
        return thing.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
