package org.uprportal.recommendation.matrix;

import org.jspecify.annotations.Nullable;

/**
 * A State that a matrix names.
 *
 * @param name as the document writes it
 * @param code its ISO 3166 alpha-3 code; null where the name is unknown
 */
public record NamedState(String name, @Nullable String code) {

    /** What makes two of them the same: the code, or the name where there is none. */
    String identity() {
        return code == null ? name : code;
    }
}
