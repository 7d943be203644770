package org.uprportal.recommendation.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cell of a recommendation.
 *
 * @param paragraph its number; null where it stands elsewhere, or nowhere
 * @param text what is recommended, without number and source
 * @param source of the position, as documents write it
 */
record MatrixText(
        @Nullable String paragraph, String text, @Nullable String source) {

    private static final String PREFIX =
            "^(?:[A-G]\\s*[-–—.]\\s*)?(?:(?i:rec(?:ommendation)?s?|para(?:graph)?s?|no|n°|№)\\.?\\s*|§\\s*)?\\(?";

    /** 140.7, 140.7.1, 140.7a, (140.7), 140.7.: with the blank that some writers leave behind a dot. */
    static final Pattern NUMBER = Pattern.compile(
            PREFIX + "(\\d{1,3}(?:\\.\\s?\\d{1,3}){1,3}(?:[a-z](?=[\\s.):]))?)\\)?(?:\\s?[.:;)–—-])?(?!\\d|\\s?%)\\s*");

    /** A number of one part, as in the first cycle; only where a text follows. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile(PREFIX + "(\\d{1,3})\\)?\\s?[.:)]\\s+(?=\\p{L})");

    /** Source of Position: A/HRC/59/15/Add.1 - Para.3; its letters come in any order in real files. */
    private static final Pattern SOURCE = Pattern.compile(
            "(?i)\\(?\\b(?:s[ourcse]{3,6}|fuente|источник)\\s*(?:of|fo|o|f|de la|de|del)?\\s*(?:the\\s+|la\\s+)?(?:p[ositncóiôn]{4,9}|позиции)"
                    + "(?:\\s*[:;.–-]\\s*|\\s*(?=A/)|\\s*$)(.*)$",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SYMBOL = Pattern.compile("^(A/HRC|A/\\d|[Pp]ara)\\b?.*");

    /** Each recommendation of a cell: it may hold several, each begun by a number of the same paragraph. */
    static List<MatrixText> in(List<String> lines) {
        var found = new ArrayList<MatrixText>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || begins(lines.get(i), lines.get(from))) {
                found.add(of(lines.subList(from, i)));
                from = i;
            }
        }
        return found;
    }

    private static boolean begins(String line, String first) {
        var next = NUMBER.matcher(line);
        var before = NUMBER.matcher(first);
        return next.find()
                && before.find()
                && main(next.group(1)).equals(main(before.group(1)))
                && next.end() < line.length();
    }

    private static String main(String number) {
        return number.substring(0, number.indexOf('.'));
    }

    private static MatrixText of(List<String> lines) {
        var kept = new ArrayList<String>();
        String source = null;
        for (var line : lines) {
            var matcher = SOURCE.matcher(line);
            if (source == null && matcher.find()) {
                source = matcher.group(1).strip();
                var before = line.substring(0, matcher.start()).strip();
                if (!before.isEmpty()) {
                    kept.add(before);
                }
            } else if (source != null && SYMBOL.matcher(line).matches()) {
                source = (source + " " + line).strip();
            } else {
                kept.add(line);
            }
        }
        var whole = String.join(" ", kept);
        var numbered = NUMBER.matcher(whole);
        if (!numbered.find()) {
            numbered = PLAIN_NUMBER.matcher(whole);
            if (!numbered.find()) {
                return new MatrixText(null, whole, source);
            }
        }
        return new MatrixText(
                number(numbered.group(1)), whole.substring(numbered.end()).strip(), source);
    }

    /** The number that is all a cell holds; null where it holds anything else. */
    static @Nullable String onlyANumber(String cell) {
        var alone = NUMBER.matcher(cell);
        if (alone.find() && alone.end() == cell.length()) {
            return number(alone.group(1));
        }
        var plain = cell.replaceAll("[.:)]$", "").strip();
        return plain.matches("\\d{1,3}") ? plain : null;
    }

    private static String number(String written) {
        return written.replaceAll("\\s", "");
    }
}
