package org.uprportal.recommendation.matrix;

import java.util.List;

/** A matrix as read: its recommendations and what is odd in it. */
public record ReadMatrix(MatrixOrigin origin, List<MatrixRow> rows, List<MatrixProblem> problems) {

    /** The recommendations with this position. */
    public long count(WrittenPosition position) {
        return rows.stream().filter(row -> row.position() == position).count();
    }

    /** Pairs of a recommendation and a State that made it. */
    public long statePairs() {
        return rows.stream().mapToLong(row -> row.states().size()).sum();
    }
}
