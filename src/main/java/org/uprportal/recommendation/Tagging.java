package org.uprportal.recommendation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.theme.ThemeKind;

/**
 * Terms that were put to rows of the register, or refused, in one go.
 *
 * @param stands whether they were put to them; false where they were refused
 * @param tags how many
 * @param takenBackAt null while it stands
 */
public record Tagging(
        UUID id,
        Instant at,
        ThemeKind kind,
        boolean stands,
        int tags,
        @Nullable Instant takenBackAt) {}
