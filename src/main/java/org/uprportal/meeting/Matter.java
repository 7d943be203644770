package org.uprportal.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something of a review that a meeting speaks of or decides on, such as a recommendation. */
public record Matter(Kind kind, UUID id) {

    /** What it is. */
    public enum Kind {
        RECOMMENDATION,
        CLUSTER,
        CONSULTATION,
        SUBMISSION,
        MEETING
    }

    /** From what is kept; null where nothing is. */
    static @Nullable Matter of(@Nullable Kind kind, @Nullable UUID id) {
        return kind == null || id == null ? null : new Matter(kind, id);
    }
}
