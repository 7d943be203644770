package org.uprportal.register.index;

import java.util.List;
import java.util.Map;

/**
 * One text to be found.
 *
 * @param id its own, never another's
 * @param part what it is part of; a part is replaced as a whole
 * @param text in which words are looked for
 * @param number by which it is found too, such as 140.7, or the symbol of a document in capitals; may be empty
 * @param facets by name the values under which it counts
 * @param rank the higher, the newer
 * @param order among those of the same rank
 * @param kept what is given back when it is found
 */
public record Entry(
        String id,
        String part,
        String text,
        String number,
        Map<String, List<String>> facets,
        long rank,
        String order,
        byte[] kept) {}
