package org.uprportal.recommendation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import of OHCHR's matrix.
 *
 * @param number counted within its cycle, from 1
 * @param created recommendations it brought
 * @param updated recommendations it changed
 */
public record ImportSummary(
        UUID id,
        int number,
        Instant at,
        String fileName,
        int created,
        int updated,
        @Nullable Instant takenBackAt) {}
