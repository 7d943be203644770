package org.uprportal.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Leaves of a picture what is seen, untouched, and the way it is held: no place, camera, hour, name, comment, small picture of
 * another time, nor anything behind its end. What is kept is what its format needs to be drawn (PNG 1.2, JPEG with Exif 2.32).
 */
final class PictureParts {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    /** What a PNG is drawn from. */
    private static final Set<String> DRAWN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "acTL",
            "fcTL", "fdAT");

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int ORIENTATION = 0x0112;

    private PictureParts() {}

    static byte[] png(byte[] bytes) {
        var kept = new ByteArrayOutputStream(bytes.length);
        kept.writeBytes(PNG);
        var buffer = ByteBuffer.wrap(bytes);
        for (int at = PNG.length; ; ) {
            if (at < 0 || at + 12 > bytes.length) {
                throw DocumentRefused.unreadable();
            }
            int length = buffer.getInt(at);
            if (length < 0 || at + 12L + length > bytes.length) {
                throw DocumentRefused.unreadable();
            }
            var type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (DRAWN.contains(type)) {
                kept.write(bytes, at, 12 + length);
            }
            at += 12 + length;
            if (type.equals("IEND")) {
                return kept.toByteArray();
            }
        }
    }

    static byte[] jpeg(byte[] bytes) {
        var kept = new ByteArrayOutputStream(bytes.length);
        kept.write(0xFF);
        kept.write(SOI);
        var held = orientation(bytes);
        if (held > 1) {
            kept.writeBytes(exif(held));
        }
        for (int at = 2; ; ) {
            at = marker(bytes, at);
            int which = bytes[at + 1] & 0xFF;
            if (which == EOI) {
                kept.write(0xFF);
                kept.write(EOI);
                return kept.toByteArray();
            }
            int end = at + 2 + length(bytes, at);
            if (end > bytes.length) {
                throw DocumentRefused.unreadable();
            }
            var data = which == SOS ? afterScan(bytes, end) : end;
            if (isDrawn(bytes, at, which)) {
                kept.write(bytes, at, data - at);
            }
            at = data;
        }
    }

    private static boolean isDrawn(byte[] bytes, int at, int which) {
        return switch (which) {
            case COMMENT -> false;
            // Without the small picture some cameras put there.
            case APP0 -> begins(bytes, at + 4, "JFIF\0") && length(bytes, at) == 16;
            case APP2 -> begins(bytes, at + 4, "ICC_PROFILE\0");
            case APP14 -> begins(bytes, at + 4, "Adobe");
            default -> which < APP0 || which > 0xEF;
        };
    }

    /** Where the next marker stands; bytes of filling before it are passed over. */
    private static int marker(byte[] bytes, int from) {
        int at = from;
        while (at + 1 < bytes.length && (bytes[at] & 0xFF) == 0xFF && (bytes[at + 1] & 0xFF) == 0xFF) {
            at++;
        }
        if (at + 1 >= bytes.length || (bytes[at] & 0xFF) != 0xFF) {
            throw DocumentRefused.unreadable();
        }
        return at;
    }

    private static int length(byte[] bytes, int marker) {
        if (marker + 4 > bytes.length) {
            throw DocumentRefused.unreadable();
        }
        int length = (bytes[marker + 2] & 0xFF) << 8 | bytes[marker + 3] & 0xFF;
        if (length < 2) {
            throw DocumentRefused.unreadable();
        }
        return length;
    }

    /** Where the drawn data of a scan end: at the next marker that is not part of them. */
    private static int afterScan(byte[] bytes, int from) {
        for (int at = from; at + 1 < bytes.length; at++) {
            int next = bytes[at + 1] & 0xFF;
            if ((bytes[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
        }
        throw DocumentRefused.unreadable();
    }

    /** How the camera was held, 1 to 8; 1 where it does not say. */
    private static int orientation(byte[] bytes) {
        for (int at = 2; ; ) {
            at = marker(bytes, at);
            int which = bytes[at + 1] & 0xFF;
            if (which == SOS || which == EOI) {
                return 1;
            }
            int end = Math.min(bytes.length, at + 2 + length(bytes, at));
            if (which == APP1 && begins(bytes, at + 4, "Exif\0\0")) {
                return orientation(ByteBuffer.wrap(Arrays.copyOfRange(bytes, at + 10, Math.max(at + 10, end))));
            }
            at = end;
        }
    }

    private static int orientation(ByteBuffer tiff) {
        if (tiff.limit() < 14) {
            return 1;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long first = Integer.toUnsignedLong(tiff.getInt(4));
        if (first + 2 > tiff.limit()) {
            return 1;
        }
        int fields = Short.toUnsignedInt(tiff.getShort((int) first));
        for (int i = 0; i < fields && first + 2 + 12L * (i + 1) <= tiff.limit(); i++) {
            int field = (int) first + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(field)) == ORIENTATION) {
                int held = Short.toUnsignedInt(tiff.getShort(field + 8));
                return held <= 8 ? held : 1;
            }
        }
        return 1;
    }

    /** The shortest Exif there is: one field. */
    private static byte[] exif(int held) {
        var exif = ByteBuffer.allocate(36);
        exif.put((byte) 0xFF).put((byte) APP1).putShort((short) 34);
        exif.put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) held);
        return exif.putShort((short) 0).putInt(0).array();
    }

    private static boolean begins(byte[] bytes, int at, String with) {
        var expected = with.getBytes(StandardCharsets.ISO_8859_1);
        return at + expected.length <= bytes.length
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }
}
