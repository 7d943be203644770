package org.uprportal.midterm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.uprportal.followup.Progress;
import org.uprportal.followup.TrafficLight;
import org.uprportal.platform.Messages;
import org.uprportal.platform.SafeText;

/** A report's matrix as an xlsx file: OHCHR's columns, the traffic light as colour, shape and word, and the words. */
final class MidtermSheet {

    private static final List<String> HEADS = List.of(
            "Recommendation and recommending State",
            "Position",
            "Themes and groups",
            "Relevant SDGs",
            "Implementation",
            "Comment");

    private static final int[] WIDTHS = {70, 18, 36, 18, 22, 60};

    private MidtermSheet() {}

    /** @param by who reports; the name of the column with the light says it */
    static byte[] write(String by, List<MidtermLine> lines, Messages messages) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            book.getProperties().getCoreProperties().setCreator("");
            var sheet = book.createSheet("UPR");
            var wrapped = book.createCellStyle();
            wrapped.setWrapText(true);
            var lights = lights(book);
            var head = sheet.createRow(0);
            for (int i = 0; i < HEADS.size(); i++) {
                head.createCell(i)
                        .setCellValue(
                                SafeText.document(SafeText.cell(i == 4 ? HEADS.get(i) + " – " + by : HEADS.get(i))));
                sheet.setColumnWidth(i, WIDTHS[i] * 256);
            }
            sheet.createFreezePane(0, 1);
            int at = 1;
            for (var line : lines) {
                var row = sheet.createRow(at++);
                text(row, 0, line.paragraph() + " " + line.text() + " (" + line.states() + ")", wrapped);
                text(row, 1, messages.text(Locale.ENGLISH, "recommendation.position." + line.position()), wrapped);
                text(row, 2, line.themes(), wrapped);
                text(row, 3, line.sdgs(), wrapped);
                text(row, 4, MidtermDocument.light(line, messages), lights.getOrDefault(line.progress(), wrapped));
                text(row, 5, line.words(), wrapped);
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<Progress, CellStyle> lights(XSSFWorkbook book) {
        var all = new EnumMap<Progress, CellStyle>(Progress.class);
        for (var progress : Progress.values()) {
            var style = book.createCellStyle();
            style.setFillForegroundColor(new XSSFColor(
                    HexFormat.of().parseHex(TrafficLight.colour(progress)),
                    book.getStylesSource().getIndexedColors()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setWrapText(true);
            all.put(progress, style);
        }
        return all;
    }

    private static void text(Row row, int at, String text, CellStyle style) {
        var cell = row.createCell(at);
        cell.setCellValue(SafeText.document(SafeText.cell(text)));
        cell.setCellStyle(style);
    }
}
