package org.uprportal.followup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.uprportal.platform.Messages;
import org.uprportal.platform.SafeText;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.RecommendingState;

/** The mid-term report's matrix as an xlsx file: OHCHR's columns, and each side's traffic light as colour, shape and word. */
final class MidTermSheet {

    private static final List<String> HEADS = List.of(
            "Recommendation and recommending State",
            "Position",
            "Themes and groups",
            "Relevant SDGs",
            "Government",
            "Government's words",
            "Civil society",
            "Voices");

    private static final int[] WIDTHS = {70, 18, 36, 18, 22, 60, 22, 10};

    private MidTermSheet() {}

    static byte[] write(
            List<RecommendationSummary> rows,
            Function<RecommendationSummary, FollowedRecommendation> followed,
            Messages messages) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            book.getProperties().getCoreProperties().setCreator("");
            var sheet = book.createSheet("UPR");
            var wrapped = book.createCellStyle();
            wrapped.setWrapText(true);
            var lights = lights(book);
            var head = sheet.createRow(0);
            for (int i = 0; i < HEADS.size(); i++) {
                head.createCell(i).setCellValue(HEADS.get(i));
                sheet.setColumnWidth(i, WIDTHS[i] * 256);
            }
            sheet.createFreezePane(0, 1);
            int at = 1;
            for (var one : rows) {
                row(sheet.createRow(at++), one, followed.apply(one), wrapped, lights, messages);
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

    private static void row(
            Row row,
            RecommendationSummary one,
            FollowedRecommendation both,
            CellStyle wrapped,
            Map<Progress, CellStyle> lights,
            Messages messages) {
        text(
                row,
                0,
                one.paragraph() + " " + one.text()
                        + one.recommendingStates().stream()
                                .map(RecommendingState::name)
                                .collect(Collectors.joining("; ", " (", ")")),
                wrapped);
        text(row, 1, messages.text(Locale.ENGLISH, "recommendation.position." + one.position()), wrapped);
        text(
                row,
                2,
                java.util.stream.Stream.concat(one.themes().stream(), one.persons().stream())
                        .collect(Collectors.joining("; ")),
                wrapped);
        text(row, 3, String.join("; ", one.sdgs()), wrapped);
        light(row, 4, both.governmentSays(), lights, messages);
        text(
                row,
                5,
                both.government().stream()
                        .findFirst()
                        .map(ProgressEntry::statement)
                        .orElse(""),
                wrapped);
        light(row, 6, both.civilSocietySays(), lights, messages);
        row.createCell(7).setCellValue(both.voices().judging());
    }

    private static void light(Row row, int at, Progress progress, Map<Progress, CellStyle> lights, Messages messages) {
        text(
                row,
                at,
                TrafficLight.shape(progress) + " " + messages.text(Locale.ENGLISH, "followup.progress." + progress),
                lights.get(progress));
    }

    private static void text(Row row, int at, String text, CellStyle style) {
        var cell = row.createCell(at);
        cell.setCellValue(SafeText.document(SafeText.cell(text)));
        cell.setCellStyle(style);
    }
}
