package org.uprportal.recommendation.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.export.ExportRow.Kind;
import org.uprportal.recommendation.matrix.MatrixStates;
import org.uprportal.state.StateCode;

/**
 * Reads an export of OHCHR's Universal Human Rights Index by its headers, in any order and in both their spellings. Every row ends as
 * a recommendation of a body, as one of a review, or as a problem that names the row and the reason.
 */
final class UhriReader {

    static final int LONGEST_SYMBOL = 100;

    private enum Column {
        TEXT("Text"),
        COUNTRIES("Countries Concerned"),
        BODY("Recommending Body"),
        SYMBOL("Document Symbol"),
        DATE("Document Publication Date"),
        TYPE("Type"),
        THEMES("Themes"),
        PERSONS("Affected Persons"),
        SDGS("Sdgs"),
        SESSION("UPR Session"),
        MAKERS("UPR Recommending States"),
        POSITION("UPR Position"),
        ANNOTATION("OHCHR Annotation Id");

        private final String header;

        Column(String header) {
            this.header = header;
        }
    }

    private static final Set<Column> NEEDED = Set.of(Column.TEXT, Column.COUNTRIES, Column.BODY, Column.SYMBOL);
    /** Columns that no other export has. */
    private static final Set<Column> TELLING = Set.of(
            Column.COUNTRIES,
            Column.BODY,
            Column.SYMBOL,
            Column.DATE,
            Column.PERSONS,
            Column.MAKERS,
            Column.POSITION,
            Column.ANNOTATION);

    private static final int TELL = 3;
    private static final int HEADER_WITHIN = 20;
    private static final int LONGEST_TEXT = 16_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ANNOTATION = 100;
    private static final Pattern BEFORE_VALUE = Pattern.compile("^[-–•*] +");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final Map<String, Optional<StateCode>> known = new HashMap<>();
    private final Map<String, Integer> unknown = new LinkedHashMap<>();
    private final List<ExportProblem> problems = new ArrayList<>();
    private final List<BodyRow> bodies = new ArrayList<>();
    private final List<ReviewRow> reviews = new ArrayList<>();
    private final MatrixStates.Names names;

    private UhriReader(MatrixStates.Names names) {
        this.names = names;
    }

    /**
     * Reads the rows; null where it is another table.
     *
     * @throws ExportRefused where columns are missing, and where no row is a recommendation
     */
    static @Nullable ReadExport read(List<ExportFile.Line> lines, MatrixStates.Names names) {
        var reader = new UhriReader(names);
        int first = reader.header(lines);
        if (first == 0) {
            return null;
        }
        lines.subList(first, lines.size()).forEach(reader::row);
        if (reader.bodies.isEmpty() && reader.reviews.isEmpty()) {
            throw ExportRefused.noRows();
        }
        return new ReadExport(
                List.of(),
                List.of(),
                List.copyOf(reader.bodies),
                List.copyOf(reader.reviews),
                List.copyOf(reader.problems),
                reader.unknown);
    }

    private int header(List<ExportFile.Line> lines) {
        for (int i = 0; i < Math.min(HEADER_WITHIN, lines.size()); i++) {
            columns.clear();
            var cells = lines.get(i).cells();
            for (int at = cells.size() - 1; at >= 0; at--) {
                var letters = letters(cells.get(at));
                for (var column : Column.values()) {
                    if (letters(column.header).equals(letters)) {
                        columns.put(column, at);
                    }
                }
            }
            if (columns.keySet().stream().filter(TELLING::contains).count() >= TELL) {
                var missing = NEEDED.stream()
                        .filter(column -> !columns.containsKey(column))
                        .sorted()
                        .map(column -> column.header)
                        .collect(Collectors.joining(", "));
                if (!missing.isEmpty()) {
                    throw ExportRefused.columnsMissing(missing);
                }
                return i + 1;
            }
        }
        return 0;
    }

