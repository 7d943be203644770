package org.uprportal.recommendation;

import java.util.List;

/** A matrix as read: its recommendations and what is odd in it. */
record ReadMatrix(MatrixOrigin origin, List<MatrixRow> rows, List<MatrixProblem> problems) {

    long count(Position position) {
        return rows.stream().filter(row -> row.position() == position).count();
    }

    long statePairs() {
        return rows.stream().mapToLong(row -> row.states().size()).sum();
    }
}
