package org.uprportal.register;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a reader of the register looks for.
 *
 * @param words as typed: words that must all be there, "a phrase", AND, OR, NOT and -; empty for anything
 * @param chosen by facet the values of which one must be there
 */
public record RegisterQuery(String words, Map<RegisterFacet, List<String>> chosen, RegisterOrder order) {

    /** Everything, the newest first. */
    public static final RegisterQuery ALL = new RegisterQuery("", Map.of(), RegisterOrder.FIT);

    public RegisterQuery {
        var sorted = new EnumMap<RegisterFacet, List<String>>(RegisterFacet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                sorted.put(facet, List.copyOf(values));
            }
        });
        chosen = sorted;
    }

    /** Everything with that value. */
    public static RegisterQuery of(RegisterFacet facet, String value) {
        return ALL.with(facet, value);
    }

    /** Narrowed down to that value of the facet, and no other of it. */
    public RegisterQuery with(RegisterFacet facet, String value) {
        var more = new EnumMap<RegisterFacet, List<String>>(RegisterFacet.class);
        more.putAll(chosen);
        more.put(facet, List.of(value));
        return new RegisterQuery(words, more, order);
    }

    /** The same without that value. */
    public RegisterQuery without(RegisterFacet facet, String value) {
        var less = new EnumMap<RegisterFacet, List<String>>(RegisterFacet.class);
        less.putAll(chosen);
        less.computeIfPresent(
                facet,
                (same, values) ->
                        values.stream().filter(one -> !one.equals(value)).toList());
        return new RegisterQuery(words, less, order);
    }

    /** The same in another order. */
    public RegisterQuery in(RegisterOrder other) {
        return new RegisterQuery(words, chosen, other);
    }

    /** What is chosen of a facet. */
    public List<String> of(RegisterFacet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    /** Every value that narrows it down. */
    public Stream<Map.Entry<RegisterFacet, String>> each() {
        return chosen.entrySet().stream()
                .flatMap(facet -> facet.getValue().stream().map(value -> Map.entry(facet.getKey(), value)));
    }

    /** Whether it is everything. */
    public boolean isAll() {
        return words.isBlank() && chosen.isEmpty();
    }
}
