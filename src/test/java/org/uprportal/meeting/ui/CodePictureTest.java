package org.uprportal.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The picture of a code, drawn as an SVG and read again as a telephone reads it. */
class CodePictureTest {

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9]+) ");
    private static final Pattern SQUARE = Pattern.compile("M([0-9]+) ([0-9]+)h1v1");
    private static final int SCALE = 4;

    @Test
    void isReadAsTheAddressThatStandsInIt() throws Exception {
        var address = "https://portal.example/meetings/7d2b6a2e-1111-4c4f-9d0a-0123456789ab/door?code=ABCD-EFGH";
        var svg = CodePicture.drawn(address);

        assertThat(svg).doesNotContain("portal.example", "ABCD");
        assertThat(new QRCodeReader().decode(picture(svg)).getText()).isEqualTo(address);
    }

    @Test
    void theFileForLettersIsReadTheSame() throws Exception {
        var address = "https://portal.example/meetings/7d2b6a2e-1111-4c4f-9d0a-0123456789ab/door?code=ABCD-EFGH";
        var picture = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(CodePicture.png(address)));
        var points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), points)));

        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(address);
    }

    private static BinaryBitmap picture(String svg) {
        var found = SIZE.matcher(svg);
        assertThat(found.find()).isTrue();
        var size = Integer.parseInt(found.group(1)) * SCALE;
        var points = new int[size * size];
        Arrays.fill(points, 0xffffff);
        var squares = SQUARE.matcher(svg);
        while (squares.find()) {
            var left = Integer.parseInt(squares.group(1)) * SCALE;
            var top = Integer.parseInt(squares.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(points, y * size + left, y * size + left + SCALE, 0);
            }
        }
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, points)));
    }
}
