package org.uprportal.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * A State that makes a recommendation.
 *
 * @param name as the document writes it
 * @param code its ISO 3166 alpha-3 code; null where the name is unknown
 */
public record RecommendingState(String name, @Nullable String code) {

    /** What makes two of them the same: the code, or the name where there is none. */
    String identity() {
        return code == null ? name : code;
    }
}
