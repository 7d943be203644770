package org.uprportal.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uprportal.register.SavedSearches.Watch;
import org.uprportal.register.index.TextIndex;

/**
 * What saved searches find in the parts of the index that are read anew, before and after: the difference is new. The same search
 * of many people is made once.
 */
final class NewMatches {

    private final TextIndex texts;
    private final Set<String> parts;
    private final Map<RegisterQuery, List<Watch>> watches;
    private final Map<RegisterQuery, Set<String>> before;

    NewMatches(TextIndex texts, List<Watch> all, Set<String> parts) {
        this.texts = texts;
        this.parts = parts;
        this.watches = new HashMap<>();
        all.forEach(one -> watches.computeIfAbsent(one.query(), query -> new java.util.ArrayList<>())
                .add(one));
        this.before = found();
    }

    private Map<RegisterQuery, Set<String>> found() {
        var found = new HashMap<RegisterQuery, Set<String>>();
        watches.keySet().forEach(query -> found.put(query, texts.ids(Register.wanted(query), parts)));
        return found;
    }

    /** For each search that finds something it did not find before, how many. */
    Map<Watch, Integer> now() {
        var counted = new LinkedHashMap<Watch, Integer>();
        found().forEach((query, ids) -> {
            var fresh = new HashSet<>(ids);
            fresh.removeAll(before.get(query));
            if (!fresh.isEmpty()) {
                watches.get(query).forEach(watch -> counted.put(watch, fresh.size()));
            }
        });
        return counted;
    }
}
