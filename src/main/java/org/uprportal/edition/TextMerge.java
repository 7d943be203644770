package org.uprportal.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what two people have made of one text, where they changed different paragraphs of it. */
public final class TextMerge {

    private TextMerge() {}

    /**
     * The text with both changes; empty where both have changed the same paragraphs.
     *
     * @param read what both began from
     */
    public static Optional<String> of(String read, String mine, String stands) {
        if (stands.equals(read) || mine.equals(stands)) {
            return Optional.of(mine);
        }
        if (mine.equals(read)) {
            return Optional.of(stands);
        }
        var before = lines(read);
        var ours = Change.between(before, lines(mine));
        var theirs = Change.between(before, lines(stands));
        if (ours.to <= theirs.from && ours.from < theirs.from) {
            return Optional.of(both(before, ours, theirs));
        }
        if (theirs.to <= ours.from && theirs.from < ours.from) {
            return Optional.of(both(before, theirs, ours));
        }
        return Optional.empty();
    }

    private static String both(List<String> before, Change first, Change second) {
        var merged = new ArrayList<>(before.subList(0, first.from));
        merged.addAll(first.lines);
        merged.addAll(before.subList(first.to, second.from));
        merged.addAll(second.lines);
        merged.addAll(before.subList(second.to, before.size()));
        return String.join("\n", merged);
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    /** The lines from {@code from} to before {@code to} were replaced by these. */
    private record Change(int from, int to, List<String> lines) {

        static Change between(List<String> before, List<String> after) {
            int from = 0;
            var most = Math.min(before.size(), after.size());
            while (from < most && before.get(from).equals(after.get(from))) {
                from++;
            }
            int end = 0;
            while (end < most - from && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
                end++;
            }
            return new Change(from, before.size() - end, after.subList(from, after.size() - end));
        }
    }
}
