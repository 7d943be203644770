package org.uprportal.register.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words as somebody typed them; empty for anything
 * @param chosen by facet the values of which one must be there
 * @param order how the result is sorted
 */
public record Wanted(
        String words,
        Map<String, List<String>> chosen,
        @Nullable Order order) {

    /** In which order. */
    public enum Order {
        /** What fits the words best. */
        FIT,
        /** The highest rank first. */
        NEWEST,
        /** The lowest rank first. */
        OLDEST,
        /** By id, for reading all of it in parts. */
        ID
    }
}
