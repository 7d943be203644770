package org.uprportal.recommendation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.MatrixChange.Field;
import org.uprportal.recommendation.MatrixChange.Kind;
import org.uprportal.recommendation.MatrixChange.Name;
import org.uprportal.theme.ThemeKind;

/** What a matrix would change, row by row, with the old and the new words. */
final class MatrixComparison {

    private static final Map<Name, String> NOTHING = Collections.emptyMap();

    private MatrixComparison() {}

    static List<MatrixChange> of(List<MatrixEntry> entries, Map<String, Recommendation> known) {
        var changes = new ArrayList<MatrixChange>();
        for (var entry : entries) {
            var one = known.get(entry.paragraph());
            if (one == null) {
                changes.add(new MatrixChange(entry.paragraph(), Kind.CREATED, fields(NOTHING, facts(entry, null))));
            } else if (one.differsFrom(entry)) {
                var before = facts(one.asEntry(), null);
                changes.add(new MatrixChange(entry.paragraph(), Kind.UPDATED, fields(before, facts(entry, one))));
            }
        }
        var inFile = entries.stream().map(MatrixEntry::paragraph).collect(Collectors.toSet());
        known.values().stream()
                .filter(one -> !inFile.contains(one.paragraph()))
                .forEach(one -> changes.add(
                        new MatrixChange(one.paragraph(), Kind.MISSING, fields(facts(one.asEntry(), null), NOTHING))));
        changes.sort((one, other) -> Paragraphs.ORDER.compare(one.paragraph(), other.paragraph()));
        return List.copyOf(changes);
    }

    /** What a matrix does not say of a recommendation stays as it is. */
    private static Map<Name, String> facts(MatrixEntry entry, @Nullable Recommendation known) {
        Map<Name, String> facts = new EnumMap<>(Name.class);
        facts.put(Name.TEXT, entry.text());
        facts.put(
                Name.STATES,
                entry.states().stream().map(RecommendingState::name).collect(Collectors.joining(", ")));
        var unsaid = known != null && entry.position() == Position.PENDING;
        facts.put(Name.POSITION, (unsaid ? known.position() : entry.position()).name());
        facts.put(
                Name.POSITION_AS_WRITTEN,
                known != null && entry.positionAsWritten().isEmpty()
                        ? known.asEntry().positionAsWritten()
                        : entry.positionAsWritten());
        facts.put(Name.THEMES, labels(entry, ThemeKind.THEME));
        facts.put(Name.PERSONS, labels(entry, ThemeKind.PERSONS));
        facts.put(Name.SDGS, labels(entry, ThemeKind.SDG));
        return facts;
    }

    private static String labels(MatrixEntry entry, ThemeKind kind) {
        return entry.labels().stream()
                .filter(label -> label.kind() == kind)
                .map(MatrixEntry.Label::written)
                .collect(Collectors.joining(" · "));
    }

    private static List<Field> fields(Map<Name, String> before, Map<Name, String> after) {
        var fields = new ArrayList<Field>();
        for (var name : Name.values()) {
            var old = before.getOrDefault(name, "");
            var now = after.getOrDefault(name, "");
            if (!old.equals(now)) {
                fields.add(new Field(name, old, now));
            }
        }
        return List.copyOf(fields);
    }
}
