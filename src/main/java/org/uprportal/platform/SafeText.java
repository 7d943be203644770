package org.uprportal.platform;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * What people typed, made fit for the place where it goes. Every script of the world passes; what prints nothing, turns
 * the direction of its neighbours or acts in a spreadsheet does not. Long texts are kept as typed and only made safe where
 * they leave the portal.
 */
public final class SafeText {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final char NON_JOINER = '\u200C';
    private static final char JOINER = '\u200D';
    private static final char EMOJI_STYLE = '\uFE0F';

    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\\u0000＝＋－＠]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:[.,]\\d{1,15})?%?");

    /** Format characters that are seen: signs written around a number. */
    private static final Set<Integer> ARABIC_SIGNS =
            Set.of(0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x08E2);

    /** Scripts in which a joiner between two letters changes how a word is written. */
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.NKO,
            UnicodeScript.ADLAM,
            UnicodeScript.HANIFI_ROHINGYA,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private SafeText() {}

    /**
     * A name, title or file name as it is stored and compared: in one line, composed (NFC), without direction marks, control
     * characters and letters that print nothing. Joiners stay where a script needs them.
     */
    public static String name(String typed) {
        var composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        var kept = new StringBuilder(composed.length());
        var points = composed.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            var point = points[i];
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                    kept.append(' ');
                }
            } else if (point == NON_JOINER || point == JOINER) {
                if (i > 0 && i + 1 < points.length && joins(points[i - 1], point, points[i + 1])) {
                    kept.appendCodePoint(point);
                }
            } else if (!printsNothing(point)) {
                kept.appendCodePoint(point);
            }
        }
        return kept.toString().strip();
    }

    /** A text inside a sentence: its direction stays its own, and it cannot turn what stands around it. */
    public static String isolated(String text) {
        return FIRST_STRONG_ISOLATE + (balanced(text) ? text : without(text, SafeText::turns)) + POP_ISOLATE;
    }

    /** What a column in lower case is like that contains the words, for {@code like … escape '!'}. */
    public static String containing(String words) {
        return "%"
                + words.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }

    /** Whether a text has letters or marks that are read from right to left, or turn the direction. */
    public static boolean mayTurn(String text) {
        return text.codePoints().anyMatch(point -> turns(point) || rightToLeft(point));
    }

    /** Whether a text has letters that are read from left to right. */
    public static boolean hasLeftToRight(String text) {
        return text.codePoints()
                .anyMatch(point -> Character.getDirectionality(point) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    }

    /** A text of at most so many characters, never cut within one; an ellipsis says that something is missing. */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    /** A cell of a CSV or spreadsheet that no program takes for a formula; numbers stay numbers. */
    public static String cell(String text) {
        return FORMULA.matcher(text).find() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** A text without what XML, and with it a Word file, cannot hold. */
    public static String document(String text) {
        return without(
                text,
                point -> point < 0x20 && point != '\t' && point != '\n' && point != '\r'
                        || Character.getType(point) == Character.SURROGATE
                        || noCharacter(point));
    }

    private static String without(String text, IntPredicate unwanted) {
        if (text.codePoints().noneMatch(unwanted)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(unwanted.negate()).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean joins(int before, int joiner, int after) {
        if (JOINING.contains(UnicodeScript.of(before)) && Character.isLetter(after)) {
            return true;
        }
        return joiner == JOINER && picture(before) && picture(after);
    }

    /** Emoji are made of several with joiners between: a family, a profession, a flag. */
    private static boolean picture(int point) {
        return point == EMOJI_STYLE
                || Character.getType(point) == Character.OTHER_SYMBOL
                || Character.getType(point) == Character.MODIFIER_SYMBOL;
    }

    private static boolean printsNothing(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            case Character.FORMAT -> !ARABIC_SIGNS.contains(point);
            // The fillers of Hangul count as letters and print nothing; so does the empty Braille cell.
            default ->
                point == 0x115F
                        || point == 0x1160
                        || point == 0x3164
                        || point == 0xFFA0
                        || point == 0x2800
                        || noCharacter(point);
        };
    }

    private static boolean noCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    private static boolean turns(int point) {
        return (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C;
    }

    /** Whether every isolate that is opened is closed, and nothing else turns: so it is with a sentence made here. */
    private static boolean balanced(String text) {
        var open = 0;
        for (var point : text.codePoints().filter(SafeText::turns).toArray()) {
            if (point == POP_ISOLATE) {
                open--;
            } else if (point >= 0x2066 && point <= FIRST_STRONG_ISOLATE) {
                open++;
            } else {
                return false;
            }
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    private static boolean rightToLeft(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }
}
