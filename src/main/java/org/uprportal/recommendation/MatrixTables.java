package org.uprportal.recommendation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The tables of a Word file as its reader sees them: merged cells filled, deleted text gone, inserted text kept, content
 * controls and links looked through. Elements go by their local name, so that both dialects of the format are read.
 */
final class MatrixTables {

    /** What is not on the page any more, or is the other reading of something that has been read already. */
    private static final Set<String> UNSEEN = Set.of(
            "del", "moveFrom", "delText", "instrText", "Fallback", "pict", "drawing", "object", "sdtPr", "rPr", "pPr");

    private MatrixTables() {}

    /** One table, row by row. */
    record Table(List<List<MatrixCell>> rows) {}

    /** All tables in the order of the document; a nested one that has a header of its own is a table too. */
    static List<Table> in(Element document) {
        var found = new ArrayList<Table>();
        each(document, "tbl", table -> collect(table, found));
        return found;
    }

    private static void collect(Element table, List<Table> found) {
        var rows = new ArrayList<List<MatrixCell>>();
        var nested = new ArrayList<Table>();
        Map<Integer, MatrixCell> above = new HashMap<>();
        each(table, "tr", row -> {
            if (!removed(row, "trPr", "del")) {
                rows.add(row(row, above, nested));
            }
        });
        found.add(new Table(rows));
        found.addAll(nested);
    }

    private static List<MatrixCell> row(Element row, Map<Integer, MatrixCell> above, List<Table> nested) {
        var cells = new ArrayList<MatrixCell>();
        int[] column = {number(property(row, "trPr", "gridBefore"), 0)};
        Map<Integer, MatrixCell> merged = new HashMap<>();
        each(row, "tc", cell -> {
            var span = Math.max(1, number(property(cell, "tcPr", "gridSpan"), 1));
            if (!removed(cell, "tcPr", "cellDel")) {
                var lines = removed(row, "trPr", "del") ? List.<String>of() : lines(cell, nested);
                var vertical = property(cell, "tcPr", "vMerge");
                var upper = above.get(column[0]);
                var goesOn = vertical != null && !"restart".equals(value(vertical));
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

    private static List<String> lines(Element cell, List<Table> nested) {
        var text = new StringBuilder();
        write(cell, text, nested);
        return text.toString()
                .lines()
                .map(MatrixCell::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void write(Node node, StringBuilder text, List<Table> nested) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element) || UNSEEN.contains(element.getLocalName())) {
                continue;
            }
            switch (element.getLocalName()) {
                case "t" -> text.append(element.getTextContent());
                case "tab" -> text.append(' ');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('\u2011');
                case "r" -> {
                    if (property(element, "rPr", "vanish") == null) {
                        write(element, text, nested);
                    }
                }
                case "tbl" -> nested(element, text, nested);
                case "p" -> {
                    write(element, text, nested);
                    // A deleted paragraph mark joins two paragraphs.
                    text.append(joined(element) ? "" : "\n");
                }
                default -> write(element, text, nested);
            }
        }
    }

    private static void nested(Element table, StringBuilder text, List<Table> nested) {
        var inside = new ArrayList<Table>();
        collect(table, inside);
        if (inside.stream()
                .flatMap(one -> one.rows().stream())
                .anyMatch(row -> MatrixColumns.in(row).isPresent())) {
            nested.addAll(inside);
        } else {
            text.append('\n');
            write(table, text, nested);
        }
    }

    private static boolean joined(Element paragraph) {
        var properties = child(paragraph, "pPr");
        var mark = properties == null ? null : child(properties, "rPr");
        return mark != null && child(mark, "del") != null;
    }

    /** The nearest elements of this name below, whatever wraps them. */
    private static void each(Node node, String name, Consumer<Element> found) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (name.equals(element.getLocalName())) {
                    found.accept(element);
                } else if (!UNSEEN.contains(element.getLocalName())) {
                    each(element, name, found);
                }
            }
        }
    }

    private static boolean removed(Element element, String properties, String mark) {
        return property(element, properties, mark) != null;
    }

    private static @Nullable Element property(Element element, String properties, String name) {
        var all = child(element, properties);
        return all == null ? null : child(all, name);
    }

    private static @Nullable Element child(Element element, String name) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found && name.equals(found.getLocalName())) {
                return found;
            }
        }
        return null;
    }

    private static int number(@Nullable Element element, int otherwise) {
        var text = element == null ? "" : value(element);
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : otherwise;
    }

    private static String value(Element element) {
        return element.getAttributeNS(element.getNamespaceURI(), "val");
    }
}
