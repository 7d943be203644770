package org.uprportal.recommendation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.uprportal.state.StateCode;

/**
 * Finds the recommending States, which stand in brackets at the end of a recommendation: {@code (A) (B)}, {@code (A, B)},
 * {@code (A and B)}. Brackets that hold something else, such as {@code (No. 29)} or {@code (ICRMW)}, end the search.
 */
class MatrixStates {

    /** The State behind a spelling. */
    interface Names {
        Optional<StateCode> byName(String spelling);
    }

    private static final Pattern SEPARATOR = Pattern.compile("\\s{0,9}[,;/]\\s{0,9}|\\s{1,9}(?:and|et|y|и|&)\\s{1,9}");
    private static final Pattern A_NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.\\- ()]{2,60}");

    private final Names names;

    MatrixStates(Names names) {
        this.names = names;
    }

    /** The States, each once, in the order of the text; those whose name is unknown without code. */
    List<RecommendingState> in(String text) {
        var found = new ArrayList<RecommendingState>();
        var rest = withoutEnd(text);
        while (rest.endsWith(")")) {
            var opens = opening(rest);
            if (opens < 0) {
                break;
            }
            var group = named(rest.substring(opens + 1, rest.length() - 1).strip(), found.isEmpty());
            if (group.isEmpty()) {
                break;
            }
            found.addAll(0, group);
            rest = withoutEnd(rest.substring(0, opens));
        }
        return once(found);
    }

    /** States from a column of their own. */
    List<RecommendingState> listed(List<String> lines) {
        var found = new ArrayList<RecommendingState>();
        lines.forEach(line ->
                found.addAll(named(line.replaceFirst("^[-•*]\\s*", "").replaceAll("^\\(|\\)[;.]?$", ""), true)));
        return once(found);
    }

    private static List<RecommendingState> once(List<RecommendingState> all) {
        var once = new LinkedHashMap<String, RecommendingState>();
        all.forEach(state -> once.putIfAbsent(state.identity(), state));
        return List.copyOf(once.values());
    }

    /** The States a bracket names; empty where it holds something else. */
    private List<RecommendingState> named(String content, boolean outermost) {
        var whole = names.byName(content);
        if (whole.isPresent()) {
            return List.of(new RecommendingState(content, whole.get().value()));
        }
        var parts = SEPARATOR.split(content);
        var states = joined(parts);
        var anyKnown = states.stream().anyMatch(state -> state.code() != null);
        var allLookLikeNames = states.stream()
                .allMatch(state ->
                        state.code() != null || A_NAME.matcher(state.name()).matches());
        var unknownButLikely = outermost && allLookLikeNames && !acronym(content);
        return anyKnown && allLookLikeNames || unknownButLikely ? states : List.of();
    }

    /** Puts together again what a comma inside a name has parted, such as "Korea, Republic of". */
    private List<RecommendingState> joined(String[] parts) {
        var states = new ArrayList<RecommendingState>();
        for (int from = 0; from < parts.length; ) {
            int to = parts.length;
            Optional<StateCode> known = Optional.empty();
            while (to > from && known.isEmpty()) {
                known = names.byName(String.join(", ", List.of(parts).subList(from, to)));
                to = known.isEmpty() ? to - 1 : to;
            }
            var end = known.isEmpty() ? from + 1 : to;
            var name = String.join(", ", List.of(parts).subList(from, end)).strip();
            if (!name.isEmpty()) {
                states.add(
                        new RecommendingState(name, known.map(StateCode::value).orElse(null)));
            }
            from = end;
        }
        return states;
    }

    private static boolean acronym(String content) {
        return content.equals(content.toUpperCase(java.util.Locale.ROOT)) || content.split(" ").length > 6;
    }

    private static String withoutEnd(String text) {
        return text.replaceFirst("[\\s;.,:]+$", "");
    }

    private static int opening(String text) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) == ')') {
                depth++;
            } else if (text.charAt(i) == '(' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
