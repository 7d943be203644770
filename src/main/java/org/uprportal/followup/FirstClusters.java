package org.uprportal.followup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.uprportal.recommendation.RecommendationSummary;

/**
 * Sorts recommendations into clusters, as a first proposal: by their main theme; one without theme, or alone with its theme,
 * goes where its words are most alike, where any are.
 */
final class FirstClusters {

    /** The name of what has no theme. */
    static final String NO_THEME = "–";

    /** From so much likeness on (0 nothing in common, 1 the same words) one goes to another. */
    private static final double ALIKE = 0.12;

    private static final int SHORTEST = 4;
    private static final String HERE = "its group was made above";

    private final Map<RecommendationSummary, Set<String>> words;
    private final Map<String, Integer> frequency = new HashMap<>();

    private FirstClusters(List<RecommendationSummary> all) {
        words = all.stream().collect(Collectors.toMap(one -> one, FirstClusters::words));
        words.values().forEach(set -> set.forEach(word -> frequency.merge(word, 1, Integer::sum)));
    }

    static Map<String, List<RecommendationSummary>> of(List<RecommendationSummary> all) {
        var groups = new LinkedHashMap<String, List<RecommendationSummary>>();
        all.forEach(one ->
                groups.computeIfAbsent(theme(one), theme -> new ArrayList<>()).add(one));
        var sorter = new FirstClusters(all);
        var lonely = groups.entrySet().stream()
                .filter(group ->
                        group.getKey().equals(NO_THEME) || group.getValue().size() == 1)
                .flatMap(group -> group.getValue().stream())
                .toList();
        var homes = groups.entrySet().stream()
                .filter(group ->
                        !group.getKey().equals(NO_THEME) && group.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, group -> List.copyOf(group.getValue())));
        lonely.forEach(one -> homes.entrySet().stream()
                .map(home -> Map.entry(home.getKey(), sorter.likeness(one, home.getValue())))
                .filter(home -> home.getValue() >= ALIKE)
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .ifPresent(home -> {
                    Objects.requireNonNull(groups.get(theme(one)), HERE).remove(one);
                    Objects.requireNonNull(groups.get(home.getKey()), HERE).add(one);
                }));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private static String theme(RecommendationSummary one) {
        return one.themes().isEmpty() ? NO_THEME : one.themes().getFirst();
    }

    /** How alike one is to the most alike of a group: rare words weigh more than those that everybody uses. */
    private double likeness(RecommendationSummary one, List<RecommendationSummary> group) {
        return group.stream()
                .mapToDouble(other -> likeness(words.getOrDefault(one, Set.of()), words.getOrDefault(other, Set.of())))
                .max()
                .orElse(0);
    }

    private double likeness(Set<String> mine, Set<String> theirs) {
        var both = new HashSet<>(mine);
        both.retainAll(theirs);
        var either = new HashSet<>(mine);
        either.addAll(theirs);
        var all = weight(either);
        return all == 0 ? 0 : weight(both) / all;
    }

    private double weight(Set<String> some) {
        return some.stream()
                .mapToDouble(word -> Math.log(1.0 + (double) words.size() / frequency.getOrDefault(word, 1)))
                .sum();
    }

    private static Set<String> words(RecommendationSummary one) {
        return Arrays.stream(one.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }
}
