package org.uprportal.monitor;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.FollowedRecommendation;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;

/**
 * Of which themes and groups of persons the recommendations speak without any organisation having been heard: none has said in
 * public how far a recommendation on it is, and no published submission proposes one on it. What a text may say between its
 * lines nobody counts.
 *
 * @param proposed the themes of published submissions' proposals, in their authors' words
 */
record Unheard(
        CycleId cycle,
        List<RecommendationSummary> all,
        Map<RecommendationId, FollowedRecommendation> followed,
        List<String> proposed) {

    List<Listed> themes() {
        return unheard(RecommendationSummary::themes);
    }

    List<Listed> persons() {
        return unheard(RecommendationSummary::persons);
    }

    private List<Listed> unheard(Function<RecommendationSummary, List<String>> labels) {
        var heard = heard(labels);
        var counts = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        all.forEach(one -> new HashSet<>(labels.apply(one)).forEach(label -> counts.merge(label, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(one -> !heard.contains(word(one.getKey())))
                .map(one -> new Listed(cycle.value(), one.getKey(), null, one.getValue()))
                .sorted(Comparator.comparingInt(Listed::number).reversed())
                .toList();
    }

    private Set<String> heard(Function<RecommendationSummary, List<String>> labels) {
        var heard = proposed.stream().map(Unheard::word).collect(Collectors.toSet());
        all.stream()
                .filter(one -> heard(followed.get(one.id())))
                .flatMap(one -> labels.apply(one).stream())
                .map(Unheard::word)
                .forEach(heard::add);
        return heard;
    }

    private static boolean heard(@Nullable FollowedRecommendation one) {
        return one != null && !one.civilSociety().isEmpty();
    }

    private static String word(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
