package org.uprportal.register.index;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many match
 * @param similar whether nothing has these very words, and what is shown has similar ones
 * @param facets by facet and value how many match in all other facets
 */
public record Hits(int total, boolean similar, List<Hit> hits, Map<String, Map<String, Integer>> facets) {

    /**
     * One that matches.
     *
     * @param kept what was kept of it
     * @param marks where in its text the words are
     */
    public record Hit(String id, byte[] kept, List<Mark> marks) {}

    /** From one character to before another. */
    public record Mark(int from, int to) {}
}
