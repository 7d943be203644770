package org.uprportal.recommendation;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * A cell of a table.
 *
 * @param column the first column of the grid it covers
 * @param span how many columns it covers
 * @param lines its lines, tidied
 */
record MatrixCell(int column, int span, List<String> lines) {

    static List<MatrixCell> of(XWPFTableRow row) {
        var cells = new ArrayList<MatrixCell>();
        int column = 0;
        for (var cell : row.getTableCells()) {
            var span = span(cell);
            cells.add(new MatrixCell(column, span, lines(cell)));
            column += span;
        }
        return cells;
    }

    boolean covers(int place) {
        return place >= column && place < column + span;
    }

    String text() {
        return String.join(" ", lines);
    }

    private static int span(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties == null || properties.getGridSpan() == null
                ? 1
                : properties.getGridSpan().getVal().intValue();
    }

    private static List<String> lines(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getText().lines())
                .map(MatrixCell::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** One kind of blank, none at the ends; soft hyphens and marks that print nothing are gone. */
    static String tidy(String line) {
        return line.replaceAll("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]", "")
                .replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ")
                .strip();
    }
}
