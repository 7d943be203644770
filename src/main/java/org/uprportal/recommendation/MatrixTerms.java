package org.uprportal.recommendation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.matrix.MatrixRow;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/** The labels of one matrix and the terms behind them, looked up once for all its rows. */
final class MatrixTerms implements MatrixEntry.Terms {

    private static final Map<ThemeKind, Function<MatrixRow, List<String>>> LABELS = new EnumMap<>(Map.of(
            ThemeKind.THEME, MatrixRow::themes, ThemeKind.PERSONS, MatrixRow::persons, ThemeKind.SDG, MatrixRow::sdgs));

    private final Map<ThemeKind, Map<String, ThemeId>> known = new EnumMap<>(ThemeKind.class);
    private final Map<ThemeKind, Map<String, Integer>> met = new EnumMap<>(ThemeKind.class);

    MatrixTerms(List<MatrixRow> rows, Themes themes) {
        LABELS.forEach((kind, labels) -> {
            Map<String, Integer> counted = new LinkedHashMap<>();
            rows.stream().map(labels).flatMap(List::stream).forEach(label -> counted.merge(label, 1, Integer::sum));
            met.put(kind, counted);
            known.put(kind, themes.byLabels(kind, counted.keySet()));
        });
    }

    @Override
    public @Nullable UUID of(ThemeKind kind, String label) {
        var term = known.get(kind).get(label);
        return term == null ? null : term.value();
    }

    /** The labels that no list knows, for a person who decides. */
    List<UnknownLabel> unknown() {
        return Stream.of(ThemeKind.THEME, ThemeKind.PERSONS, ThemeKind.SDG)
                .flatMap(kind -> met.get(kind).entrySet().stream()
                        .filter(label -> of(kind, label.getKey()) == null)
                        .map(label -> new UnknownLabel(kind, label.getKey(), label.getValue())))
                .toList();
    }
}
