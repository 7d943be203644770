package org.uprportal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.testing.Refusals.refusedWith;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A picture shows after cleaning what it showed before, held the same way, and tells nothing else. */
class PictureCleaningTest {

    private static final String SECRET = "Corin-of-Harbour-Advice";

    @Test
    void aPhotographKeepsWhatIsSeenAndHowItIsHeldAndNothingElse() throws IOException {
        var clean = PictureParts.jpeg(PictureFiles.photograph(SECRET));
        assertThat(text(clean)).doesNotContain(SECRET, "GPS", "Photoshop", "xap");
        samePicture(clean, PictureFiles.drawn("jpg"));
        var exif = text(clean).indexOf("Exif\0\0MM");
        assertThat(exif).as("turned by a quarter, else it lies on its side").isPositive();
        assertThat(clean[exif + 6 + 19]).isEqualTo((byte) 6);
        assertThat(PictureParts.jpeg(clean)).as("again nothing changes").isEqualTo(clean);
    }

    @Test
    void aDrawingKeepsWhatIsSeenAndNothingElse() throws IOException {
        var clean = PictureParts.png(PictureFiles.png(SECRET));
        assertThat(text(clean)).doesNotContain(SECRET, "tEXt", "eXIf", "tIME", SECRET.substring(0, 7));
        samePicture(clean, PictureFiles.drawn("png"));
    }

    @Test
    void whatIsCutOffIsRefusedWhereverItIsCut() {
        var photograph = PictureFiles.photograph(SECRET);
        var end = photograph.length - ("behind " + SECRET).length();
        for (int i = 3; i < end; i += 7) {
            var cut = Arrays.copyOf(photograph, i);
            refusedWith("document.unreadable", () -> PictureParts.jpeg(cut));
        }
        var drawing = PictureFiles.drawn("png");
        for (int i = 8; i < drawing.length; i += 7) {
            var cut = Arrays.copyOf(drawing, i);
            refusedWith("document.unreadable", () -> PictureParts.png(cut));
        }
        var endless = Arrays.copyOf(drawing, drawing.length);
        endless[33] = (byte) 0x7F;
        refusedWith("document.unreadable", () -> PictureParts.png(endless));
    }

    private static void samePicture(byte[] one, byte[] other) throws IOException {
        var a = ImageIO.read(new ByteArrayInputStream(one));
        var b = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(a.getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(b.getRGB(0, 0, 40, 30, null, 0, 40));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
