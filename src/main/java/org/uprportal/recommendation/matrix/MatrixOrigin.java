package org.uprportal.recommendation.matrix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprportal.state.StateCode;

/**
 * Of which review a matrix is, as its own header, the words before its table and its document symbols say: "UPR of Tavara (4th
 * Cycle - 48th Session)", {@code A/HRC/WG.6/48/TAV/1}. What is not said stays empty.
 */
public record MatrixOrigin(Set<StateCode> states, Set<Integer> cycles, Set<Integer> sessions) {

    private static final Pattern STATE = Pattern.compile(
            "(?iu)\\b(?:UPR|Universal Periodic Review|EPU|Examen périodique universel|Examen Periódico Universal|УПО)"
                    + "\\s*(?:of|on|de la|de l['’]|des|du|de|d['’]|del|[:–—-])\\s*([^()\\n–—:;,]{3,80}?)\\s*(?:[(\\n–—:;,]| - |$)");
    private static final Pattern SYMBOL = Pattern.compile("A/HRC/WG\\.6/(\\d{1,3})/([A-Z]{3})(?:/|\\b)");
    private static final String ORDINAL = "(\\d{1,4})\\s?(?:st|nd|rd|th|e|ème|er|ère|re|º|ª|o|a|\\.|-?[йя]а?)?\\s*";
    private static final Pattern CYCLE = Pattern.compile("(?iu)\\b" + ORDINAL + "(?:cycle|ciclo|цикл)");
    private static final Pattern SESSION =
            Pattern.compile("(?iu)\\b" + ORDINAL + "(?:session|período de sesiones|сессия|сессии)\\b");
    private static final Pattern WORDED = Pattern.compile("(?iu)\\b(first|second|third|fourth|fifth)\\s+(cycle)\\b");

    /** What a text says of itself, with the names of States as the portal knows them. */
    static MatrixOrigin in(String text, MatrixStates.Names names) {
        var symbols = SYMBOL.matcher(text).results().toList();
        var states = Stream.concat(
                        symbols.stream().map(one -> new StateCode(one.group(2))),
                        STATE.matcher(text)
                                .results()
                                .flatMap(one -> known(one.group(1).strip(), names).stream()))
                .collect(Collectors.toSet());
        var sessions = numbers(SESSION.matcher(text));
        symbols.forEach(one -> sessions.add(Integer.valueOf(one.group(1))));
        var cycles = numbers(CYCLE.matcher(text));
        WORDED.matcher(text)
                .results()
                .forEach(one -> cycles.add(1
                        + List.of("first", "second", "third", "fourth", "fifth")
                                .indexOf(one.group(1).toLowerCase(Locale.ROOT))));
        return new MatrixOrigin(states, cycles, sessions);
    }

    private static Optional<StateCode> known(String name, MatrixStates.Names names) {
        return names.byName(name).or(() -> names.byName(name.replaceFirst("(?i)^(the|la|le|les|los|las|el)\\s+", "")));
    }

    private static Set<Integer> numbers(Matcher found) {
        return found.results().map(one -> Integer.valueOf(one.group(1))).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it says that it is of another State; several that are named, the right one among them, do not. */
    public boolean ofAnotherState(StateCode state) {
        return !states.isEmpty() && !states.contains(state);
    }

    /** Whether it says that it is of another cycle. */
    public boolean ofAnotherCycle(int cycle) {
        return !cycles.isEmpty() && !cycles.contains(cycle);
    }

    /** Whether it says that it is of another session. */
    public boolean ofAnotherSession(int session) {
        return !sessions.isEmpty() && !sessions.contains(session);
    }
}
