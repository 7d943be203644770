package org.uprportal.midterm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.uprportal.followup.TrafficLight;
import org.uprportal.platform.Messages;
import org.uprportal.platform.SafeText;

/** A report as a Word file: OHCHR's matrix with a column for what has become of each recommendation, and one for the words. */
final class MidtermDocument {

    /** The columns' widths in twentieths of a point; together the text's width on A4. */
    private static final int[] WIDTHS = {3426, 1200, 1200, 1200, 2000};

    private static final List<String> HEADS = List.of(
            "Recommendation and recommending State", "Position", "Themes and SDGs", "Implementation", "Comment");

    private MidtermDocument() {}

    static byte[] write(String title, String by, String introduction, List<MidtermLine> lines, Messages messages) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setCreator("");
            document.getProperties().getCoreProperties().setTitle(title);
            var heading = document.createParagraph().createRun();
            heading.setBold(true);
            heading.setFontSize(16);
            heading.setText(SafeText.document(title));
            document.createParagraph().createRun().setText(SafeText.document(by));
            introduction
                    .lines()
                    .forEach(line -> document.createParagraph().createRun().setText(SafeText.document(line)));
            var table = document.createTable(lines.size() + 1, WIDTHS.length);
            grid(table);
            for (int i = 0; i < HEADS.size(); i++) {
                table.getRow(0).getCell(i).setText(HEADS.get(i));
            }
            for (int i = 0; i < lines.size(); i++) {
                row(table, i + 1, lines.get(i), messages);
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void row(XWPFTable table, int at, MidtermLine line, Messages messages) {
        var row = table.getRow(at);
        row.getCell(0).setText(SafeText.document(line.paragraph() + " " + line.text() + " (" + line.states() + ")"));
        row.getCell(1).setText(messages.text(Locale.ENGLISH, "recommendation.position." + line.position()));
        row.getCell(2)
                .setText(SafeText.document(line.sdgs().isEmpty() ? line.themes() : line.themes() + "; " + line.sdgs()));
        row.getCell(3).setText(light(line, messages));
        row.getCell(3).setColor(TrafficLight.colour(line.progress()));
        row.getCell(4).setText(SafeText.document(line.words()));
    }

    /** Shape and word; the colour is the cell's. */
    static String light(MidtermLine line, Messages messages) {
        return TrafficLight.shape(line.progress()) + " "
                + messages.text(Locale.ENGLISH, "followup.progress." + line.progress());
    }

    /** Every column with its width, in the grid and in the cells: not every reader guesses them. */
    private static void grid(XWPFTable table) {
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (var width : WIDTHS) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        table.setWidth(Arrays.stream(WIDTHS).sum());
        table.getRow(0).setRepeatHeader(true);
        for (var row : table.getRows()) {
            for (int i = 0; i < WIDTHS.length; i++) {
                row.getCell(i).setWidth(String.valueOf(WIDTHS[i]));
            }
        }
    }
}
