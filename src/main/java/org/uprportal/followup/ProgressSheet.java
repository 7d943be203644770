package org.uprportal.followup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.uprportal.platform.Messages;
import org.uprportal.platform.SafeText;

/** A worklist as a sheet: the same columns out and in. Two hidden ones say which row it is and what was read. */
final class ProgressSheet {

    static final String ID = "A";
    static final String EDITION = "B";
    static final String PROGRESS = "E";
    static final String STATEMENT = "F";
    static final String EVIDENCE = "G";

    private static final List<String> HEADS = List.of(
            "followup.sheet.id",
            "followup.sheet.edition",
            "followup.sheet.number",
            "followup.sheet.recommendation",
            "followup.progress",
            "followup.statement",
            "followup.evidence");

    private static final int[] WIDTHS = {10, 10, 12, 70, 22, 70, 40};

    private final Messages messages;

    ProgressSheet(Messages messages) {
        this.messages = messages;
    }

    byte[] write(List<WorkRow> rows, Locale locale) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("UPR");
            var wrapped = book.createCellStyle();
            wrapped.setWrapText(true);
            var head = sheet.createRow(0);
            for (int i = 0; i < HEADS.size(); i++) {
                head.createCell(i).setCellValue(messages.text(locale, HEADS.get(i)));
                sheet.setColumnWidth(i, WIDTHS[i] * 256);
            }
            sheet.setColumnHidden(0, true);
            sheet.setColumnHidden(1, true);
            sheet.createFreezePane(0, 1);
            for (int i = 0; i < rows.size(); i++) {
                var one = rows.get(i);
                var said = one.said();
                var cells = List.of(
                        one.recommendation().id().value().toString(),
                        String.valueOf(one.edition()),
                        one.recommendation().paragraph(),
                        one.recommendation().text(),
                        said == null ? "" : word(said.progress(), locale),
                        said == null ? "" : said.statement(),
                        said == null ? "" : said.evidence());
                var row = sheet.createRow(i + 1);
                for (int j = 0; j < cells.size(); j++) {
                    var cell = row.createCell(j);
                    cell.setCellValue(SafeText.document(cells.get(j)));
                    cell.setCellStyle(wrapped);
                }
            }
            if (!rows.isEmpty()) {
                var help = sheet.getDataValidationHelper();
                sheet.addValidationData(help.createValidation(
                        help.createExplicitListConstraint(Arrays.stream(Progress.values())
                                .map(one -> word(one, locale))
                                .toArray(String[]::new)),
                        new CellRangeAddressList(1, rows.size(), 4, 4)));
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String word(Progress progress, Locale locale) {
        return messages.text(locale, "followup.progress." + progress);
    }

    /** The words of the scale in all languages, as people may type them. */
    Map<String, Progress> words() {
        var words = new HashMap<String, Progress>();
        for (var language : Messages.LANGUAGES) {
            for (var progress : Progress.values()) {
                words.put(plain(word(progress, language)), progress);
            }
        }
        return words;
    }

    static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
