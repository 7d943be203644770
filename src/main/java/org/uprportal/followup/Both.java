package org.uprportal.followup;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is said most often by those who rated. */
final class Both {

    private Both() {}

    static Progress mostFrequent(List<ProgressEntry> entries) {
        var counts = new EnumMap<Progress, Integer>(Progress.class);
        entries.forEach(entry -> counts.merge(entry.progress(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<Progress, Integer>::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(Progress.NO_INFORMATION);
    }
}
