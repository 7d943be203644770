package org.uprportal.recommendation.matrix;

import org.jspecify.annotations.Nullable;

/**
 * Something odd in a matrix that does not stop its import.
 *
 * @param row the row of the table, counted from 1
 * @param paragraph the recommendation's number where it could be read
 * @param key the reason's text key, taking {@code detail}
 * @param detail what was found there
 */
public record MatrixProblem(int row, @Nullable String paragraph, String key, String detail) {}
