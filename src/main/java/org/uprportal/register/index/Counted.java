package org.uprportal.register.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * How many match, and how many with each value of each facet. A facet that is chosen from counts what matches in all others; of
 * that nothing else is counted, and what everything counts is counted once for each edition.
 */
record Counted(int total, Map<String, Map<String, Integer>> facets) {

    static Counted of(Shelf shelf, Wanted wanted, Query typed) throws IOException {
        var chosen = chosen(wanted);
        var everything = wanted.words().isBlank();
        if (chosen.isEmpty() && everything) {
            return shelf.everything();
        }
        var found = found(shelf, typed, chosen);
        var counts = new HashMap<String, Map<String, Integer>>();
        for (var facet : shelf.facets().entrySet()) {
            var name = facet.getKey();
            Map<String, Integer> counted;
            if (!chosen.containsKey(name)) {
                counted = counts(facet.getValue(), name, found);
            } else if (everything && chosen.size() == 1) {
                counted = shelf.everything().facets().getOrDefault(name, Map.of());
            } else {
                var others = new HashMap<>(chosen);
                others.remove(name);
                counted = counts(facet.getValue(), name, found(shelf, typed, others));
            }
            if (!counted.isEmpty()) {
                counts.put(name, counted);
            }
        }
        return new Counted(
                found.getMatchingDocs().stream()
                        .mapToInt(docs -> docs.totalHits())
                        .sum(),
                counts);
    }

    /** What there is all in all. */
    static Counted everything(int size, Map<String, SortedSetDocValuesReaderState> facets) throws IOException {
        var counts = new HashMap<String, Map<String, Integer>>();
        for (var facet : facets.entrySet()) {
            var counted = counts(facet.getValue(), facet.getKey(), null);
            if (!counted.isEmpty()) {
                counts.put(facet.getKey(), counted);
            }
        }
        return new Counted(size, Map.copyOf(counts));
    }

    static Map<String, List<String>> chosen(Wanted wanted) {
        var chosen = new HashMap<>(wanted.chosen());
        chosen.values().removeIf(List::isEmpty);
        return chosen;
    }

    /** The query narrowed down to what is chosen. */
    static DrillDownQuery narrowed(Query typed, Map<String, List<String>> chosen) {
        var query = new DrillDownQuery(TextIndex.CONFIG, typed);
        chosen.forEach((facet, values) -> values.forEach(value -> query.add(facet, value)));
        return query;
    }

    private static FacetsCollector found(Shelf shelf, Query typed, Map<String, List<String>> chosen)
            throws IOException {
        return shelf.searcher().search(narrowed(typed, chosen), new FacetsCollectorManager());
    }

    private static Map<String, Integer> counts(
            SortedSetDocValuesReaderState facet, String name, @Nullable FacetsCollector found) throws IOException {
        var counted = found == null
                ? new SortedSetDocValuesFacetCounts(facet)
                : new SortedSetDocValuesFacetCounts(facet, found);
        // None of what matches has a value of that facet.
        FacetResult all = counted.getAllChildren(name);
        return all == null
                ? Map.of()
                : Arrays.stream(all.labelValues)
                        .sorted(Comparator.<LabelAndValue>comparingInt(one -> -one.value.intValue())
                                .thenComparing(one -> one.label))
                        .collect(
                                LinkedHashMap::new,
                                (map, one) -> map.put(one.label, one.value.intValue()),
                                LinkedHashMap::putAll);
    }
}
