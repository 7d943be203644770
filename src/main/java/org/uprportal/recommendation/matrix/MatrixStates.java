package org.uprportal.recommendation.matrix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.uprportal.state.StateCode;

/**
 * Finds the recommending States, which stand in brackets at the end of a recommendation or of each of its parts: {@code (A)
 * (B)}, {@code (A, B)}, {@code (A and B)}, {@code Ratify … (A); sign … (B)}. Brackets that hold something else, such as {@code
 * (No. 29)} or {@code (ICRMW)}, name none.
 */
public class MatrixStates {

    /** The State behind a spelling. */
    public interface Names {
        Optional<StateCode> byName(String spelling);
    }

    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s{0,9}[,;/،、؛]\\s{0,9}" + "|\\s{1,9}(?:and|et|y|e|и|&|و)\\s{1,9}|(?<=\\p{IsHan})和(?=\\p{IsHan})");
    private static final Pattern A_NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.\\- ()]{2,60}");
    private static final Pattern FOR_OTHERS =
            Pattern.compile("(?i)[\\s,]{1,9}(?:on behalf of\\b|au nom d|en nombre d|от имени\\b).*$");
    private static final Pattern END = Pattern.compile("(?<![\\s;.,:*\"”“’'»؛。；])[\\s;.,:*\"”“’'»؛。；]++$");
    private static final Pattern BETWEEN = Pattern.compile("(?:[,;/&+،、]|\\s(?:and|et|y|и))\\s*$");

    /** What follows brackets that end a part: a sign, another bracket, a word that joins, a footnote's number, or nothing. */
    private static final Pattern END_OF_PART = Pattern.compile(
            "(?:[;.,:/؛،；。，、(\\[*\"”»]|[–—-]\\s|(?:and|as well as|et|ainsi que|y|e|así como|и|а также|و|و كذلك|和|以及|并|并且)(?=\\s|\\p{IsHan})|\\d{1,3}\\b|$)");

    private static final int LONGEST_NAME = 200;
    private static final int MOST_NAMES = 60;

    private final Names names;

    MatrixStates(Names names) {
        this.names = names;
    }

    /** The States, each once, in the order of the text; those whose name is unknown without code. */
    List<NamedState> in(String written) {
        var text = closed(withoutEnd(
                written.replace('（', '(').replace('）', ')').replace('［', '[').replace('］', ']')));
        var atTheEnd = ending(text, true);
        var all = endingsOfParts(text);
        all.addAll(atTheEnd.isEmpty() ? last(text) : atTheEnd);
        return once(all);
    }

    /** The known States in brackets with which a part of the text ends, in the order of the text. */
    private List<NamedState> endingsOfParts(String text) {
        var found = new ArrayList<NamedState>();
        var closing = closing(text);
        for (int opens = 0; opens < text.length(); opens++) {
            var closes = closing[opens];
            if (closes > 0 && partEndsAfter(text, closes)) {
                var states = named(text.substring(opens + 1, closes).strip(), false);
                found.addAll(states);
                // What a name holds in brackets of its own, as "Iran (Islamic Republic of)", is read with it.
                opens = states.isEmpty() ? opens : closes;
            }
        }
        return found;
    }

    private static boolean partEndsAfter(String text, int closes) {
        var next = closes + 1;
        while (next < text.length() && Character.isSpaceChar(text.charAt(next))) {
            next++;
        }
        return END_OF_PART.matcher(text).region(next, text.length()).lookingAt();
    }

    /** For each bracket that opens, where it closes; 0 where it does not. */
    private static int[] closing(String text) {
        var closing = new int[text.length()];
        var open = new ArrayDeque<Integer>();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '(' || text.charAt(at) == '[') {
                open.push(at);
            } else if ((text.charAt(at) == ')' || text.charAt(at) == ']') && !open.isEmpty()) {
                closing[open.pop()] = at;
            }
        }
        return closing;
    }

    private List<NamedState> ending(String text, boolean alsoUnknown) {
        var found = new ArrayList<NamedState>();
        var rest = text;
        while (rest.endsWith(")") || rest.endsWith("]")) {
            var opens = opening(rest);
            if (opens < 0) {
                break;
            }
            var group = named(rest.substring(opens + 1, rest.length() - 1).strip(), alsoUnknown && found.isEmpty());
            if (group.isEmpty()) {
                break;
            }
            found.addAll(0, group);
            rest = withoutEnd(
                    BETWEEN.matcher(withoutEnd(rest.substring(0, opens))).replaceFirst(""));
        }
        return found;
    }

    /** Where words or a footnote's number follow, the last brackets in which all are known States. */
    private List<NamedState> last(String text) {
        int tried = 0;
        for (int end = text.lastIndexOf(')'); end > 0 && tried++ < MOST_NAMES; end = text.lastIndexOf(')', end - 1)) {
            var found = ending(text.substring(0, end + 1), false);
            if (!found.isEmpty() && found.stream().allMatch(state -> state.code() != null)) {
                return found;
            }
        }
        return List.of();
    }

    /** The last bracket closed where the writer forgot it. */
    private static String closed(String text) {
        var open = text.chars().filter(one -> one == '(').count()
                - text.chars().filter(one -> one == ')').count();
        return open == 1 ? text + ")" : text;
    }

    /** States from a column of their own. */
    List<NamedState> listed(List<String> lines) {
        var found = new ArrayList<NamedState>();
        lines.forEach(line ->
                found.addAll(named(line.replaceFirst("^[-•*]\\s*", "").replaceAll("^\\(|\\)[;.]?$", ""), true)));
        return once(found);
    }

    private static List<NamedState> once(List<NamedState> all) {
        var once = new LinkedHashMap<String, NamedState>();
        all.forEach(state -> once.putIfAbsent(state.identity(), state));
        return List.copyOf(once.values());
    }

    /** The States a bracket names; empty where it holds something else. */
    private List<NamedState> named(String written, boolean outermost) {
        var content = FOR_OTHERS.matcher(written).replaceFirst("").strip();
        var whole = names.byName(content);
        if (whole.isPresent()) {
            return List.of(new NamedState(content, whole.get().value()));
        }
        var parts = SEPARATOR.split(content);
        if (parts.length > MOST_NAMES) {
            return List.of();
        }
        var states = joined(parts);
        var anyKnown = states.stream().anyMatch(state -> state.code() != null);
        var allLookLikeNames = states.stream()
                .allMatch(state ->
                        state.code() != null || A_NAME.matcher(state.name()).matches());
        var unknownButLikely = outermost && allLookLikeNames && !acronym(content);
        return anyKnown && allLookLikeNames || unknownButLikely ? states : List.of();
    }

    /** Puts together again what a comma inside a name has parted, such as "Korea, Republic of". */
    private List<NamedState> joined(String[] parts) {
        var states = new ArrayList<NamedState>();
        for (int from = 0; from < parts.length; ) {
            int to = parts.length;
            Optional<StateCode> known = Optional.empty();
            while (to > from && known.isEmpty()) {
                known = names.byName(String.join(", ", List.of(parts).subList(from, to)));
                to = known.isEmpty() ? to - 1 : to;
            }
            var end = known.isEmpty() ? from + 1 : to;
            var name = String.join(", ", List.of(parts).subList(from, end)).strip();
            if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
                states.add(new NamedState(name, known.map(StateCode::value).orElse(null)));
            }
            from = end;
        }
        return states;
    }

    private static boolean acronym(String content) {
        return content.equals(content.toUpperCase(java.util.Locale.ROOT)) || content.split(" ").length > 6;
    }

    private static String withoutEnd(String text) {
        return END.matcher(text).replaceFirst("");
    }

    private static int opening(String text) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) == ')' || text.charAt(i) == ']') {
                depth++;
            } else if ((text.charAt(i) == '(' || text.charAt(i) == '[') && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
