package org.uprportal.register;

import java.util.List;
import java.util.Map;
import org.uprportal.recommendation.RegisterRow;

/**
 * A page of what matches.
 *
 * @param total how many match
 * @param similar whether nothing has these very words, and what is shown has similar ones
 * @param facets for each facet how many match with each of its values, following the other facets; the most first
 */
public record FoundRows(int total, boolean similar, List<Row> rows, Map<RegisterFacet, Map<String, Integer>> facets) {

    /**
     * A row that matches.
     *
     * @param marks where in its text the words are that were looked for
     */
    public record Row(RegisterRow row, List<Mark> marks) {}

    /** From one character to before another. */
    public record Mark(int from, int to) {}

    /** How many match with each value of a facet. */
    public Map<String, Integer> of(RegisterFacet facet) {
        return facets.getOrDefault(facet, Map.of());
    }
}
