package org.uprportal.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One recommendation as read from a matrix. */
record MatrixRow(
        int row,
        String paragraph,
        String text,
        List<RecommendingState> states,
        String positionAsWritten,
        Position position,
        @Nullable String source,
        @Nullable String heading,
        List<String> themes,
        List<String> persons,
        List<String> sdgs) {}
