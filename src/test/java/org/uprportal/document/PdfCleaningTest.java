package org.uprportal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.testing.Refusals.refusedWith;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A PDF reads after cleaning as before, and nothing in it tells who made it, when, with what, or what stood there earlier. */
class PdfCleaningTest {

    private static final String SECRET = "Corin-of-Harbour-Advice";
    private static final String TEXT = "Two detention places were visited.";

    @Test
    void theTextStaysAndWhatNamesItsAuthorGoes() throws IOException {
        var clean = PdfParts.clean(PictureFiles.pdf(TEXT, (document, page) -> {
            var told = document.getDocumentInformation();
            told.setAuthor(SECRET);
            told.setProducer(SECRET);
            told.setCreationDate(Calendar.getInstance());
            told.setCustomMetadataValue("Company", SECRET);
            var xmp = new PDMetadata(document, new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)));
            document.getDocumentCatalog().setMetadata(xmp);
            page.setMetadata(xmp);
            page.getCOSObject().setString(COSName.getPDFName("LastModified"), SECRET);
            var note = new PDAnnotationText();
            note.setTitlePopup(SECRET);
            note.setContents("Which two?");
            note.setModifiedDate(SECRET);
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            page.setAnnotations(List.of(note));
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + SECRET + "')"));
            attach(document);
            photograph(document, page);
        }));
        assertThat(everythingIn(clean)).doesNotContain(SECRET, "JavaScript", "EmbeddedFile", "CreationDate", "PDFBox");
        try (var document = Loader.loadPDF(clean)) {
            assertThat(new PDFTextStripper().getText(document)).contains(TEXT);
            assertThat(document.getPage(0).getAnnotations())
                    .singleElement()
                    .satisfies(note -> assertThat(note.getContents()).isEqualTo("Which two?"));
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
    }

    @Test
    void twoCleaningsOfOneFileTellNoHour() throws InterruptedException {
        var file = PictureFiles.pdf(TEXT, (document, page) -> {});
        var one = PdfParts.clean(file);
        Thread.sleep(5);
        assertThat(PdfParts.clean(file)).isEqualTo(one);
    }

    @Test
    void whatStoodThereInAnEarlierVersionIsGone() throws IOException {
        var out = new ByteArrayOutputStream();
        var first = PictureFiles.pdf(SECRET, (document, page) -> {});
        try (var document = Loader.loadPDF(first)) {
            var page = document.getPage(0);
            try (var content = new PDPageContentStream(document, page)) {
                content.addRect(10, 10, 5, 5);
                content.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        var both = out.toByteArray();
        assertThat(everythingIn(first)).contains(SECRET);
        assertThat(both).startsWith(first);
        assertThat(everythingIn(PdfParts.clean(both))).doesNotContain(SECRET);
    }

    @Test
    void whatCarriesAFileOrIsLockedOrCutIsRefused() {
        refusedWith(
                "document.carries",
                () -> PdfParts.clean(PictureFiles.pdf(TEXT, (document, page) -> {
                    var attached = new PDAnnotationFileAttachment();
                    attached.setRectangle(new PDRectangle(10, 10, 20, 20));
                    page.setAnnotations(List.of(attached));
                })));
        refusedWith(
                "document.unreadable",
                () -> PdfParts.clean(PictureFiles.pdf(
                        TEXT,
                        (document, page) -> document.protect(
                                new StandardProtectionPolicy("owner", "user", new AccessPermission())))));
        var whole = PictureFiles.pdf(TEXT, (document, page) -> {});
        for (int i = 10; i < whole.length - 8; i += 40) {
            var cut = Arrays.copyOf(whole, i);
            refusedWith("document.unreadable", () -> PdfParts.clean(cut));
        }
    }

    /** 220 MB of zeros in a few hundred kB, where a library would unpack them merely by opening the file. */
    @Test
    void whatUnpacksToFarTooMuchIsRefusedBeforeItIsUnpacked() throws IOException {
        var packed = packed(220 * 1024 * 1024);
        assertThat(packed.length).isLessThan(400_000);
        for (var dictionary : List.of(
                "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode",
                "/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]",
                "/Type /#4fbjStm /N 1 /#46irst 4 /Filter /Fl#61teDecode",
                "/Type /XRef /Filter /LZWDecode",
                "/Filter /FlateDecode")) {
            var file = file(dictionary, packed);
            var runtime = Runtime.getRuntime();
            System.gc();
            var before = runtime.totalMemory() - runtime.freeMemory();
            refusedWith("document.unreadable", () -> PdfParts.clean(file));
            assertThat(runtime.totalMemory() - runtime.freeMemory() - before)
                    .as(dictionary)
                    .isLessThan(60L * 1024 * 1024);
        }
    }

    private static byte[] packed(int zeros) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(out)) {
            var some = new byte[1024 * 1024];
            for (int i = 0; i < zeros; i += some.length) {
                deflated.write(some);
            }
        }
        return out.toByteArray();
    }

    private static byte[] file(String dictionary, byte[] stream) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.5\n1 0 obj\n<< " + dictionary + " /Length " + stream.length + " >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(stream);
        out.writeBytes("\nendstream\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static void attach(PDDocument document) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)));
        var named = new PDComplexFileSpecification();
        named.setFile("notes.txt");
        named.setEmbeddedFile(file);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("notes", named));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static void photograph(PDDocument document, org.apache.pdfbox.pdmodel.PDPage page) throws IOException {
        var image = JPEGFactory.createFromByteArray(document, PictureFiles.photograph(SECRET));
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.drawImage(image, 100, 100);
        }
    }

    /** All bytes, as they stand and unpacked. */
    private static String everythingIn(byte[] pdf) throws IOException {
        var all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
        try (var document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                all.append(object);
                if (object instanceof COSStream stream) {
                    var photograph = COSName.DCT_DECODE.equals(stream.getFilters());
                    try (var in = photograph ? stream.createRawInputStream() : stream.createInputStream()) {
                        all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return all.toString();
    }
}
