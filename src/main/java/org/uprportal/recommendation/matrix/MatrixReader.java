package org.uprportal.recommendation.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.matrix.MatrixColumns.Meaning;
import org.uprportal.state.StateCode;

/**
 * Reads OHCHR's thematic matrix of recommendations from a Word file, by the meaning of its headers. Every row with text
 * ends as a recommendation, a heading, or a problem that names the row and the reason.
 */
public class MatrixReader {

    private static final Pattern HEADING = Pattern.compile("(?i)^(theme|th[eè]me|tema|тема|主题|الموضوع)\\s*[:：]\\s*");
    private static final int LONGEST_TEXT = 8000;
    private static final int LONGEST_HEADING = 250;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_POSITION = 1000;

    private final MatrixStates states;
    private final Map<String, MatrixRow> rows = new LinkedHashMap<>();
    private final List<MatrixProblem> problems = new ArrayList<>();
    private @Nullable MatrixColumns columns;
    private @Nullable String heading;
    private int number;

    private MatrixReader(MatrixStates.Names names) {
        Map<String, Optional<StateCode>> known = new HashMap<>();
        states = new MatrixStates(spelling -> known.computeIfAbsent(spelling, names::byName));
    }

    /**
     * Reads a file.
     *
     * @throws MatrixRefused where it is no Word file, damaged, hostile, too large or has no such table
     */
    public static ReadMatrix read(byte[] file, MatrixStates.Names names) {
        var reader = new MatrixReader(names);
        var opened = MatrixFile.open(file);
        MatrixTables.in(opened.document()).forEach(reader::table);
        if (reader.columns == null) {
            throw MatrixRefused.noMatrixTable();
        }
        if (reader.rows.isEmpty() && reader.problems.isEmpty()) {
            throw MatrixRefused.noRows();
        }
        return new ReadMatrix(
                MatrixOrigin.in(opened.header(), names),
                List.copyOf(reader.rows.values()),
                List.copyOf(reader.problems));
    }

    private void table(MatrixTables.Table table) {
        List<MatrixCell> before = null;
        var ours = columns != null && table.rows().stream().anyMatch(row -> row.size() == columns.cells());
        for (var row : table.rows()) {
            number++;
            var filled = row.stream().filter(MatrixCell::filled).toList();
            var upper = before;
            var header =
                    MatrixColumns.in(row).or(() -> upper == null ? Optional.empty() : MatrixColumns.in(upper, row));
            // Only a row without data can be the upper half of a header.
            before = header.isPresent() || looksLikeAHeader(row) ? row : null;
            if (filled.isEmpty()) {
                continue;
            }
            if (header.isPresent()) {
                columns = header.get();
                ours = true;
            } else if (ours && before == null) {
                row(row, filled);
            } else if (!ours && numbered(filled)) {
                problem(
                        null,
                        "recommendation.problem.noHeader",
                        shorten(filled.getFirst().text()));
            }
        }
    }

    private static boolean looksLikeAHeader(List<MatrixCell> row) {
        return row.size() > 1
                && !numbered(row)
                && row.stream()
                        .filter(MatrixCell::filled)
                        .allMatch(cell -> cell.text().length() < 60)
                && row.stream()
                        .filter(MatrixCell::filled)
                        .anyMatch(cell -> MatrixColumns.isRecommendation(cell.text()));
    }

    private static boolean numbered(List<MatrixCell> filled) {
        return filled.stream()
                .anyMatch(cell -> MatrixText.NUMBER.matcher(cell.text()).find());
    }

    private void row(List<MatrixCell> cells, List<MatrixCell> filled) {
        var first = filled.getFirst().text();
        if (isHeading(first, cells)) {
            heading = shorten(HEADING.matcher(first).replaceFirst(""));
            return;
        }
        var lines = columns.of(Meaning.RECOMMENDATION, cells);
        if (lines.isEmpty()) {
            problem(null, "recommendation.problem.noText", shorten(first));
            return;
        }
        for (var read : MatrixText.in(lines)) {
            var paragraph = read.paragraph() != null ? read.paragraph() : numberBeside(cells, lines);
            if (paragraph == null) {
                problem(null, "recommendation.problem.noNumber", shorten(read.text()));
            } else if (read.text().isEmpty() || read.text().length() > LONGEST_TEXT) {
                problem(paragraph, "recommendation.problem.noText", shorten(read.text()));
            } else {
                keep(row(cells, paragraph, read));
            }
        }
    }

