package org.uprportal.recommendation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.MatrixColumns.Meaning;

/** Reads OHCHR's thematic matrix of recommendations from a Word file, by the meaning of its headers. */
class MatrixReader {

    private static final Pattern NUMBER = Pattern.compile("^\\(?(\\d{1,3}(?:\\.\\d{1,3}){1,3})\\)?[.:)]?\\s*");
    private static final Pattern SOURCE = Pattern.compile(
            "(?i)\\bs\\p{L}{2,6}s?\\s+(?:of|de|de la|del)\\s+(?:the\\s+)?(?:la\\s+)?pos\\p{L}*\\s*:?\\s*(.*)$");
    private static final Pattern HEADING = Pattern.compile("(?i)^(theme|th[eè]me|tema|тема|主题|الموضوع)\\s*[:：]\\s*");
    private static final int LONGEST_TEXT = 8000;

    private final MatrixStates states;
    private final Map<String, MatrixRow> rows = new LinkedHashMap<>();
    private final List<MatrixProblem> problems = new ArrayList<>();
    private @Nullable MatrixColumns columns;
    private @Nullable String heading;
    private int number;

    private MatrixReader(MatrixStates.Names names) {
        states = new MatrixStates(names);
    }

    /**
     * Reads a file.
     *
     * @throws MatrixRefused where it is no Word file, damaged, too large or has no such table
     */
    static ReadMatrix read(byte[] file, MatrixStates.Names names) {
        var reader = new MatrixReader(names);
        try (var document = MatrixFile.open(file)) {
            tables(document).forEach(reader::table);
        } catch (MatrixRefused refused) {
            throw refused;
        } catch (Exception unreadable) {
            throw MatrixRefused.damaged();
        }
        if (reader.rows.isEmpty()) {
            throw MatrixRefused.noMatrixTable();
        }
        return new ReadMatrix(List.copyOf(reader.rows.values()), List.copyOf(reader.problems));
    }

    private static List<XWPFTable> tables(IBody body) {
        var found = new ArrayList<XWPFTable>();
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFTable table) {
                found.add(table);
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> found.addAll(tables(cell))));
            }
        }
        return found;
    }

    private void table(XWPFTable table) {
        for (var row : table.getRows()) {
            number++;
            var cells = MatrixCell.of(row);
            var filled = cells.stream().filter(cell -> !cell.lines().isEmpty()).toList();
            var header = MatrixColumns.in(cells);
            if (header.isPresent()) {
                columns = header.get();
            } else if (columns != null && !filled.isEmpty()) {
                row(cells, filled);
            }
        }
    }

    private void row(List<MatrixCell> cells, List<MatrixCell> filled) {
        var first = filled.getFirst().text();
        if (filled.size() == 1 && !NUMBER.matcher(first).find()) {
            heading = HEADING.matcher(first).replaceFirst("");
            return;
        }
        var recommendation = columns.of(Meaning.RECOMMENDATION, cells).orElse(null);
        if (recommendation == null || recommendation.lines().isEmpty()) {
            problem(null, "recommendation.problem.noText", shorten(first));
            return;
        }
        var read = new Text(recommendation.lines());
        var paragraph = read.paragraph != null
                ? read.paragraph
                : columns.of(Meaning.NUMBER, cells)
                        .map(cell -> NUMBER.matcher(cell.text()))
                        .filter(java.util.regex.Matcher::find)
                        .map(found -> found.group(1))
                        .orElse(null);
        if (paragraph == null) {
            problem(null, "recommendation.problem.noNumber", shorten(read.text));
            return;
        }
        if (read.text.isEmpty() || read.text.length() > LONGEST_TEXT) {
            problem(paragraph, "recommendation.problem.noText", shorten(read.text));
            return;
        }
        keep(row(cells, paragraph, read));
    }

    private MatrixRow row(List<MatrixCell> cells, String paragraph, Text read) {
        var positionWords =
                columns.of(Meaning.POSITION, cells).map(MatrixCell::text).orElse("");
        var position = MatrixPosition.of(positionWords);
        if (position.isEmpty()) {
            problem(paragraph, "recommendation.problem.unknownPosition", shorten(positionWords));
        }
        var labels = MatrixLabels.empty();
        columns.of(Meaning.THEMES, cells).ifPresent(cell -> labels.readThemes(cell.lines()));
        columns.of(Meaning.PERSONS, cells).ifPresent(cell -> labels.readPersons(cell.lines()));
        columns.of(Meaning.SDG, cells).ifPresent(cell -> labels.readSdgs(cell.lines()));
        if (heading != null && labels.themes().isEmpty()) {
            labels.themes().add(heading);
        }
        var recommending = columns.of(Meaning.STATES, cells)
                .map(cell -> states.listed(cell.lines()))
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> states.in(read.text));
        if (recommending.isEmpty()) {
            problem(paragraph, "recommendation.problem.noState", shorten(read.text));
        }
        recommending.stream()
                .filter(state -> state.code() == null)
                .forEach(state -> problem(paragraph, "recommendation.problem.unknownState", shorten(state.name())));
        return new MatrixRow(
                number,
                paragraph,
                read.text,
                recommending,
                positionWords,
                position.orElse(Position.PENDING),
                read.source,
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
        if (!known.text().equals(row.text()) || known.position() != row.position()) {
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

    /** The first cell: number, text and, in a line of its own or behind the text, the source of the position. */
    private static final class Text {

        private final @Nullable String paragraph;
        private final String text;
        private final @Nullable String source;

        Text(List<String> lines) {
            var kept = new ArrayList<String>();
            String found = null;
            for (var line : lines) {
                var matcher = SOURCE.matcher(line);
                if (found == null && matcher.find()) {
                    found = matcher.group(1).strip();
                    var before = line.substring(0, matcher.start()).strip();
                    if (!before.isEmpty()) {
                        kept.add(before);
                    }
                } else {
                    kept.add(line);
                }
            }
            var whole = String.join(" ", kept);
            var numbered = NUMBER.matcher(whole);
            paragraph = numbered.find() ? numbered.group(1) : null;
            text = paragraph == null ? whole : whole.substring(numbered.end()).strip();
            source = found;
        }
    }
}
