package org.uprportal.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paragraph numbers as documents list them: neighbours as a range, such as 140.1, 140.2, 140.11–140.14. */
public final class ParagraphRanges {

    /** From so many neighbours on they are a range. */
    private static final int RANGE = 3;

    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,9}\\.){0,4}+\\d{1,9}");

    private ParagraphRanges() {}

    /** @param paragraphs in the order of the report */
    public static String of(List<String> paragraphs) {
        var parts = new ArrayList<String>();
        for (int from = 0; from < paragraphs.size(); ) {
            var to = from;
            while (to + 1 < paragraphs.size() && paragraphs.get(to + 1).equals(next(paragraphs.get(to)))) {
                to++;
            }
            if (to - from + 1 >= RANGE) {
                parts.add(paragraphs.get(from) + "–" + paragraphs.get(to));
            } else {
                parts.addAll(paragraphs.subList(from, to + 1));
            }
            from = to + 1;
        }
        return String.join(", ", parts);
    }

    private static @Nullable String next(String paragraph) {
        var number = NUMBER.matcher(paragraph);
        if (!number.matches()) {
            return null;
        }
        var last = paragraph.lastIndexOf('.') + 1;
        return paragraph.substring(0, last) + (Integer.parseInt(paragraph.substring(last)) + 1);
    }
}
