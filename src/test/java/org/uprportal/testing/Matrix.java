package org.uprportal.testing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The modules' {@code access/matrix.csv} as a test reads it, without the portal's own reader. */
public final class Matrix {

    private static final Map<String, String> LETTERS = Map.of("read", "R", "write", "W", "create", "C", "know", "E");

    private static final List<String> COLUMNS =
            List.of("AN", "RC", "CM", "CO", "GV", "MI", "EM", "CT", "OD", "RT", "PA", "AU");
    private static final Set<String> NOBODY_YET = Set.of("RC", "RT");

    private final Map<String, ModuleFiles.Line> lines = new LinkedHashMap<>();
    private final Map<String, String> recorded = new LinkedHashMap<>();

    private Matrix() {
        ModuleFiles.lines("matrix").forEach(line -> lines.put(line.get("object"), line));
        ModuleFiles.lines("recorded").forEach(line -> recorded.put(line.get("object"), line.get("recorded")));
    }

    public static Matrix get() {
        return new Matrix();
    }

    public boolean has(String object) {
        return lines.containsKey(object);
    }

    /** The things that are in the portal today. */
    public List<String> atHome() {
        return List.copyOf(lines.keySet());
    }

    /** Whether that column may, for somebody who stands so ({@code own}, {@code owner}, {@code named}, {@code country}). */
    public boolean allows(String object, String column, String act, Set<String> standing) {
        var cell = lines.get(object).get(column);
        return !cell.equals("–")
                && Arrays.stream(cell.split(" "))
                        .map(grant -> grant.split("@"))
                        .filter(grant -> grant.length == 1 || standing.contains(grant[1]))
                        .anyMatch(grant ->
                                grant[0].contains(LETTERS.get(act)) || (act.equals("know") && grant[0].contains("R")));
    }

    /** Whether that column's reading leaves a line in the audit trail, for somebody who stands so. */
    public boolean recorded(String object, String column, Set<String> standing) {
        var words = recorded.get(object).split(" ");
        var but = Arrays.asList(words);
        return words[0].equals("all")
                && !but.contains(column)
                && standing.stream().noneMatch(but::contains);
    }

    /** Whether there is anybody today who may read it and whose reading leaves a line. */
    public boolean recordedForSomebody(String object) {
        if (!recorded.containsKey(object)) {
            return false;
        }
        for (var column : COLUMNS) {
            for (var standing : List.of(Set.of("own"), Set.of("named"), Set.of("country"), Set.<String>of())) {
                var nobody = NOBODY_YET.contains(column)
                        || (column.equals("CM") && !standing.contains("own") && !standing.contains("named"));
                if (!nobody && allows(object, column, "read", standing) && recorded(object, column, standing)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether anybody may. */
    public boolean somebody(String object, String act) {
        return COLUMNS.stream()
                .anyMatch(column -> allows(object, column, act, Set.of("own", "owner", "named", "country")));
    }
}
