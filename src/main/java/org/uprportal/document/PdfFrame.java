package org.uprportal.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at the raw bytes of a PDF before a library reads it: whether it is whole, not locked, and does not unpack to more than a
 * document holds. What a library unpacks merely by opening a file (streams of objects and of places) must be packed once, in
 * the usual way, so that it can be measured here.
 */
final class PdfFrame {

    private static final int MOST_UNPACKED = 200 * 1024 * 1024;

    /** Of streams that are unpacked by opening the file. */
    private static final int MOST_OBJECTS = 32 * 1024 * 1024;

    private static final int LONGEST_DICTIONARY = 8192;
    private static final int TAIL = 2048;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern UNPACKED_AT_ONCE = Pattern.compile("/(?:ObjStm|XRef|First)(?![A-Za-z])");
    private static final Pattern ONE_FILTER =
            Pattern.compile("/Filter\\s*(?:/FlateDecode|\\[\\s*/FlateDecode\\s*\\])(?![A-Za-z])");
    private static final Pattern FILTER = Pattern.compile("/(?:Filter|F|FFilter)(?![A-Za-z])");

    private PdfFrame() {}

    /** @throws DocumentRefused for what is not whole or would unpack to too much */
    static void check(byte[] bytes) {
        var tail = new String(
                bytes, Math.max(0, bytes.length - TAIL), Math.min(TAIL, bytes.length), StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF") || !tail.contains("startxref")) {
            throw DocumentRefused.unreadable();
        }
        long unpacked = 0;
        long objects = 0;
        for (int at = next(bytes, 0); at >= 0; at = next(bytes, at + 1)) {
            var dictionary = dictionary(bytes, at);
            if (dictionary.isEmpty()) {
                continue;
            }
            var begins = at + STREAM.length + (bytes[Math.min(bytes.length - 1, at + STREAM.length)] == '\r' ? 2 : 1);
            var size = inflated(bytes, begins, MOST_UNPACKED - unpacked);
            unpacked += size;
            if (UNPACKED_AT_ONCE.matcher(dictionary).find()) {
                objects += size;
                var filtered = FILTER.matcher(dictionary).find();
                if (filtered && !ONE_FILTER.matcher(dictionary).find() || objects > MOST_OBJECTS) {
                    throw DocumentRefused.unreadable();
                }
            }
        }
    }

    /** The next stream: the word, not the end of the word endstream. */
    private static int next(byte[] bytes, int from) {
        for (int at = from; at + STREAM.length < bytes.length; at++) {
            if (bytes[at] == 's' && matches(bytes, at) && (at == 0 || bytes[at - 1] != 'd')) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    /** What stands between the beginning of the object and the stream, its names written plainly; empty within other data. */
    private static String dictionary(byte[] bytes, int stream) {
        var from = Math.max(0, stream - LONGEST_DICTIONARY);
        var before = new String(bytes, from, stream - from, StandardCharsets.ISO_8859_1);
        if (!before.stripTrailing().endsWith(">>")) {
            return "";
        }
        var begins = before.lastIndexOf(" obj");
        var dictionary = begins < 0 ? before : before.substring(begins);
        return ESCAPED.matcher(dictionary)
                .replaceAll(hex -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }

    private static long inflated(byte[] bytes, int from, long most) {
        if (from >= bytes.length || (bytes[from] & 0x0F) != 8) {
            return 0;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            var buffer = new byte[65_536];
            long size = 0;
            while (!inflater.finished()) {
                var some = inflater.inflate(buffer);
                size += some;
                if (size > most) {
                    throw DocumentRefused.unreadable();
                }
                if (some == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
            }
            return size;
        } catch (DataFormatException otherwisePacked) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
