package org.uprportal.platform;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a file that somebody sent really is. Its name, what it begins with and what it holds must say the same; what is two things
 * at once, carries instructions, or fetches something from elsewhere when it is opened, is refused before anybody reads it.
 * Whoever reads it afterwards looks at values only; this is the first of two locks.
 */
public final class SentFile {

    /** What the portal takes. */
    public enum Kind {
        DOCX("word/document.xml", "wordprocessingml.document.main+xml"),
        XLSX("xl/workbook.xml", "spreadsheetml.sheet.main+xml"),
        /** The old format, or a table of a web page or a text under its name, as some databases export them. */
        XLS("", ""),
        CSV("", ""),
        /** Outlines of places (RFC 7946), under either ending. */
        GEOJSON("", ""),
        JSON("", ""),
        PDF("", ""),
        PNG("", ""),
        /** Photographs, under either ending. */
        JPG("", ""),
        JPEG("", "");

        private final String part;
        private final String type;

        Kind(String part, String type) {
            this.part = part;
            this.type = type;
        }

        private boolean packed() {
            return !part.isEmpty();
        }

        /** What it must begin with; nothing where it begins as it likes. */
        private byte[] beginning() {
            return switch (this) {
                case PDF -> PDF_BEGINS;
                case PNG -> PNG_BEGINS;
                case JPG, JPEG -> JPEG_BEGINS;
                default -> ANYTHING;
            };
        }
    }

    private static final byte[] ANYTHING = {};
    private static final byte[] PDF_BEGINS = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte[] JPEG_BEGINS = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int END_OF_ZIP = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRIES = 2000;
    private static final long UNPACKED = 100L * 1024 * 1024;

    /** What carries instructions or other files: macros, controls, embedded objects, links to other workbooks, web add-ins. */
    private static final Pattern ACTIVE_PART = Pattern.compile(
            "(?i)(^|/)(vbaproject.*|vbadata.*|activex/.*|embeddings/.*|externallinks/.*|webextensions/.*|macrosheets/.*"
                    + "|dialogsheets/.*|customui.*|[^/]*\\.(bin|exe|dll|js|vbs|ps1|bat|cmd|lnk|scr|jar|docm|xlsm|dotm|zip))");

    /** Settings of a printer are the one thing of that ending which does nothing. */
    private static final Pattern PRINTER = Pattern.compile("(?i)(^|/)printersettings/printersettings\\d*\\.bin");

    private static final Pattern ACTIVE_TYPE = Pattern.compile("(?i)macroenabled|vbaproject|oleobject|activex|addin");

    /** What a field of a text may not do: run something, or bring something in from elsewhere. */
    private static final Pattern FETCHES =
            Pattern.compile("(?i)\\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON)\\b");

    /** How a template of one's own disk is named, as every document has one that was not made from the empty page. */
    private static final Pattern OWN_TEMPLATE = Pattern.compile("file:///[A-Za-z]:.*", Pattern.DOTALL);

    private static final Pattern LOOKED_AT =
            Pattern.compile("(?i)^(?:word/[^/]+\\.xml|xl/worksheets/[^/]+\\.xml|\\[content_types\\]\\.xml)$");

    private static final int LONGEST_FIELD = 100_000;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private SentFile() {}

