package org.uprportal.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

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
        /** Outlines of places: a text, under either name. */
        GEOJSON("", ""),
        JSON("", "");

        private final String part;
        private final String type;

        Kind(String part, String type) {
            this.part = part;
            this.type = type;
        }

        private boolean packed() {
            return !part.isEmpty();
        }
    }

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int END_OF_ZIP = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRIES = 2000;
    private static final long UNPACKED = 100L * 1024 * 1024;
    private static final int LOOKED_AT = 16 * 1024 * 1024;

    /** What carries instructions or other files: macros, controls, embedded objects, links to other workbooks, web add-ins. */
    private static final Pattern ACTIVE_PART = Pattern.compile(
            "(?i)(^|/)(vbaproject.*|vbadata.*|activex/.*|embeddings/.*|externallinks/.*|webextensions/.*|macrosheets/.*"
                    + "|dialogsheets/.*|customui.*|[^/]*\\.(bin|exe|dll|js|vbs|ps1|bat|cmd|lnk|scr|jar|docm|xlsm|dotm|zip))");

    /** Settings of a printer are the one thing of that ending which does nothing. */
    private static final Pattern PRINTER = Pattern.compile("(?i)(^|/)printersettings/printersettings\\d*\\.bin");

    private static final Pattern ACTIVE_TYPE = Pattern.compile("(?i)macroenabled|vbaproject|oleobject|activex|addin");

    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
    private static final Pattern INSTRUCTION = Pattern.compile("<w:instrText\\b[^>]*>([^<]*)<|w:instr=\"([^\"]*)\"");
    private static final Pattern FETCHES =
            Pattern.compile("(?i)\\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON)\\b");
    private static final Pattern DDE_CELL = Pattern.compile("(?i)<(?:\\w+:)?f\\b[^>]*>[^<]*\\|[^<]*![^<]*<");

    /** How a template of one's own disk is named, as every document has one that was not made from the empty page. */
    private static final Pattern OWN_TEMPLATE = Pattern.compile("Target=\"file:///[A-Za-z]:[^\"]*\"");

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
        if (starts(bytes, ZIP)) {
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
        var described = "";
        long unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var part = entry.getName();
                FileRefused.unless(
                        names.add(part.toLowerCase(Locale.ROOT)) && names.size() <= ENTRIES && proper(part),
                        FileRefused::damaged);
                FileRefused.unless(
                        !ACTIVE_PART.matcher(part).find()
                                || PRINTER.matcher(part).find(),
                        FileRefused::active);
                if (looked(part)) {
                    var content = new String(zip.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
                    unpacked += content.length();
                    if (part.equals("[Content_Types].xml")) {
                        described = content;
                    }
                    harmless(part, content);
                }
                unpacked += rest(zip, UNPACKED - unpacked);
                FileRefused.unless(unpacked < UNPACKED, FileRefused::damaged);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw FileRefused.damaged();
        }
        FileRefused.unless(names.contains(kind.part) && described.contains(kind.type), FileRefused::otherKind);
        FileRefused.unless(!ACTIVE_TYPE.matcher(described).find(), FileRefused::active);
    }

    private static boolean looked(String part) {
        return part.equals("[Content_Types].xml")
                || part.endsWith(".rels")
                || part.matches("(?i)word/[^/]+\\.xml|xl/worksheets/[^/]+\\.xml");
    }

    private static void harmless(String part, String content) {
        if (part.endsWith(".rels")) {
            RELATION.matcher(content)
                    .results()
                    .map(one -> one.group())
                    .forEach(relation -> FileRefused.unless(
                            !relation.matches("(?is).*TargetMode\\s*=\\s*[\"']External[\"'].*")
                                    || relation.contains("/hyperlink\"")
                                    || relation.contains("/attachedTemplate\"")
                                            && OWN_TEMPLATE.matcher(relation).find(),
                            FileRefused::active));
        } else if (part.startsWith("word/")) {
            var told = new StringBuilder();
            INSTRUCTION
                    .matcher(content)
                    .results()
                    .forEach(one -> told.append(one.group(1) == null ? " " + one.group(2) + " " : one.group(1)));
            FileRefused.unless(!FETCHES.matcher(told).find(), FileRefused::active);
        } else if (part.startsWith("xl/")) {
            FileRefused.unless(!DDE_CELL.matcher(content).find(), FileRefused::active);
        }
    }

    private static long rest(ZipInputStream zip, long most) throws IOException {
        var buffer = new byte[64 * 1024];
        long all = 0;
        for (int read = zip.read(buffer); read > 0 && all <= most; read = zip.read(buffer)) {
            all += read;
        }
        return all;
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
