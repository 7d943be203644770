package org.uprportal.submission;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/**
 * Counts words as word processors do. What stands between spaces is one word, whatever it is made of: a lone sign counts,
 * and so does a mark that French sets apart by a no-break space. En and em dashes part words and are none themselves.
 * Chinese, Japanese and Korean are counted by character, their punctuation included; scripts without spaces of their own
 * (Thai, Lao, Khmer, Burmese) by Unicode's word boundaries.
 */
public final class WordCount {

    private static final int EN_DASH = 0x2013;
    private static final int EM_DASH = 0x2014;

    private WordCount() {}

    /** The words of a text. */
    public static int of(String text) {
        int count = 0;
        int from = 0;
        for (int at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            var next = at + Character.charCount(point);
            if (parts(point) || eastAsian(point)) {
                count += run(text.substring(from, at)) + (eastAsian(point) && !parts(point) ? 1 : 0);
                from = next;
            }
            at = next;
        }
        return count + run(text.substring(from));
    }

    /** The words of a stretch without spaces, dashes and East Asian characters. */
    private static int run(String stretch) {
        if (stretch.codePoints().allMatch(WordCount::printsNothing)) {
            return 0;
        }
        return stretch.codePoints().anyMatch(WordCount::writtenWithoutSpaces) ? byBoundaries(stretch) : 1;
    }

    private static boolean parts(int point) {
        return point == EN_DASH
                || point == EM_DASH
                || Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || point == 0x85;
    }

    private static boolean printsNothing(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean eastAsian(int point) {
        return Character.isIdeographic(point)
                || (point >= 0x1100 && point <= 0x11FF)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xA960 && point <= 0xA97F)
                || (point >= 0xAC00 && point <= 0xD7FF)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE4F)
                || (point >= 0xFF00 && point <= 0xFFEF);
    }

    private static boolean writtenWithoutSpaces(int point) {
        return UCharacter.getIntPropertyValue(point, UProperty.LINE_BREAK) == UCharacter.LineBreak.COMPLEX_CONTEXT;
    }

    private static int byBoundaries(String stretch) {
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(stretch);
        int count = 0;
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            if (stretch.substring(from, to).codePoints().anyMatch(UCharacter::isLetterOrDigit)) {
                count++;
            }
        }
        return count;
    }
}
