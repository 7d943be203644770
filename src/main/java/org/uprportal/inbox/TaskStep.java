package org.uprportal.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a task's trace.
 *
 * @param before who had it; null where it was the group's
 * @param after who had it from then on; null where it is the group's
 * @param by who did this; null where the portal did
 * @param note why, in their words; may be empty
 */
public record TaskStep(
        Instant at,
        TaskAct act,
        @Nullable String before,
        @Nullable String after,
        @Nullable String by,
        String note) {}
