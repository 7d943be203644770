package org.uprportal.recommendation.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The themes, groups of persons and SDGs of a cell that may hold all three. */
record MatrixLabels(Set<String> themes, Set<String> persons, Set<String> sdgs) {

    private static final Pattern PERSONS = Pattern.compile(
            "(?i)^(affected persons?|groups? of persons|persons affected|personnes concern\\S+|groupes? de personnes|grupos de personas|personas afectadas|группы лиц|人群|فئات الأشخاص)\\s*[:：]?\\s*");
    private static final Pattern SDGS = Pattern.compile(
            "(?i)^(relevant )?(sdgs?|sustainable development goals?|ods|odd|contributing to[^:]*)\\s*:\\s*");
    private static final Pattern THEMES = Pattern.compile("(?i)^((full list of )?themes?|temas?|th[eè]mes?)\\s*:\\s*");
    private static final Pattern DASH = Pattern.compile("^[-–—•*·]\\s+");
    private static final Pattern CODE = Pattern.compile("^[A-H]\\d{1,2}(\\.\\d{1,2})?\\s*[-–:]?\\s+(?=\\p{L})");
    private static final Pattern GOAL = Pattern.compile("^(SDG|Goal)?\\s*\\d{1,2}\\s*[-–:.].*");

    private static final Pattern NEXT_CODE =
            Pattern.compile("(?:[;,]|(?<!\\s))\\s+(?=[A-H]\\d{1,2}(?:\\.\\d{1,2})?\\s+\\p{L})");
    private static final int LONGEST = 300;

    static MatrixLabels empty() {
        return new MatrixLabels(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    void readThemes(List<String> lines) {
        read(lines, themes);
    }

    void readPersons(List<String> lines) {
        read(lines, persons);
    }

    void readSdgs(List<String> lines) {
        read(lines, sdgs);
    }

    /** Each part of the cell is read by itself: how the lines of one are written says nothing about the others. */
    private void read(List<String> lines, Set<String> into) {
        var target = into;
        var part = new ArrayList<String>();
        for (var line : lines) {
            var turn = turn(line);
            if (turn != null) {
                put(entries(part), target);
                part.clear();
                target = turn.part();
            }
            var rest = turn == null ? line : turn.rest();
            if (!rest.isEmpty()) {
                part.add(rest);
            }
        }
        put(entries(part), target);
    }

    private @Nullable Turn turn(String line) {
        var turn = turn(line, PERSONS, persons);
        turn = turn == null ? turn(line, SDGS, sdgs) : turn;
        return turn == null ? turn(line, THEMES, themes) : turn;
    }

    private static @Nullable Turn turn(String line, Pattern heading, Set<String> part) {
        var found = heading.matcher(line);
        return found.find() ? new Turn(part, found.replaceFirst("")) : null;
    }

    /** Where a part has dashes, a line without one goes on with the line above, unless it begins with a code of its own. */
    private static List<String> entries(List<String> part) {
        var dashed = part.stream().anyMatch(line -> DASH.matcher(line).find());
        var entries = new ArrayList<String>();
        for (var line : part) {
            var codes = NEXT_CODE.split(line);
            if (codes.length > 1) {
                entries.addAll(List.of(codes));
            } else if (dashed
                    && !entries.isEmpty()
                    && !DASH.matcher(line).find()
                    && !CODE.matcher(line).find()
                    && DASH.matcher(entries.getLast()).find()) {
                entries.set(entries.size() - 1, entries.getLast() + " " + line);
            } else {
                entries.add(line);
            }
        }
        return entries;
    }

    /** A line with which another part of the cell begins, and what stands behind its heading. */
    private record Turn(Set<String> part, String rest) {}

    private void put(List<String> entries, Set<String> target) {
        for (var entry : entries) {
            var label = CODE.matcher(DASH.matcher(entry).replaceFirst("").strip())
                    .replaceFirst("")
                    .strip();
            if (!label.isEmpty()) {
                label = label.substring(0, Math.min(label.length(), LONGEST));
                (target == themes && GOAL.matcher(label).matches() && !label.startsWith("2030") ? sdgs : target)
                        .add(label);
            }
        }
    }
}
