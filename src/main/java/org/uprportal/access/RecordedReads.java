package org.uprportal.access;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.uprportal.access.AccessFiles.Line;

/** The modules' {@code access/recorded.csv}, read once: the things whose reading leaves a line in the audit trail, and by whom. */
final class RecordedReads {

    private static final String NAME = "recorded";

    private final Map<Thing, Rule> rules = new HashMap<>();

    private RecordedReads(List<Line> lines) {
        AccessFiles.byThing(NAME, lines)
                .forEach((thing, line) -> rules.put(thing, Rule.of(line.field(NAME), line.module())));
    }

    /** Reads the files. @throws IllegalStateException where a thing has no line: whether it is recorded must be said */
    static RecordedReads read() {
        return of(AccessFiles.read(NAME));
    }

    /** The rules of these lines. @throws IllegalStateException as above */
    static RecordedReads of(List<Line> lines) {
        return new RecordedReads(lines);
    }

    /** Whether reading by somebody of that column who stands so leaves a line. */
    boolean holds(Thing thing, AccessColumn column, Set<Relation> standing) {
        var rule = rules.get(thing);
        if (rule == null) {
            throw new IllegalStateException("No module says whether reading " + thing.word() + " is recorded");
        }
        return rule.holds(column, standing);
    }

    /** {@code –}, {@code all}, or {@code all but} columns and relations: those who wrote the thing themselves. */
    private record Rule(boolean any, Set<String> but) {

        static Rule of(String text, String module) {
            if (text.equals("–")) {
                return new Rule(false, Set.of());
            }
            if (!text.matches("all( but( [A-Za-z]+)+)?")) {
                throw new IllegalStateException("Not a rule of " + AccessFiles.path(module, NAME) + ": " + text);
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
