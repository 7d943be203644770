package org.uprportal.recommendation.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.export.ExportRow.Kind;
import org.uprportal.recommendation.matrix.MatrixStates;
import org.uprportal.state.StateCode;

/**
 * Reads an export of UPR Info's database by the meaning of its headers, in its real encodings and line ends. Every row ends as
 * a recommendation, a pledge, or a problem that names the row and the reason.
 */
public final class ExportReader {

    private enum Column {
        REVIEWED("to", "sur", "stateunderreview", "reviewedstate"),
        TEXT("text", "recommendation", "recommendationtext"),
        MAKER("from", "rs", "recommendingstate", "recommender"),
        ANSWER("response", "position"),
        ACTION("action", "actioncategory"),
        ISSUES("issue", "issues", "theme", "themes"),
        SESSION("session", "uprsession");

        private final Set<String> headers;

        Column(String... headers) {
            this.headers = Set.of(headers);
        }
    }

    private static final Set<Column> NEEDED = Set.of(Column.REVIEWED, Column.TEXT, Column.ANSWER, Column.SESSION);
    private static final int HEADER_WITHIN = 20;
    private static final int LONGEST_TEXT = 16_000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?:\\.0+)?");
    /** Without a blank behind it: a comma within an issue's name has one. */
    private static final Pattern BETWEEN_ISSUES = Pattern.compile(",(?! )|[;|]");

    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final Map<String, Optional<StateCode>> known = new HashMap<>();
    private final Map<String, Integer> unknown = new LinkedHashMap<>();
    private final List<ExportProblem> problems = new ArrayList<>();
    private final MatrixStates.Names names;

    private ExportReader(MatrixStates.Names names) {
        this.names = names;
    }

    /**
     * Reads a file.
     *
     * @throws ExportRefused where it is no such table, damaged or too large
     */
    public static ReadExport read(byte[] file, MatrixStates.Names names) {
        var reader = new ExportReader(names);
        var rows = new ArrayList<ExportRow>();
        var lines = ExportFile.read(file);
        int first = reader.header(lines);
        for (var line : lines.subList(first, lines.size())) {
            var row = reader.row(line);
            if (row != null) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw ExportRefused.noRows();
        }
        return new ReadExport(List.copyOf(rows), List.copyOf(reader.problems), reader.unknown);
    }

    private int header(List<ExportFile.Line> lines) {
        for (int i = 0; i < Math.min(HEADER_WITHIN, lines.size()); i++) {
            columns.clear();
            var cells = lines.get(i).cells();
            for (int at = cells.size() - 1; at >= 0; at--) {
                var letters = cells.get(at).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
                for (var column : Column.values()) {
                    if (column.headers.contains(letters)) {
                        columns.put(column, at);
                    }
                }
            }
            if (columns.keySet().containsAll(NEEDED)) {
                return i + 1;
            }
        }
        throw ExportRefused.notATable();
    }

    private @Nullable ExportRow row(ExportFile.Line line) {
        var text = cell(line, Column.TEXT);
        var session = NUMBER.matcher(cell(line, Column.SESSION));
        var reviewed = cell(line, Column.REVIEWED);
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            return problem(line, "recommendation.problem.noText", text);
        }
        if (reviewed.isEmpty() || reviewed.length() > LONGEST_NAME) {
            return problem(line, "recommendation.problem.noReviewedState", reviewed);
        }
        if (!session.matches() || Integer.parseInt(session.group(1)) == 0) {
            return problem(line, "recommendation.problem.noSession", cell(line, Column.SESSION));
        }
        var answer = cell(line, Column.ANSWER);
        var kind = kind(answer);
        if (kind == null) {
            problem(line, "recommendation.problem.unknownPosition", answer);
            kind = Kind.PENDING;
        }
        var maker = kind == Kind.PLEDGE ? "" : cell(line, Column.MAKER);
        if (kind != Kind.PLEDGE && maker.isEmpty()) {
            problem(line, "recommendation.problem.noState", text);
        }
        return new ExportRow(
                line.number(),
                reviewed,
                state(reviewed),
                Integer.parseInt(session.group(1)),
                text,
                shortened(maker, LONGEST_NAME),
                maker.isEmpty() ? null : state(maker),
                kind,
                shortened(answer, LONGEST_NAME),
                action(line),
                Arrays.stream(BETWEEN_ISSUES.split(cell(line, Column.ISSUES)))
                        .map(String::strip)
                        .filter(issue -> !issue.isEmpty())
                        .map(issue -> shortened(issue, LONGEST_NAME))
                        .distinct()
                        .toList());
    }

    private static @Nullable Kind kind(String answer) {
        var word = answer.toLowerCase(Locale.ROOT);
        if (word.contains("pledge") || word.contains("commitment")) {
            return Kind.PLEDGE;
        }
        if (word.matches("accepted|supported|enjoys.{0,20}support.*")) {
            return Kind.SUPPORTED;
        }
        if (word.matches("noted|rejected|not (accepted|supported)|general response|no (clear )?(response|position)")) {
            return Kind.NOTED;
        }
        return word.matches("|pending|-|n/?a") ? Kind.PENDING : null;
    }

    private @Nullable Integer action(ExportFile.Line line) {
        var written = cell(line, Column.ACTION);
        var number = NUMBER.matcher(written);
        if (number.matches()
                && "12345".contains(number.group(1))
                && number.group(1).length() == 1) {
            return Integer.valueOf(number.group(1));
        }
        if (!written.isEmpty()) {
            problem(line, "recommendation.problem.unknownAction", written);
        }
        return null;
    }

    private @Nullable StateCode state(String name) {
        var found = known.computeIfAbsent(name, names::byName);
        if (found.isEmpty()) {
            unknown.merge(name, 1, Integer::sum);
        }
        return found.orElse(null);
    }

    private String cell(ExportFile.Line line, Column column) {
        var at = columns.get(column);
        return at == null || at >= line.cells().size() ? "" : line.cells().get(at);
    }

    private @Nullable ExportRow problem(ExportFile.Line line, String key, String detail) {
        problems.add(new ExportProblem(line.number(), key, shortened(detail, 120)));
        return null;
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
