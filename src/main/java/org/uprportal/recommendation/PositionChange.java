package org.uprportal.recommendation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the dated history of a position. */
public record PositionChange(
        Instant at,
        Position from,
        Position to,
        @Nullable String reason,
        @Nullable String source) {}
