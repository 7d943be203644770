package org.uprportal.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Files as cameras and programs make them, which tell of their authors whatever {@code secret} says. */
public final class PictureFiles {

    private PictureFiles() {}

    static byte[] drawn(String format) {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 30; y++) {
                image.setRGB(x, y, new Color(x * 6, y * 8, 90).getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A photograph held upright, with camera, place and comment, and another one behind its end. */
    public static byte[] photograph(String secret) {
        var plain = drawn("jpg");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        var told = ("GPS " + secret).getBytes(StandardCharsets.ISO_8859_1);
        var exif = ByteBuffer.allocate(26 + told.length);
        exif.put("MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6);
        exif.putShort((short) 0).putInt(0).put(told);
        segment(out, 0xE1, concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif.array()));
        segment(
                out,
                0xE1,
                ("http://ns.adobe.com/xap/1.0/\0<x>" + secret + "</x>").getBytes(StandardCharsets.ISO_8859_1));
        segment(out, 0xED, ("Photoshop 3.0\0" + secret).getBytes(StandardCharsets.ISO_8859_1));
        segment(out, 0xFE, secret.getBytes(StandardCharsets.ISO_8859_1));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(("behind " + secret).getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    static byte[] png(String secret) {
        var plain = drawn("png");
        var out = new ByteArrayOutputStream();
        // After the signature and the header.
        out.write(plain, 0, 33);
        chunk(out, "tEXt", "Author\0" + secret);
        chunk(out, "eXIf", secret);
        chunk(out, "tIME", secret.substring(0, 7));
        out.write(plain, 33, plain.length - 33);
        out.writeBytes(secret.getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    /** A report of one page. */
    public static byte[] pdf(String text, PdfWork work) {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(text);
                content.endText();
            }
            work.on(document, page);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What else is done to it. */
    public interface PdfWork {
        void on(PDDocument document, PDPage page) throws IOException;
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write((content.length + 2) & 0xFF);
        out.writeBytes(content);
    }

    private static void chunk(ByteArrayOutputStream out, String type, String content) {
        var both = (type + content).getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(both);
        out.writeBytes(ByteBuffer.allocate(4).putInt(both.length - 4).array());
        out.writeBytes(both);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
