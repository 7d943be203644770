package org.uprportal.recommendation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The themes, groups of persons and SDGs of a cell that may hold all three. */
record MatrixLabels(Set<String> themes, Set<String> persons, Set<String> sdgs) {

    private static final Pattern PERSONS = Pattern.compile(
            "(?i)^(affected persons?|groups? of persons|persons affected|personnes concern\\S+|groupes? de personnes|grupos de personas|personas afectadas)\\s*:?\\s*");
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

    private void read(List<String> lines, Set<String> into) {
        var target = into;
        var entries = new ArrayList<String>();
        var dashed = lines.stream().anyMatch(line -> DASH.matcher(line).find());
        for (var line : lines) {
            var rest = line;
            Set<String> turn = null;
            if (PERSONS.matcher(line).find()) {
                turn = persons;
                rest = PERSONS.matcher(line).replaceFirst("");
            } else if (SDGS.matcher(line).find()) {
                turn = sdgs;
                rest = SDGS.matcher(line).replaceFirst("");
            } else if (THEMES.matcher(line).find()) {
                turn = themes;
                rest = THEMES.matcher(line).replaceFirst("");
            }
            if (turn != null) {
                put(entries, target);
                entries.clear();
                target = turn;
            }
            if (rest.isEmpty()) {
                continue;
            }
            var codes = NEXT_CODE.split(rest);
            if (codes.length > 1) {
                entries.addAll(List.of(codes));
                continue;
            }
            if (dashed && turn == null && !DASH.matcher(rest).find() && !entries.isEmpty()) {
                entries.set(entries.size() - 1, entries.getLast() + " " + rest);
            } else {
                entries.add(rest);
            }
        }
        put(entries, target);
    }

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
