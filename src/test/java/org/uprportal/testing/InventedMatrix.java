package org.uprportal.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A matrix like OHCHR's, with invented recommendations. */
public final class InventedMatrix {

    private InventedMatrix() {}

    /** A Word file with one table of these rows; cells may hold several lines. */
    public static byte[] of(List<List<String>> rows) {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Thematic list of recommendations");
            var table = document.createTable(rows.size(), rows.getFirst().size());
            for (int i = 0; i < rows.size(); i++) {
                var row = table.getRow(i);
                var cells = rows.get(i);
                for (int j = row.getTableCells().size() - 1; j >= cells.size(); j--) {
                    row.removeCell(j);
                }
                for (int j = 0; j < cells.size(); j++) {
                    var cell = row.getCell(j);
                    cell.removeParagraph(0);
                    cells.get(j)
                            .lines()
                            .forEach(line -> cell.addParagraph().createRun().setText(line));
                    if (cell.getParagraphs().isEmpty()) {
                        cell.addParagraph();
                    }
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Three recommendations in the layout of session 48, not answered yet. */
    public static byte[] pending() {
        return of(List.of(
                List.of("Recommendation and recommending State", "Position", "Themes and groups", "Relevant SDGs"),
                List.of("Theme: Access to justice"),
                List.of(
                        "120.1 Adopt a law on legal aid by 2030 (Norway) (Kenya);",
                        "",
                        "- Access to justice & remedy",
                        "- 16 - PEACE"),
                List.of("120.2 Double the number of courts (Peru);", "", "- Access to justice & remedy", ""),
                List.of(
                        "120.3 Consider ratifying the treaty (No. 29) (Fiji);",
                        "",
                        "- Labour rights and right to work",
                        "")));
    }

    /** A Word file whose body is this WordprocessingML (prefix {@code w}). */
    public static byte[] word(String body) {
        return zip(Map.of(
                "[Content_Types].xml",
                CONTENT_TYPES.formatted(WORD),
                "_rels/.rels",
                RELATIONS,
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body
                        + "</w:body></w:document>"));
    }

    /** A Word file with this document part, of this content type, whatever they are. */
    public static byte[] word(String contentType, String document) {
        return zip(Map.of(
                "[Content_Types].xml",
                CONTENT_TYPES.formatted(contentType),
                "_rels/.rels",
                RELATIONS,
                "word/document.xml",
                document));
    }

    /** The content type of an ordinary Word file's document. */
    public static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /** A zip of these texts. */
    public static byte[] zip(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            // A package's description comes first.
            for (var name : entries.keySet().stream().sorted().toList()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(entries.get(name).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A table of rows as {@link #row} gives them. */
    public static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    /** A row of cells; a text that is no cell yet becomes a plain one. */
    public static String row(String... cells) {
        var row = new StringBuilder("<w:tr>");
        for (var cell : cells) {
            row.append(cell.startsWith("<w:tc>") || cell.startsWith("<w:sdt>") ? cell : cell("", paragraphs(cell)));
        }
        return row.append("</w:tr>").toString();
    }

    /** A cell with properties, such as {@code <w:gridSpan w:val="2"/>}, and content. */
    public static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    /** One paragraph for each line. */
    public static String paragraphs(String text) {
        return text.lines().map(line -> "<w:p>" + run(line) + "</w:p>").collect(Collectors.joining())
                + (text.isEmpty() ? "<w:p/>" : "");
    }

    /** A run of text. */
    public static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text.replace("&", "&amp;").replace("<", "&lt;") + "</w:t></w:r>";
    }

    private static final String CONTENT_TYPES = """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType="%s"/></Types>""";

    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";
}
