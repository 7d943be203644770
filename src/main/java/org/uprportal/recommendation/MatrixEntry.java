package org.uprportal.recommendation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.matrix.MatrixRow;
import org.uprportal.theme.ThemeKind;

/** A recommendation as the workshop has read it, in the words of the register: its labels are references where they are known. */
record MatrixEntry(
        String paragraph,
        String text,
        List<RecommendingState> states,
        List<Label> labels,
        Position position,
        String positionAsWritten,
        @Nullable String source) {

    /** A theme, group of persons or goal: as written, and the term of the list where the list knows it. */
    record Label(ThemeKind kind, String written, @Nullable UUID term) {}

    /** Finds the term behind a label. */
    interface Terms {
        @Nullable
        UUID of(ThemeKind kind, String label);
    }

    static MatrixEntry of(MatrixRow row, Terms terms) {
        return new MatrixEntry(
                row.paragraph(),
                row.text(),
                row.states().stream()
                        .map(state -> new RecommendingState(state.name(), state.code()))
                        .toList(),
                Stream.of(
                                labels(ThemeKind.THEME, row.themes(), terms),
                                labels(ThemeKind.PERSONS, row.persons(), terms),
                                labels(ThemeKind.SDG, row.sdgs(), terms))
                        .flatMap(List::stream)
                        .toList(),
                Position.valueOf(row.position().name()),
                row.positionAsWritten(),
                row.source());
    }

    private static List<Label> labels(ThemeKind kind, List<String> written, Terms terms) {
        return written.stream()
                .map(label -> new Label(kind, label, terms.of(kind, label)))
                .toList();
    }
}
