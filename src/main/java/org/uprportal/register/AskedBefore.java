package org.uprportal.register;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.register.index.Likeness;

/** Which recommendations to one State ask again for what was asked in an earlier cycle, and which are new. */
enum AskedBefore {
    /** A person has confirmed that it repeats an earlier one. */
    REPEATED,
    /** An earlier one is worded alike; nobody has decided. */
    ALIKE,
    /** Nothing of earlier cycles is worded alike. */
    NEW;

    /** From which likeness on texts are worded alike. */
    static final double LEAST = 0.35;

    private static final int LOOKED_AT = 8;

    /**
     * Told of each recommendation; pledges are no recommendations, and other bodies have no cycles.
     *
     * @param rows all of one State
     * @param decided by recommendation earlier ones that people have confirmed or refused
     */
    static Map<UUID, AskedBefore> among(List<RegisterRow> rows, Map<UUID, Map<UUID, Boolean>> decided) {
        var made = rows.stream()
                .filter(row -> row.unit() != RegisterRow.Unit.PLEDGE && row.other() == null)
                .toList();
        var texts = made.stream().collect(Collectors.toMap(RegisterRow::id, RegisterRow::text, (one, same) -> one));
        var told = new HashMap<UUID, AskedBefore>();
        for (int cycle : made.stream().map(RegisterRow::cycle).collect(Collectors.toCollection(TreeSet::new))) {
            var before = new LinkedHashMap<String, String>();
            made.stream().filter(row -> row.cycle() < cycle).forEach(row -> before.put(row.text(), row.text()));
            var earlier = Likeness.among(before);
            var alike = new HashMap<String, List<String>>();
            Function<String, List<String>> likes = text -> earlier.idsOf(text, LEAST, LOOKED_AT);
            made.stream().filter(row -> row.cycle() == cycle).forEach(row -> {
                var ours = decided.getOrDefault(row.id(), Map.of());
                told.put(
                        row.id(),
                        ours.containsValue(true)
                                ? REPEATED
                                : alike.computeIfAbsent(row.text(), likes).stream()
                                                .anyMatch(text -> !refused(ours, text, texts))
                                        ? ALIKE
                                        : NEW);
            });
        }
        return told;
    }

    private static boolean refused(Map<UUID, Boolean> decided, String text, Map<UUID, String> texts) {
        return decided.keySet().stream().anyMatch(id -> text.equals(texts.get(id)));
    }
}
