package org.uprportal.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Leaves of a PDF what is read: no properties, XMP, hours, earlier versions, private data of programs, names of who annotated,
 * attached files, and nothing that is done when it is opened. It is written anew from what its pages reach.
 */
final class PdfParts {

    private static final int MOST_PARTS = 2_000_000;

    /** What says who, when and with what, or carries other things along. */
    private static final List<COSName> GONE = List.of(
            COSName.METADATA,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("LastModified"),
            COSName.getPDFName("CreationDate"),
            COSName.getPDFName("ModDate"),
            COSName.AA,
            COSName.OPEN_ACTION,
            COSName.JAVA_SCRIPT,
            COSName.JS,
            COSName.EMBEDDED_FILES,
            COSName.AF,
            COSName.COLLECTION,
            COSName.getPDFName("XFA"),
            COSName.getPDFName("Thumb"),
            COSName.getPDFName("SpiderInfo"),
            COSName.getPDFName("Perms"),
            COSName.getPDFName("DSS"),
            COSName.getPDFName("OPI"));

    /** Links within the document and to the web stay; what does more than that is no link. */
    private static final Set<String> HARMLESS = Set.of("GoTo", "URI", "Named");

    private PdfParts() {}

    static byte[] clean(byte[] bytes) {
        PdfFrame.check(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted() || document.getNumberOfPages() == 0) {
                throw DocumentRefused.unreadable();
            }
            var trailer = document.getDocument().getTrailer();
            trailer.removeItem(COSName.INFO);
            trailer.removeItem(COSName.ID);
            everywhere(document.getDocumentCatalog().getCOSObject());
            // Else it would be made of the hour.
            document.setDocumentId(0L);
            var out = new ByteArrayOutputStream(bytes.length);
            document.save(out);
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException | ClassCastException | StackOverflowError broken) {
            throw DocumentRefused.unreadable();
        }
    }

    private static void everywhere(COSDictionary catalog) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> waiting = new ArrayDeque<>();
        waiting.add(catalog);
        while (!waiting.isEmpty()) {
            var one = waiting.poll();
            if (one instanceof COSObject reference) {
                one = reference.getObject();
            }
            if (one == null || !seen.add(one)) {
                continue;
            }
            if (seen.size() > MOST_PARTS) {
                throw DocumentRefused.unreadable();
            }
            if (one instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    waiting.add(array.get(i));
                }
            } else if (one instanceof COSDictionary dictionary) {
                strip(dictionary);
                dictionary.getValues().forEach(waiting::add);
            }
        }
    }

    private static void strip(COSDictionary dictionary) throws IOException {
        GONE.forEach(dictionary::removeItem);
        var action = dictionary.getDictionaryObject(COSName.A);
        if (action instanceof COSDictionary does
                && !HARMLESS.contains(String.valueOf(does.getNameAsString(COSName.S)))) {
            dictionary.removeItem(COSName.A);
        }
        if (dictionary.getDictionaryObject(COSName.NEXT) instanceof COSDictionary next && next.containsKey(COSName.S)) {
            dictionary.removeItem(COSName.NEXT);
        }
        if (dictionary.containsKey(COSName.SUBTYPE) && dictionary.containsKey(COSName.RECT)) {
            annotation(dictionary);
        }
        if (dictionary instanceof COSStream stream
                && COSName.DCT_DECODE.equals(
                        stream.getFilters() instanceof COSArray filters && filters.size() == 1
                                ? filters.getObject(0)
                                : stream.getFilters())) {
            photograph(stream);
        }
    }

    private static void annotation(COSDictionary annotation) {
        var subtype = String.valueOf(annotation.getNameAsString(COSName.SUBTYPE));
        if (Set.of("FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D")
                .contains(subtype)) {
            throw DocumentRefused.carries();
        }
        annotation.removeItem(COSName.M);
        annotation.removeItem(COSName.NM);
        if (!subtype.equals("Widget")) {
            // Of what is not a field of a form, the name of whoever wrote it.
            annotation.removeItem(COSName.T);
        }
    }

    /** A photograph within the document loses what it tells of its camera as one outside does. */
    private static void photograph(COSStream stream) throws IOException {
        byte[] raw;
        try (var in = stream.createRawInputStream()) {
            raw = in.readAllBytes();
        }
        if (raw.length > 2 && (raw[0] & 0xFF) == 0xFF && (raw[1] & 0xFF) == 0xD8) {
            var clean = PictureParts.jpeg(raw);
            try (var out = stream.createRawOutputStream()) {
                out.write(clean);
            }
        }
    }
}
