package org.uprportal.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Invented files in the shape of OHCHR's Universal Human Rights Index, with its headers as they are written there. */
public final class InventedIndex {

    public static final List<String> HEADERS = List.of(
            "Text",
            "Countries Concerned",
            "Regions Concerned",
            "Reccomending Body",
            "Document Symbol",
            "Document Publication Date",
            "Date of publication on UHRI",
            "Type",
            "Themes",
            "Affected Persons",
            "Sdgs",
            "UPR Session",
            "UPR Reccomending States",
            "Recommending Regions",
            "UPR Position",
            "OHCHR Annotation Id");

    private InventedIndex() {}

    /** A row. @param cells by header */
    @SafeVarargs
    public static byte[] of(Map<String, String>... rows) {
        return of(HEADERS, List.of(rows));
    }

    public static byte[] of(List<String> headers, Iterable<Map<String, String>> rows) {
        try (var book = new SXSSFWorkbook(100);
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var head = sheet.createRow(0);
            for (int i = 0; i < headers.size(); i++) {
                head.createCell(i).setCellValue(headers.get(i));
            }
            int next = 1;
            for (var cells : rows) {
                var row = sheet.createRow(next++);
                for (int i = 0; i < headers.size(); i++) {
                    var value = cells.get(headers.get(i));
                    if (value != null) {
                        row.createCell(i).setCellValue(value);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What a treaty body has recommended. */
    public static Map<String, String> treatyBody(String body, String symbol, String text, String countries, String id) {
        return Map.of(
                "Text",
                text,
                "Countries Concerned",
                countries,
                "Reccomending Body",
                "- " + body,
                "Document Symbol",
                symbol,
                "Document Publication Date",
                "2021-03-09",
                "Type",
                "- Recommendations",
                "Themes",
                "- Access to justice & remedy\n- Trees",
                "Affected Persons",
                "- Children",
                "Sdgs",
                "- 16 - PEACE",
                "OHCHR Annotation Id",
                id);
    }

    /** A paragraph of a review. */
    public static Map<String, String> review(String country, int session, String text, String makers, String position) {
        return Map.of(
                "Text",
                text,
                "Countries Concerned",
                "- " + country,
                "Reccomending Body",
                "- UPR",
                "Document Symbol",
                "A/HRC/20/" + session,
                "Type",
                "- Recommendations",
                "UPR Session",
                "- " + session,
                "UPR Reccomending States",
                makers,
                "UPR Position",
                "- " + position);
    }
}
