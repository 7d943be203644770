package org.uprportal.followup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.SafeText;

/** The plan as a sheet: one row an action. */
final class PlanSheet {

    private static final List<String> HEADS = List.of(
            "followup.cluster",
            "followup.cluster.lead",
            "followup.action.title",
            "followup.plan.serves",
            "followup.action.owner",
            "followup.action.begins",
            "followup.action.due",
            "followup.action.state",
            "followup.action.budget",
            "followup.action.currency",
            "followup.action.source",
            "followup.action.place",
            "followup.plan.history",
            "followup.plan.documents");

    private static final int[] WIDTHS = {30, 30, 60, 16, 30, 12, 12, 16, 14, 10, 30, 20, 50, 50};

    private PlanSheet() {}

    static byte[] write(List<PlannedCluster> plan, PlanWords words) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("UPR");
            var wrapped = book.createCellStyle();
            wrapped.setWrapText(true);
            var day = book.createCellStyle();
            day.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("yyyy-mm-dd"));
            var head = sheet.createRow(0);
            for (int i = 0; i < HEADS.size(); i++) {
                head.createCell(i).setCellValue(words.text(HEADS.get(i)));
                sheet.setColumnWidth(i, WIDTHS[i] * 256);
            }
            sheet.createFreezePane(0, 1);
            int at = 1;
            for (var part : plan) {
                for (var action : part.actions()) {
                    row(sheet.createRow(at++), part, action, words, wrapped, day);
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void row(
            Row row, PlannedCluster part, PlannedAction action, PlanWords words, CellStyle wrapped, CellStyle day) {
        var text = action.text();
        text(row, 0, part.cluster().title(), wrapped);
        text(row, 1, words.names().apply(part.cluster().lead()), wrapped);
        text(row, 2, action.title(), wrapped);
        text(row, 3, words.recommendations(action), wrapped);
        text(row, 4, words.owner(action), wrapped);
        day(row, 5, text.begins(), day);
        day(row, 6, action.due(), day);
        text(row, 7, words.state(action), wrapped);
        if (text.budget() != null) {
            row.createCell(8).setCellValue(text.budget().doubleValue());
        }
        text(row, 9, text.currency(), wrapped);
        text(row, 10, text.source(), wrapped);
        text(row, 11, words.place(action), wrapped);
        text(row, 12, words.moved(action), wrapped);
        text(row, 13, String.join("\n", words.documents(action)), wrapped);
    }

    private static void text(Row row, int at, String text, CellStyle style) {
        var cell = row.createCell(at);
        cell.setCellValue(SafeText.document(SafeText.cell(text)));
        cell.setCellStyle(style);
    }

    private static void day(Row row, int at, @Nullable LocalDate date, CellStyle style) {
        if (date != null) {
            var cell = row.createCell(at);
            cell.setCellValue(date);
            cell.setCellStyle(style);
        }
    }
}
