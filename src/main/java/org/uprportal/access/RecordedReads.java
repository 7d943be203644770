package org.uprportal.access;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code access/recorded.csv}, read once: the things whose reading leaves a line in the audit trail, and by whom. */
final class RecordedReads {

    private static final String FILE = "/access/recorded.csv";

    private final Map<Thing, Rule> rules = new EnumMap<>(Thing.class);

    /** Reads the file. @throws IllegalStateException where a thing has no line: whether it is recorded must be said */
    static RecordedReads read() {
        var reads = new RecordedReads();
        try (var file = RecordedReads.class.getResourceAsStream(FILE);
                var lines = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.stream()
                    .forEach(line -> reads.rules.put(
                            Thing.valueOf(line.getField("object")
                                    .toUpperCase(Locale.ROOT)
                                    .replace('-', '_')),
                            Rule.of(line.getField("recorded"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (var thing : Thing.values()) {
            if (!reads.rules.containsKey(thing)) {
                throw new IllegalStateException(
                        "No line for " + AccessMatrix.name(thing) + " in src/main/resources" + FILE);
            }
        }
        return reads;
    }

    /** Whether reading by somebody of that column who stands so leaves a line. */
    boolean holds(Thing thing, AccessColumn column, Set<Relation> standing) {
        return rules.get(thing).holds(column, standing);
    }

    /** {@code –}, {@code all}, or {@code all but} columns and relations: those who wrote the thing themselves. */
    private record Rule(boolean any, Set<String> but) {

        static Rule of(String text) {
            if (text.equals("–")) {
                return new Rule(false, Set.of());
            }
            if (!text.matches("all( but( [A-Za-z]+)+)?")) {
                throw new IllegalStateException("Not a rule of src/main/resources" + FILE + ": " + text);
            }
            var but = text.equals("all")
                    ? new String[0]
                    : text.substring("all but ".length()).split(" ");
            for (var one : but) {
                if (!AccessColumn.isNameOf(one)) {
                    Relation.valueOf(one.toUpperCase(Locale.ROOT));
                }
            }
            return new Rule(true, Set.copyOf(Arrays.asList(but)));
        }

        boolean holds(AccessColumn column, Set<Relation> standing) {
            return any
                    && !but.contains(column.name())
                    && standing.stream()
                            .noneMatch(one -> but.contains(one.name().toLowerCase(Locale.ROOT)));
        }
    }
}
