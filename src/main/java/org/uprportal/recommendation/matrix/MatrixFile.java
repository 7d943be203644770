package org.uprportal.recommendation.matrix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.xml.sax.SAXException;

/** Opens a Word file that may be anything: too large, something else, damaged, hostile. Only its text is looked at. */
public final class MatrixFile {

    /** The largest file that is read. */
    public static final int MEGABYTES = 20;

    private static final int BYTES = MEGABYTES * 1024 * 1024;
    private static final long UNPACKED = 100L * 1024 * 1024;
    private static final long TEXT = 16L * 1024 * 1024;
    private static final int LONGEST_HEADER = 4000;
    private static final int ENTRIES = 2000;
    private static final int RATIO = 200;
    private static final long SMALL = 2L * 1024 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};
    private static final int LONGEST_END = 65_557;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static {
        // Held by unpacking() below, which says why it refuses; POI's own limits are the second lock.
        ZipSecureFile.setMinInflateRatio(0.001);
        ZipSecureFile.setMaxEntrySize(UNPACKED);
        ZipSecureFile.setMaxFileCount(ENTRIES);
    }

    private MatrixFile() {}

    /** Whether it is packed and holds something in this folder, as {@code word/}; what is damaged or hostile does not. */
    public static boolean isPacked(byte[] bytes, String folder) {
        if (!startsWith(bytes, 0, ZIP)) {
            return false;
        }
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            long unpacked = 0;
            var buffer = new byte[64 * 1024];
            for (var entry = zip.getNextEntry(); entry != null && ++entries <= ENTRIES; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(folder)) {
                    return true;
                }
                for (int read = zip.read(buffer); read > 0 && unpacked <= UNPACKED; read = zip.read(buffer)) {
                    unpacked += read;
                }
                if (unpacked > UNPACKED) {
                    return false;
                }
            }
            return false;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** At most one byte more than is allowed, so that a file without end does no harm. */
    public static byte[] read(InputStream from) throws IOException {
        var bytes = from.readNBytes(BYTES + 1);
        if (bytes.length > BYTES) {
            throw MatrixRefused.tooLarge(MEGABYTES);
        }
        return bytes;
    }

    /**
     * A file that may be read.
     *
     * @param document its XML
     * @param header the words of its page headers and of the paragraphs before its first table, by lines
     */
    record Opened(WordElement document, String header) {}

    static Opened open(byte[] bytes) {
        if (bytes.length > BYTES) {
            throw MatrixRefused.tooLarge(MEGABYTES);
        }
        if (startsWith(bytes, 0, OLE)) {
            throw MatrixRefused.encrypted();
        }
        if (!startsWith(bytes, 0, ZIP)) {
            throw MatrixRefused.notAWordFile();
        }
        try {
            if (!complete(bytes)) {
                throw MatrixRefused.damaged();
            }
            unpacking(bytes);
            try (var file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
                return text(file);
            }
        } catch (MatrixRefused refused) {
            throw refused;
        } catch (Exception unreadable) {
            // POI answers damage in many ways, unchecked ones included.
            throw MatrixRefused.damaged();
        }
    }

    private static Opened text(OPCPackage file) throws IOException, SAXException, ParserConfigurationException {
        if (!file.getPartsByContentType(XWPFRelation.MACRO_DOCUMENT.getContentType())
                        .isEmpty()
                || !file.getPartsByContentType(XWPFRelation.MACRO_TEMPLATE_DOCUMENT.getContentType())
                        .isEmpty()
                || !file.getPartsByContentType("application/vnd.ms-office.vbaProject")
                        .isEmpty()) {
            throw MatrixRefused.active();
        }
        var parts = file.getPartsByContentType(XWPFRelation.DOCUMENT.getContentType());
        if (parts.isEmpty()) {
            parts = file.getPartsByContentType(XWPFRelation.TEMPLATE.getContentType());
        }
        if (parts.isEmpty()) {
            throw MatrixRefused.notAWordFile();
        }
        var counter = new WordTree.Counter();
        try {
            var document = parse(parts.getFirst(), counter);
            var header = new StringBuilder();
            for (var part : file.getPartsByContentType(XWPFRelation.HEADER.getContentType())) {
                words(parse(part, counter), header);
            }
            words(document, header);
            return new Opened(document, header.toString());
        } catch (SAXException broken) {
            throw String.valueOf(broken.getMessage()).contains("DOCTYPE")
                    ? MatrixRefused.active()
                    : MatrixRefused.damaged();
        }
    }

    private static WordElement parse(PackagePart part, WordTree.Counter counter)
            throws IOException, SAXException, ParserConfigurationException {
        try (var xml = part.getInputStream()) {
            var content = xml.readNBytes((int) TEXT + 1);
            if (content.length > TEXT) {
                throw MatrixRefused.unpacksTooLarge();
            }
            var tree = new WordTree(counter);
            parser().parse(new ByteArrayInputStream(content), tree);
            return tree.root();
        }
    }

    /** The lines up to the first table; true where it has been reached. */
    private static boolean words(WordElement element, StringBuilder into) {
        for (var one : element.children()) {
            if (into.length() >= LONGEST_HEADER || one.name().equals("tbl")) {
                into.append('\n');
                return true;
            }
            switch (one.name()) {
                case "t" -> into.append(one.text());
                case "tab", "br" -> into.append(' ');
                default -> {}
            }
            if (words(one, into)) {
                return true;
            }
            if (one.name().equals("p")) {
                into.append('\n');
            }
        }
        return false;
    }

    /** No definitions of document types, so no entities that read files, call servers or grow without end. */
    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        var factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        var parser = factory.newSAXParser();
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        parser.setProperty("jdk.xml.maxElementDepth", String.valueOf(WordTree.DEEPEST));
        return parser;
    }

    /** Refuses a packed file that unpacks to far more than documents hold. */
    public static void refuseHostile(byte[] bytes) throws IOException {
        unpacking(bytes);
    }

    /** Unpacks once into nothing, counting, before anything keeps what comes out. */
    private static void unpacking(byte[] bytes) throws IOException {
        int entries = 0;
        long unpacked = 0;
        var described = false;
        var buffer = new byte[64 * 1024];
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                described |= entry.getName().equals("[Content_Types].xml");
                if (++entries > ENTRIES) {
                    throw MatrixRefused.unpacksTooLarge();
                }
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > UNPACKED || unpacked > SMALL && unpacked / RATIO > bytes.length) {
                        throw MatrixRefused.unpacksTooLarge();
                    }
                }
            }
        }
        if (!described) {
            throw MatrixRefused.notAWordFile();
        }
    }

    /** A zip ends with its list of contents; one that was cut off does not. */
    private static boolean complete(byte[] bytes) {
        for (int at = bytes.length - END_OF_ZIP.length; at >= Math.max(0, bytes.length - LONGEST_END); at--) {
            if (startsWith(bytes, at, END_OF_ZIP)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] magic) {
        return bytes.length >= at + magic.length && Arrays.equals(bytes, at, at + magic.length, magic, 0, magic.length);
    }
}