    /**
     * Says what a file is.
     *
     * @param name as it was sent; its ending must agree with the content
     * @param accepted what is taken here
     * @throws FileRefused for every other kind, for what is damaged or more than one thing, and for what carries instructions,
     *     other files, or links that are followed when it is opened
     */
    public static Kind check(String name, byte[] bytes, Set<Kind> accepted) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        var kind = accepted.stream()
                .filter(one -> one.name().equals(ending))
                .findFirst()
                .orElseThrow(FileRefused::otherKind);
        if (kind.beginning().length > 0) {
            FileRefused.unless(starts(bytes, kind.beginning()), FileRefused::otherKind);
        } else if (starts(bytes, ZIP)) {
            FileRefused.unless(kind.packed(), FileRefused::otherKind);
            packed(kind, bytes);
        } else if (starts(bytes, OLE)) {
            FileRefused.unless(kind == Kind.XLS, FileRefused::otherKind);
            FileRefused.unless(!holds(bytes, "_VBA_PROJECT") && !holds(bytes, "Ole10Native"), FileRefused::active);
        } else {
            FileRefused.unless(!kind.packed() && text(bytes), FileRefused::otherKind);
        }
        return kind;
    }

    private static void packed(Kind kind, byte[] bytes) {
        FileRefused.unless(endsAsItBegan(bytes), FileRefused::damaged);
        var names = new HashSet<String>();
        var described = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var counted = new Counted(zip);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var part = entry.getName();
                FileRefused.unless(
                        names.add(part.toLowerCase(Locale.ROOT)) && names.size() <= ENTRIES && proper(part),
                        FileRefused::damaged);
                FileRefused.unless(
                        !ACTIVE_PART.matcher(part).find()
                                || PRINTER.matcher(part).find(),
                        FileRefused::active);
                if (LOOKED_AT.matcher(part).matches()
                        || part.toLowerCase(Locale.ROOT).endsWith(".rels")) {
                    harmless(counted, described);
                }
                counted.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw FileRefused.damaged();
        }
        FileRefused.unless(names.contains(kind.part) && described.indexOf(kind.type) >= 0, FileRefused::otherKind);
        FileRefused.unless(!ACTIVE_TYPE.matcher(described).find(), FileRefused::active);
    }

    /** Read as XML, whatever its alphabet and its prefixes: what looks otherwise to a search is still the same to an office. */
    private static void harmless(InputStream part, StringBuilder described) throws XMLStreamException {
        var xml = XML.createXMLStreamReader(part);
        var fields = new StringBuilder();
        var formula = new StringBuilder();
        String within = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw FileRefused.active();
                case XMLStreamConstants.START_ELEMENT -> {
                    within = xml.getLocalName();
                    started(xml, within, described, fields);
                    formula.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (within.equals("instrText")) {
                        append(fields, xml.getText());
                    } else if (within.equals("f")) {
                        append(formula, xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var bar = formula.indexOf("|");
                    FileRefused.unless(bar < 0 || formula.indexOf("!", bar) < 0, FileRefused::active);
                    formula.setLength(0);
                    within = "";
                }
                default -> {}
            }
        }
        FileRefused.unless(!FETCHES.matcher(fields).find(), FileRefused::active);
    }

    private static void started(XMLStreamReader xml, String name, StringBuilder described, StringBuilder fields) {
        switch (name) {
            case "Default", "Override" -> append(described, attribute(xml, "ContentType") + " ");
            case "Relationship" ->
                FileRefused.unless(
                        !attribute(xml, "TargetMode").equalsIgnoreCase("External")
                                || attribute(xml, "Type").endsWith("/hyperlink")
                                || attribute(xml, "Type").endsWith("/attachedTemplate")
                                        && OWN_TEMPLATE
                                                .matcher(attribute(xml, "Target"))
                                                .matches(),
                        FileRefused::active);
            case "fldSimple" -> append(fields, " " + attribute(xml, "instr") + " ");
            case "fldChar" -> append(fields, " ");
            case "ddeLink", "oleLink" -> throw FileRefused.active();
            default -> {}
        }
    }

    private static void append(StringBuilder to, String text) {
        FileRefused.unless(to.length() + text.length() <= LONGEST_FIELD, FileRefused::damaged);
        to.append(text);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Unpacks no more than documents hold, and stays open for the next part. */
    private static final class Counted extends FilterInputStream {

        private long left = UNPACKED;

        private Counted(InputStream packed) {
            super(packed);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var some = super.read(into, from, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int some) throws IOException {
            left -= some;
            if (left < 0) {
                throw new IOException("It unpacks to more than a document holds");
            }
        }

        @Override
        public void close() {
            // The next part follows.
        }
    }

    private static boolean proper(String part) {
        return !part.startsWith("/")
                && !part.contains("\\")
                && !part.contains(":")
                && Arrays.stream(part.split("/")).noneMatch(".."::equals);
    }

    /** Nothing stands before the first or after the last byte of the archive: a file that is a picture too, or two archives, does. */
    private static boolean endsAsItBegan(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = bytes.length - END_LENGTH; at >= Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT); at--) {
            if (buffer.getInt(at) == END_OF_ZIP) {
                long length = Integer.toUnsignedLong(buffer.getInt(at + 12));
                long begins = Integer.toUnsignedLong(buffer.getInt(at + 16));
                int comment = Short.toUnsignedInt(buffer.getShort(at + 20));
                return at + END_LENGTH + comment == bytes.length && begins + length == at;
            }
        }
        return false;
    }

    /** Readable text that is not the beginning of something else. */
    private static boolean text(byte[] bytes) {
        if (bytes.length == 0) {
            return false;
        }
        var wide = bytes.length > 1
                && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                        || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF);
        for (var one : bytes) {
            if (!wide && one >= 0 && one < 0x20 && one != '\t' && one != '\n' && one != '\r') {
                return false;
            }
        }
        var first = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        return !first.startsWith("%PDF")
                && !first.startsWith("{\\rtf")
                && !first.startsWith("MZ")
                && !first.startsWith("#!");
    }

    /** In the directory of the old format names stand as wide letters. */
    private static boolean holds(byte[] bytes, String name) {
        var wide = new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(wide);
    }

    private static boolean starts(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
