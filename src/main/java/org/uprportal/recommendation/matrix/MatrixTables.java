package org.uprportal.recommendation.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a Word file as its reader sees them: merged cells filled, deleted text gone, inserted text kept, content
 * controls and links looked through. Elements go by their local name, so that both dialects of the format are read.
 */
final class MatrixTables {

    /** A table that stands so deep within others is read as the text of its cell. */
    private static final int DEEPEST = 3;

    private MatrixTables() {}

    /** One table, row by row. */
    record Table(List<List<MatrixCell>> rows) {}

    /** All tables in the order of the document; a nested one that has a header of its own is a table too. */
    static List<Table> in(WordElement document) {
        var found = new ArrayList<Table>();
        each(document, "tbl", table -> collect(table, found, 0));
        return found;
    }

    private static void collect(WordElement table, List<Table> found, int depth) {
        var rows = new ArrayList<List<MatrixCell>>();
        var nested = new ArrayList<Table>();
        Map<Integer, MatrixCell> above = new HashMap<>();
        each(table, "tr", row -> {
            if (!removed(row, "trPr", "del")) {
                rows.add(row(row, above, nested, depth));
            }
        });
        found.add(new Table(rows));
        found.addAll(nested);
    }

    private static List<MatrixCell> row(
            WordElement row, Map<Integer, MatrixCell> above, List<Table> nested, int depth) {
        var cells = new ArrayList<MatrixCell>();
        int[] column = {number(property(row, "trPr", "gridBefore"), 0)};
        Map<Integer, MatrixCell> merged = new HashMap<>();
        each(row, "tc", cell -> {
            var span = Math.max(1, number(property(cell, "tcPr", "gridSpan"), 1));
            if (!removed(cell, "tcPr", "cellDel")) {
                var lines = removed(row, "trPr", "del") ? List.<String>of() : lines(cell, nested, depth);
                var vertical = property(cell, "tcPr", "vMerge");
                var upper = above.get(column[0]);
                var goesOn = vertical != null && !"restart".equals(vertical.value());
                var read = goesOn && lines.isEmpty() && upper != null
                        ? new MatrixCell(column[0], span, upper.lines(), false)
                        : new MatrixCell(column[0], span, lines, true);
                if (vertical != null) {
                    merged.put(column[0], read);
                }
                cells.add(read);
            }
            column[0] += span;
        });
        above.clear();
        above.putAll(merged);
        return cells;
    }

    private static List<String> lines(WordElement cell, List<Table> nested, int depth) {
        var text = new StringBuilder();
        write(cell, text, nested, depth);
        return text.toString()
                .lines()
                .map(MatrixCell::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void write(WordElement above, StringBuilder text, List<Table> nested, int depth) {
        for (var element : above.children()) {
            switch (element.name()) {
                case "t" -> text.append(element.text());
                case "tab" -> text.append(' ');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('\u2011');
                case "r" -> {
                    if (property(element, "rPr", "vanish") == null) {
                        write(element, text, nested, depth);
                    }
                }
                case "tbl" -> nested(element, text, nested, depth + 1);
                case "p" -> {
                    write(element, text, nested, depth);
                    // A deleted paragraph mark joins two paragraphs.
                    text.append(joined(element) ? "" : "\n");
                }
                case "rPr", "pPr" -> {}
                default -> write(element, text, nested, depth);
            }
        }
    }

    private static void nested(WordElement table, StringBuilder text, List<Table> nested, int depth) {
        var inside = new ArrayList<Table>();
        if (depth <= DEEPEST) {
            collect(table, inside, depth);
        }
        if (inside.stream()
                .flatMap(one -> one.rows().stream())
                .anyMatch(row -> MatrixColumns.in(row).isPresent())) {
            nested.addAll(inside);
        } else {
            text.append('\n');
            write(table, text, nested, depth);
        }
    }

    private static boolean joined(WordElement paragraph) {
        var properties = paragraph.child("pPr");
        return properties != null && property(properties, "rPr", "del") != null;
    }

    /** The nearest elements of this name below, whatever wraps them. */
    private static void each(WordElement above, String name, Consumer<WordElement> found) {
        for (var element : above.children()) {
            if (name.equals(element.name())) {
                found.accept(element);
            } else {
                each(element, name, found);
            }
        }
    }

    private static boolean removed(WordElement element, String properties, String mark) {
        return property(element, properties, mark) != null;
    }

    private static @Nullable WordElement property(WordElement element, String properties, String name) {
        var all = element.child(properties);
        return all == null ? null : all.child(name);
    }

    private static int number(@Nullable WordElement element, int otherwise) {
        var text = element == null ? "" : element.value();
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : otherwise;
    }
}