    /** A line over the rows below it, rather than a recommendation that has lost its number. */
    private static boolean isHeading(String text, List<MatrixCell> cells) {
        var alone = cells.stream().filter(cell -> !cell.empty()).count() == 1
                && cells.getFirst().filled();
        if (!alone || MatrixText.NUMBER.matcher(text).find()) {
            return false;
        }
        return HEADING.matcher(text).find()
                || text.length() <= LONGEST_HEADING && (cells.size() == 1 || !text.matches(".*\\)[\\s;.,]*"));
    }

    private @Nullable String numberBeside(List<MatrixCell> cells, List<String> text) {
        return Stream.concat(
                        Stream.of(columns.of(Meaning.NUMBER, cells)),
                        cells.stream().map(MatrixCell::lines).filter(lines -> !lines.equals(text)))
                .map(lines -> MatrixText.onlyANumber(String.join(" ", lines)))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private MatrixRow row(List<MatrixCell> cells, String paragraph, MatrixText read) {
        var words = String.join(" ", columns.of(Meaning.POSITION, cells));
        var positionWords = words.substring(0, Math.min(words.length(), LONGEST_POSITION));
        var position = MatrixPosition.of(positionWords);
        if (position.isEmpty()) {
            problem(paragraph, "recommendation.problem.unknownPosition", shorten(positionWords));
        }
        var labels = MatrixLabels.empty();
        labels.readThemes(columns.of(Meaning.THEMES, cells));
        labels.readPersons(columns.of(Meaning.PERSONS, cells));
        labels.readSdgs(columns.of(Meaning.SDG, cells));
        if (heading != null && labels.themes().isEmpty()) {
            labels.themes().add(heading);
        }
        var beside = states.listed(columns.of(Meaning.STATES, cells));
        var recommending = beside.isEmpty() ? states.in(read.text()) : beside;
        if (recommending.isEmpty()) {
            problem(paragraph, "recommendation.problem.noState", shorten(read.text()));
        }
        recommending.stream()
                .filter(state -> state.code() == null)
                .forEach(state -> problem(paragraph, "recommendation.problem.unknownState", shorten(state.name())));
        return new MatrixRow(
                number,
                paragraph,
                read.text(),
                recommending,
                positionWords,
                position.orElse(WrittenPosition.PENDING),
                read.source() == null
                        ? null
                        : read.source().substring(0, Math.min(read.source().length(), LONGEST_SOURCE)),
                heading,
                List.copyOf(labels.themes()),
                List.copyOf(labels.persons()),
                List.copyOf(labels.sdgs()));
    }

    /** The order is thematic: one recommendation may stand under several themes, and counts once. */
    private void keep(MatrixRow row) {
        var known = rows.get(row.paragraph());
        if (known == null) {
            rows.put(row.paragraph(), row);
            return;
        }
        var repeated = row.positionAsWritten().isEmpty() || known.position() == row.position();
        if (!known.text().equals(row.text()) || !repeated) {
            problem(row.paragraph(), "recommendation.problem.twice", shorten(row.text()));
        }
        rows.put(
                row.paragraph(),
                new MatrixRow(
                        known.row(),
                        known.paragraph(),
                        known.text(),
                        known.states(),
                        known.positionAsWritten(),
                        known.position(),
                        known.source() == null ? row.source() : known.source(),
                        known.heading(),
                        both(known.themes(), row.themes()),
                        both(known.persons(), row.persons()),
                        both(known.sdgs(), row.sdgs())));
    }

    private static List<String> both(List<String> first, List<String> second) {
        var all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private void problem(@Nullable String paragraph, String key, String detail) {
        problems.add(new MatrixProblem(number, paragraph, key, detail));
    }

    private static String shorten(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }
}
