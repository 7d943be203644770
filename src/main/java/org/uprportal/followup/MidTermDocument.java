package org.uprportal.followup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.uprportal.platform.Messages;
import org.uprportal.platform.SafeText;
import org.uprportal.recommendation.RecommendationSummary;

/** The mid-term report as a Word file: OHCHR's matrix with a column for what has become of each recommendation. */
final class MidTermDocument {

    /** The columns' widths in twentieths of a point; together the text's width on A4. */
    private static final int[] WIDTHS = {4826, 1400, 1400, 1400};

    private MidTermDocument() {}

    static byte[] write(
            String title,
            String text,
            List<RecommendationSummary> rows,
            Function<RecommendationSummary, FollowedRecommendation> followed,
            Messages messages) {
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setCreator("");
            document.getProperties().getCoreProperties().setTitle(title);
            var heading = document.createParagraph().createRun();
            heading.setBold(true);
            heading.setFontSize(16);
            heading.setText(SafeText.document(title));
            text.lines().forEach(line -> document.createParagraph().createRun().setText(SafeText.document(line)));
            var table = document.createTable(rows.size() + 1, WIDTHS.length);
            grid(table);
            var head = List.of("Recommendation", "Position", "Government", "Civil society");
            for (int i = 0; i < head.size(); i++) {
                table.getRow(0).getCell(i).setText(head.get(i));
            }
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var both = followed.apply(row);
                table.getRow(i + 1).getCell(0).setText(SafeText.document(row.paragraph() + " " + row.text()));
                table.getRow(i + 1)
                        .getCell(1)
                        .setText(messages.text(Locale.ENGLISH, "recommendation.position." + row.position()));
                light(table.getRow(i + 1).getCell(2), both.governmentSays(), messages);
                light(table.getRow(i + 1).getCell(3), both.civilSocietySays(), messages);
                var voices = both.voices().judging();
                if (voices > 0) {
                    table.getRow(i + 1)
                            .getCell(3)
                            .addParagraph()
                            .createRun()
                            .setText(messages.text(Locale.ENGLISH, "followup.voices", voices));
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Every column with its width, in the grid and in the cells: not every reader guesses them. */
    private static void grid(XWPFTable table) {
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (var width : WIDTHS) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        table.setWidth(java.util.Arrays.stream(WIDTHS).sum());
        table.getRow(0).setRepeatHeader(true);
        for (var row : table.getRows()) {
            for (int i = 0; i < WIDTHS.length; i++) {
                row.getCell(i).setWidth(String.valueOf(WIDTHS[i]));
            }
        }
    }

    /** A traffic light as colour, shape and word. */
    private static void light(XWPFTableCell cell, Progress progress, Messages messages) {
        cell.setText(
                TrafficLight.shape(progress) + " " + messages.text(Locale.ENGLISH, "followup.progress." + progress));
        cell.setColor(TrafficLight.colour(progress));
    }
}
