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
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.SafeText;
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
        MAKER("from", "rs", "recommendingstate", "recommendingstates", "recommender"),
        ANSWER("response", "position"),
        ACTION("action", "actioncategory"),
        ISSUES("issue", "issues", "theme", "themes"),
        SESSION("session", "uprsession"),
        ID("id"),
        UNIT("kind"),
        REVIEWED_CODE("statecode"),
        MAKER_CODES("recommendingcodes"),
        CYCLE("cycle"),
        PARAGRAPH("paragraph"),
        AS_WRITTEN("positionaswritten"),
        BODY("body"),
        BODY_NAME("bodyaswritten"),
        SYMBOL("symbol"),
        DATE("date"),
        PERSONS("persons"),
        SDGS("sdgs");

        private final Set<String> headers;

        Column(String... headers) {
            this.headers = Set.of(headers);
        }
    }

    private static final Set<Column> NEEDED = Set.of(Column.REVIEWED, Column.TEXT, Column.ANSWER, Column.SESSION);
    /** The columns of a file that this register has written itself. */
    private static final Set<Column> OWN = Set.of(
            Column.ID,
            Column.UNIT,
            Column.REVIEWED_CODE,
            Column.MAKER_CODES,
            Column.CYCLE,
            Column.PARAGRAPH,
            Column.AS_WRITTEN);

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern OWN_NUMBER = Pattern.compile("(\\d{1,5})(?:\\.0+)?");
    private static final String BETWEEN_OWN = " | ";
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
    private final List<OwnParagraph> paragraphs = new ArrayList<>();
    private final List<BodyRow> bodies = new ArrayList<>();
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
        var index = UhriReader.read(lines, names);
        if (index != null) {
            return index;
        }
        int first = reader.header(lines);
        for (var line : lines.subList(first, lines.size())) {
            var row = reader.columns.keySet().containsAll(OWN) ? reader.ownRow(line) : reader.row(line);
            if (row != null) {
                rows.add(row);
            }
        }
        if (rows.isEmpty() && reader.paragraphs.isEmpty() && reader.bodies.isEmpty()) {
            throw ExportRefused.noRows();
        }
        return new ReadExport(
                List.copyOf(rows),
                List.copyOf(reader.paragraphs),
                List.copyOf(reader.bodies),
                List.of(),
                List.copyOf(reader.problems),
                reader.unknown);
    }

    /** A text as it comes out of a cell: composed, in one line, without what prints nothing. */
    public static String tidy(String text) {
        return ExportText.tidy(text);
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
                        .toList(),
                null);
    }

    /** A row of a file that this register has written: what it says is said again, by its id. */
    private @Nullable ExportRow ownRow(ExportFile.Line line) {
        var id = cell(line, Column.ID);
        var unit = cell(line, Column.UNIT);
        if (!ID.matcher(id).matches()
                || !Set.of("PARAGRAPH", "PAIR", "PLEDGE", "OTHER_BODY").contains(unit)) {
            return problem(line, "recommendation.problem.ownRow", id + " " + unit);
        }
        var text = written(cell(line, Column.TEXT));
        var session = OWN_NUMBER.matcher(cell(line, Column.SESSION));
        var cycle = OWN_NUMBER.matcher(cell(line, Column.CYCLE));
        var reviewed = written(cell(line, Column.REVIEWED));
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            return problem(line, "recommendation.problem.noText", text);
        }
        if (reviewed.isEmpty() || reviewed.length() > LONGEST_NAME) {
            return problem(line, "recommendation.problem.noReviewedState", reviewed);
        }
        if (unit.equals("OTHER_BODY")) {
            ownBody(line, UUID.fromString(id), text);
            return null;
        }
        if (!session.matches() || Integer.parseInt(session.group(1)) == 0 || !cycle.matches()) {
            return problem(line, "recommendation.problem.noSession", cell(line, Column.SESSION));
        }
        var position = cell(line, Column.ANSWER);
        if (unit.equals("PARAGRAPH")) {
            var codes = List.of((cell(line, Column.MAKER_CODES) + " ").split(" \\| ?", -1));
            var names = parts(written(cell(line, Column.MAKER)));
            var makers = new ArrayList<String>();
            for (int i = 0; i < names.size(); i++) {
                makers.add(
                        codes.size() == names.size() && !codes.get(i).isBlank()
                                ? codes.get(i).strip()
                                : names.get(i));
            }
            paragraphs.add(new OwnParagraph(
                    line.number(),
                    UUID.fromString(id),
                    cell(line, Column.REVIEWED_CODE),
                    Integer.parseInt(cycle.group(1)),
                    cell(line, Column.PARAGRAPH).replaceFirst("^§\\s*", ""),
                    text,
                    List.copyOf(makers),
                    position));
            return null;
        }
        var kind = unit.equals("PLEDGE")
                ? Kind.PLEDGE
                : Arrays.stream(Kind.values())
                        .filter(one -> one.name().equals(position))
                        .findFirst()
                        .orElse(null);
        if (kind == null) {
            problem(line, "recommendation.problem.unknownPosition", position);
            kind = Kind.PENDING;
        }
        var maker = kind == Kind.PLEDGE ? "" : shortened(written(cell(line, Column.MAKER)), LONGEST_NAME);
        return new ExportRow(
                line.number(),
                reviewed,
                ownState(cell(line, Column.REVIEWED_CODE), reviewed),
                Integer.parseInt(session.group(1)),
                text,
                maker,
                maker.isEmpty() ? null : ownState(cell(line, Column.MAKER_CODES), maker),
                kind,
                shortened(written(cell(line, Column.AS_WRITTEN)), LONGEST_NAME),
                action(line),
                terms(line, Column.ISSUES),
                UUID.fromString(id));
    }

    private void ownBody(ExportFile.Line line, UUID id, String text) {
        var body = Arrays.stream(UhriBody.values())
                .filter(one -> one.name().equals(cell(line, Column.BODY)))
                .findFirst()
                .orElse(null);
        if (body == null || body == UhriBody.UPR) {
            problem(line, "recommendation.problem.unknownBody", cell(line, Column.BODY));
            return;
        }
        var codes = List.of((cell(line, Column.REVIEWED_CODE) + " ").split(" \\| ?", -1));
        var countries = parts(written(cell(line, Column.REVIEWED)));
        var concerned = new ArrayList<BodyRow.Country>();
        for (int i = 0; i < countries.size(); i++) {
            var code = codes.size() == countries.size() ? codes.get(i).strip() : "";
            concerned.add(
                    new BodyRow.Country(shortened(countries.get(i), LONGEST_NAME), ownState(code, countries.get(i))));
        }
        bodies.add(new BodyRow(
                line.number(),
                id,
                "",
                body,
                shortened(written(cell(line, Column.BODY_NAME)), LONGEST_NAME),
                shortened(written(cell(line, Column.SYMBOL)), UhriReader.LONGEST_SYMBOL),
                UhriDay.read(cell(line, Column.DATE)),
                text,
                List.copyOf(concerned),
                terms(line, Column.ISSUES),
                terms(line, Column.PERSONS),
                terms(line, Column.SDGS)));
    }

    private List<String> terms(ExportFile.Line line, Column column) {
        return parts(written(cell(line, column))).stream()
                .map(label -> shortened(label, LONGEST_NAME))
                .distinct()
                .toList();
    }

    private @Nullable StateCode ownState(String code, String name) {
        return code.matches("[A-Z]{3}") ? new StateCode(code) : state(name);
    }

    private static List<String> parts(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(Pattern.quote(BETWEEN_OWN)));
    }

    /** Without the sign that keeps a spreadsheet from taking a text for a formula. */
    private static String written(String cell) {
        return cell.startsWith("'") && !SafeText.cell(cell.substring(1)).equals(cell.substring(1))
                ? cell.substring(1)
                : cell;
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
        return at == null || at >= line.cells().size()
                ? ""
                : line.cells().get(at).replace('\n', ' ');
    }

    private @Nullable ExportRow problem(ExportFile.Line line, String key, String detail) {
        problems.add(new ExportProblem(line.number(), key, shortened(detail, 120)));
        return null;
    }

    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
