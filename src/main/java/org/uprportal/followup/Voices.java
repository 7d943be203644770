package org.uprportal.followup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many voices say what, and the rule by which one figure comes out of many. Every organisation is one voice, by what it
 * said last; a coalition is one voice, however many its members. Statements in the same words are one voice. What is
 * restricted does not count. The figure is the middle voice of those who judge, the more cautious of two; whoever has no
 * information outvotes nobody.
 *
 * @param counts how many voices say what; without those that nobody says
 */
public record Voices(Map<Progress, Integer> counts) {

    /** Below so many voices a figure is shown as what these few say, not as what civil society says. */
    public static final int ENOUGH = 3;

    /** What these say now. */
    public static Voices of(List<ProgressEntry> current) {
        var counts = new EnumMap<Progress, Integer>(Progress.class);
        var heard = new HashSet<String>();
        for (var entry : current) {
            if (!entry.restricted() && heard.add(entry.progress() + " " + words(entry.statement()))) {
                counts.merge(entry.progress(), 1, Integer::sum);
            }
        }
        return new Voices(counts);
    }

    /** What the middle voice says; no information where nobody judges. */
    public Progress says() {
        var judging = new ArrayList<Progress>();
        counts.forEach((progress, count) -> {
            for (int i = 0; i < count && progress.judges(); i++) {
                judging.add(progress);
            }
        });
        return judging.isEmpty() ? Progress.NO_INFORMATION : judging.get(judging.size() / 2);
    }

    /** How many say how far it is. */
    public int judging() {
        return counts.entrySet().stream()
                .filter(one -> one.getKey().judges())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Whether they are too few to speak for many. */
    public boolean few() {
        return judging() < ENOUGH;
    }

    /** The words alone, so that a comma does not make a copy another voice. */
    private static String words(String statement) {
        return statement
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