    /** In the spelling of the real files the doubled letter is another one. */
    private static String letters(String header) {
        return header.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]", "")
                .replace("reccom", "recom")
                .replace("recomm", "recom");
    }

    private void row(ExportFile.Line line) {
        var text = String.join(" ", values(line, Column.TEXT));
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            problem(line, "recommendation.problem.noText", text);
            return;
        }
        var countries =
                values(line, Column.COUNTRIES).stream().map(this::country).toList();
        if (countries.isEmpty()) {
            problem(line, "recommendation.problem.noReviewedState", text);
            return;
        }
        var name = String.join(" | ", values(line, Column.BODY));
        var symbol = String.join(" | ", values(line, Column.SYMBOL));
        var body = UhriBody.of(name, symbol);
        if (body == null) {
            problem(line, "recommendation.problem.unknownBody", name + " " + symbol);
            return;
        }
        if (!isRecommendation(line)) {
            return;
        }
        if (body == UhriBody.UPR) {
            review(line, text, countries);
            return;
        }
        bodies.add(new BodyRow(
                line.number(),
                null,
                ExportReader.shortened(String.join(" ", values(line, Column.ANNOTATION)), LONGEST_ANNOTATION),
                body,
                ExportReader.shortened(name.isEmpty() ? body.name() : name, LONGEST_NAME),
                ExportReader.shortened(symbol, LONGEST_SYMBOL),
                date(line),
                text,
                countries,
                labels(line, Column.THEMES),
                labels(line, Column.PERSONS),
                labels(line, Column.SDGS)));
    }

    /** The index has concerns and observations too; a type that nobody knows is for a person to look at. */
    private boolean isRecommendation(ExportFile.Line line) {
        var type = String.join(", ", values(line, Column.TYPE));
        var word = type.toLowerCase(Locale.ROOT);
        if (word.isEmpty()
                || word.contains("recom")
                || word.contains("reccom")
                || word.matches("upr|universal periodic review|treaty bod(y|ies)|special procedures?")) {
            return true;
        }
        problem(
                line,
                word.contains("concern") || word.contains("observation")
                        ? "recommendation.problem.observation"
                        : "recommendation.problem.unknownType",
                type);
        return false;
    }

    private void review(ExportFile.Line line, String text, List<BodyRow.Country> countries) {
        var session = NUMBER.matcher(String.join(" ", values(line, Column.SESSION)));
        if (!session.find() || Integer.parseInt(session.group()) == 0) {
            problem(line, "recommendation.problem.noSession", String.join(" ", values(line, Column.SESSION)));
            return;
        }
        var makers = values(line, Column.MAKERS).stream().map(this::country).toList();
        if (makers.isEmpty()) {
            problem(line, "recommendation.problem.noState", text);
        }
        var answer = String.join(", ", values(line, Column.POSITION));
        var kind = kind(answer);
        if (kind == null) {
            problem(line, "recommendation.problem.unknownPosition", answer);
            kind = Kind.PENDING;
        }
        for (var reviewed : countries) {
            reviews.add(new ReviewRow(
                    line.number(),
                    reviewed,
                    Integer.parseInt(session.group()),
                    text,
                    makers,
                    kind,
                    ExportReader.shortened(answer, LONGEST_NAME)));
        }
    }

    static @Nullable Kind kind(String answer) {
        var word = answer.toLowerCase(Locale.ROOT);
        var supported = word.contains("support") && !word.contains("not support") || word.contains("accept");
        if (supported && (word.contains("noted") || word.contains("partial") || word.contains("in part"))) {
            return Kind.SUPPORTED_IN_PART;
        }
        if (supported) {
            return Kind.SUPPORTED;
        }
        if (word.matches("noted|rejected|not supported")) {
            return Kind.NOTED;
        }
        return word.matches("|pending|-|n/?a") ? Kind.PENDING : null;
    }

    private BodyRow.Country country(String name) {
        var found = known.computeIfAbsent(name, names::byName);
        if (found.isEmpty()) {
            unknown.merge(name, 1, Integer::sum);
        }
        return new BodyRow.Country(ExportReader.shortened(name, LONGEST_NAME), found.orElse(null));
    }

    private List<String> labels(ExportFile.Line line, Column column) {
        return values(line, column).stream()
                .map(label -> ExportReader.shortened(label, LONGEST_NAME))
                .distinct()
                .toList();
    }

    /** A value on each line, without the dash before it. */
    private List<String> values(ExportFile.Line line, Column column) {
        var at = columns.get(column);
        return at == null || at >= line.cells().size()
                ? List.of()
                : line.cells()
                        .get(at)
                        .lines()
                        .map(value ->
                                BEFORE_VALUE.matcher(value).replaceFirst("").strip())
                        .filter(value -> !value.isEmpty() && !value.equals("-"))
                        .distinct()
                        .toList();
    }

    private @Nullable LocalDate date(ExportFile.Line line) {
        var typed = String.join(" ", values(line, Column.DATE));
        var day = UhriDay.read(typed);
        if (day == null && !typed.isEmpty()) {
            problem(line, "recommendation.problem.noDate", typed);
        }
        return day;
    }

    private void problem(ExportFile.Line line, String key, String detail) {
        problems.add(new ExportProblem(line.number(), key, ExportReader.shortened(detail, 120)));
    }
}
