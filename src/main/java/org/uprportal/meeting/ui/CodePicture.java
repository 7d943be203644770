package org.uprportal.meeting.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.Svg;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A code as a square picture that telephones read; black on white also where everything else is dark. */
class CodePicture extends Svg {

    /** The white edge that readers need, in squares. */
    private static final int EDGE = 4;

    /** How large a square of the file is, in points. */
    private static final int SQUARE = 8;

    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    /** @param content what is read from it @param words the same for whoever does not see it, in the reader's language */
    CodePicture(String content, String words) {
        setSvg(drawn(content));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words);
        addClassName("upr-code");
    }

    /** The same as a file in the format PNG, for letters. */
    static byte[] png(String content) {
        var squares = squares(content);
        var size = squares.getWidth() * SQUARE;
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                picture.setRGB(x, y, squares.get(x / SQUARE, y / SQUARE) ? BLACK : WHITE);
            }
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Only squares: nothing of the content stands in the drawing as text. */
    static String drawn(String content) {
        var squares = squares(content);
        var size = squares.getWidth();
        var path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (squares.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" shape-rendering=\"crispEdges\" viewBox=\"0 0 "
                + size + ' ' + size + "\"><path fill=\"#fff\" d=\"M0 0h" + size + 'v' + size + 'h' + -size
                + "z\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }

    private static BitMatrix squares(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    EDGE));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
