package org.uprportal.submission;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Counts words as a reader of any script would: by Unicode's word boundaries, marks and numbers without letters aside. */
public final class WordCount {

    private WordCount() {}

    /** The words of a text. */
    public static int of(String text) {
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int count = 0;
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            if (text.substring(from, to).codePoints().anyMatch(UCharacter::isLetterOrDigit)) {
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
