package org.uprportal.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gentle hints whether a proposed recommendation is SMART: specific, measurable, achievable, relevant, timebound. */
public final class SmartHints {

    private static final Set<String> VAGUE = Set.of(
            "consider",
            "continue",
            "strengthen",
            "promote",
            "encourage",
            "improve",
            "enhance",
            "maintain",
            "explore",
            "examine",
            "address",
            "ensure",
            "intensify",
            "seek",
            "support",
            "pursue");
    private static final Pattern TIME = Pattern.compile(
            "\\b(20\\d\\d|by|within|before|until|no later|end of|months?|years?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEASURE =
            Pattern.compile("\\d|\\b(all|every|each|per cent|half|double|number|budget)\\b", Pattern.CASE_INSENSITIVE);
    private static final int LONG = 60;

    private SmartHints() {}

    /** The text keys of the hints for this proposal; empty where there is nothing to say. */
    public static List<String> on(String proposal) {
        var hints = new ArrayList<String>();
        var text = proposal.strip();
        if (text.isEmpty()) {
            return hints;
        }
        var verb = text.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        if (VAGUE.contains(verb)) {
            hints.add("submission.hint.specific");
        }
        if (!MEASURE.matcher(text).find()) {
            hints.add("submission.hint.measurable");
        }
        if (!TIME.matcher(text).find()) {
            hints.add("submission.hint.timebound");
        }
        if (WordCount.of(text) > LONG) {
            hints.add("submission.hint.short");
        }
        return hints;
    }
}
