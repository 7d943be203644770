package org.uprportal.recommendation.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a file whose encoding nobody states, and the words of a cell as they were meant. */
final class ExportText {

    private static final Charset MAC = Charset.forName("x-MacRoman");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,6})|#[xX](\\p{XDigit}{1,5})|(amp|lt|gt|quot|apos|nbsp));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\s\\u200C\\u200D]]");

    private ExportText() {}

    /** By its mark; without one as UTF-8 where it is; else as the old set of a Mac or of Windows, whichever makes words. */
    static String decoded(byte[] bytes) {
        if (marked(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (marked(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (marked(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            var mac = new String(bytes, MAC);
            var windows = new String(bytes, WINDOWS);
            // Line ends of a Mac alone count where the letters do not tell.
            var hint = windows.indexOf('\n') < 0 && windows.indexOf('\r') >= 0 ? 1 : 0;
            return words(mac) + hint > words(windows) ? mac : windows;
        }
    }

    private static boolean marked(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** How often a character beyond ASCII stands where one is written: small letters in words, quotation marks, dashes. */
    private static int words(String text) {
        int found = 0;
        for (int i = 1; i < text.length() - 1; i++) {
            var one = text.charAt(i);
            if (one < 0x80) {
                continue;
            }
            var inWord = Character.isLetter(text.charAt(i - 1)) || Character.isLetter(text.charAt(i + 1));
            if (Character.isLowerCase(one) && inWord || "’‘“”«»–—…".indexOf(one) >= 0) {
                found++;
            } else if (one == '\u00A0' || Character.isUpperCase(one) && !Character.isLowerCase(text.charAt(i - 1))) {
                found += 0;
            } else {
                found--;
            }
        }
        return found;
    }

    /** A cell: what web pages left in it undone, composed, in one line, without what prints nothing. */
    static String tidy(String cell) {
        var plain = cell.indexOf('&') < 0
                ? cell
                : ENTITY.matcher(cell).replaceAll(found -> {
                    var letters = found.group(3) != null
                            ? NAMED.get(found.group(3))
                            : letter(
                                    found.group(1) != null
                                            ? Integer.parseInt(found.group(1))
                                            : Integer.parseInt(found.group(2), 16));
                    return java.util.regex.Matcher.quoteReplacement(letters);
                });
        var seen =
                UNSEEN.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC)).replaceAll("");
        return BLANKS.matcher(seen).replaceAll(" ").strip();
    }

    /** The same line by line; lines with nothing in them are left out. */
    static String tidyLines(String cell) {
        return cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0
                ? tidy(cell)
                : cell.lines()
                        .map(ExportText::tidy)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    private static String letter(int point) {
        return Character.isValidCodePoint(point)
                        && !Character.isISOControl(point)
                        && Character.getType(point) != Character.SURROGATE
                ? Character.toString(point)
                : " ";
    }

    /** The sign between the cells, as the header has it. */
    static char separator(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return List.of(',', ';', '\t', '|').stream()
                .max((one, other) -> Long.compare(count(header, one), count(header, other)))
                .orElse(',');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }
}
