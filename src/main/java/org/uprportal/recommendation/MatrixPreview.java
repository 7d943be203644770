package org.uprportal.recommendation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.matrix.MatrixProblem;

/**
 * What an import of OHCHR's matrix would do, or has done. Counts are of numbered paragraphs, as OHCHR counts, except
 * {@code statePairs}: pairs of a paragraph and a State.
 *
 * @param changes what is new, what changes and what the file does not hold, in the order of the report
 * @param unknownLabels themes, groups of persons and goals that no list knows; they are kept as written
 * @param importedBefore when the same file was imported last; null where it was not
 * @param basis stands for the register as it was compared with; an import that follows can say that it has changed since
 */
public record MatrixPreview(
        int recommendations,
        int supported,
        int noted,
        int supportedInPart,
        int pending,
        int statePairs,
        List<MatrixChange> changes,
        List<MatrixProblem> problems,
        List<UnknownLabel> unknownLabels,
        @Nullable Instant importedBefore,
        String basis) {

    /** The recommendations that are new. */
    public int created() {
        return count(MatrixChange.Kind.CREATED);
    }

    /** The recommendations on record that read differently in the file. */
    public int updated() {
        return count(MatrixChange.Kind.UPDATED);
    }

    /** The recommendations of the file that are on record as they are. */
    public int unchanged() {
        return recommendations - created() - updated();
    }

    /** The paragraphs on record that the file does not hold; they stay. */
    public List<String> missing() {
        return changes.stream()
                .filter(change -> change.kind() == MatrixChange.Kind.MISSING)
                .map(MatrixChange::paragraph)
                .toList();
    }

    private int count(MatrixChange.Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }
}
