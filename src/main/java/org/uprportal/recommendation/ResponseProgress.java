package org.uprportal.recommendation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the answer to the recommendations of a cycle is.
 *
 * @param answered those with a position, drafted or taken
 */
public record ResponseProgress(
        int answered,
        int total,
        @Nullable Instant sentAt,
        @Nullable Instant adoptedAt) {}
