package org.uprportal.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.uprportal.platform.SafeText;

/**
 * The parts of a Word file and the package around them. Whatever is written, and by whom and when, the package says the same:
 * no author, one constant moment in its properties and on every entry.
 */
final class WordFile {

    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final LocalDateTime CONSTANT = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Map<String, String> TYPES = Map.of(
            "document", WORD + "document.main+xml",
            "styles", WORD + "styles+xml",
            "numbering", WORD + "numbering+xml",
            "footnotes", WORD + "footnotes+xml",
            "settings", WORD + "settings+xml",
            "footer", WORD + "footer+xml");

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A part of {@code word/}, its root element's content given; the root declares the namespaces. */
    WordFile with(String name, String root, String content) {
        parts.put(
                name,
                DECLARATION + "<w:" + root + " xmlns:w=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + content + "</w:"
                        + root + ">");
        return this;
    }

    byte[] bytes(String title) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml", contentTypes());
            put(
                    zip,
                    "_rels/.rels",
                    relations(relation("rId1", OFFICE + "/officeDocument", "word/document.xml")
                            + relation(
                                    "rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")));
            put(zip, "docProps/core.xml", properties(title));
            var links = new StringBuilder();
            for (var part : parts.entrySet()) {
                put(zip, "word/" + part.getKey() + ".xml", part.getValue());
                if (!part.getKey().equals("document")) {
                    links.append(
                            relation("rId-" + part.getKey(), OFFICE + "/" + part.getKey(), part.getKey() + ".xml"));
                }
            }
            put(zip, "word/_rels/document.xml.rels", relations(links.toString()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(CONSTANT);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String contentTypes() {
        var types = new StringBuilder(DECLARATION)
                .append("<Types xmlns=\"" + PACKAGE + "content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append("<Override PartName=\"/docProps/core.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
        parts.keySet()
                .forEach(name -> types.append(
                        "<Override PartName=\"/word/" + name + ".xml\" ContentType=\"" + TYPES.get(name) + "\"/>"));
        return types.append("</Types>").toString();
    }

    private static String relations(String inner) {
        return DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inner + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String properties(String title) {
        return DECLARATION + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + escaped(title)
                + "</dc:title><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + CONSTANT + ":00Z</dcterms:created>"
                + "</cp:coreProperties>";
    }

    /** Typed text as XML carries it. */
    static String escaped(String text) {
        return SafeText.document(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
