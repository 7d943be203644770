package org.uprportal.meeting.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.Svg;
import java.util.Map;

/** A code as a square picture that telephones read; black on white also where everything else is dark. */
class CodePicture extends Svg {

    /** The white edge that readers need, in squares. */
    private static final int EDGE = 4;

    /** @param content what is read from it @param words the same for whoever does not see it, in the reader's language */
    CodePicture(String content, String words) {
        setSvg(drawn(content));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words);
        addClassName("upr-code");
    }

    /** Only squares: nothing of the content stands in the drawing as text. */
    static String drawn(String content) {
        try {
            var squares = new QRCodeWriter()
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
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
