package org.uprportal.submission;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts words as the word processors do in which submissions are written: what stands between spaces is one word,
 * hyphens included; where a script writes without spaces (Chinese, Thai and others) Unicode's word boundaries count.
 * Marks without letters or digits are no words.
 */
public final class WordCount {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private WordCount() {}

    /** The words of a text. */
    public static int of(String text) {
        return SPACES.splitAsStream(text).mapToInt(WordCount::between).sum();
    }

    /** The words of a stretch without spaces. */
    private static int between(String stretch) {
        if (stretch.codePoints().noneMatch(UCharacter::isLetterOrDigit)) {
            return 0;
        }
        return stretch.codePoints().anyMatch(WordCount::writtenWithoutSpaces) ? byBoundaries(stretch) : 1;
    }

    private static boolean writtenWithoutSpaces(int character) {
        return Character.isIdeographic(character)
                || UCharacter.getIntPropertyValue(character, UProperty.LINE_BREAK)
                        == UCharacter.LineBreak.COMPLEX_CONTEXT
                || UCharacter.UnicodeBlock.of(character) == UCharacter.UnicodeBlock.HIRAGANA
                || UCharacter.UnicodeBlock.of(character) == UCharacter.UnicodeBlock.KATAKANA;
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

    /** The words of a submission that count: headings and text; footnotes, annexes, cover and proposals aside. */
    public static int of(SubmissionDraft draft) {
        return draft.sections().stream()
                .filter(section -> !section.annex())
                .mapToInt(section -> of(section.heading()) + of(section.text()))
                .sum();
    }
}
