package org.uprportal.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of something that two people have read and both have changed: the one rule of the portal. What one of them has
 * left as it was read is taken from the other; where both have changed it differently, the earlier one's stands and the later one
 * is told. What is kept of the later one's, and how they are told, is each module's own.
 */
public final class ThreeWay {

    private ThreeWay() {}

    /** Whose it is from now on. */
    public enum Whose {
        /** Both have the same, or the later one has changed nothing: what stands stays. */
        THEIRS,
        /** Only the later one has changed it. */
        MINE,
        /** Both have changed it, and differently. */
        BOTH
    }

    /**
     * Whose a value is.
     *
     * @param read what both began from
     * @param mine what the later one has made of it
     * @param stands what the earlier one has
     */
    public static <T extends @Nullable Object> Whose whose(T read, T mine, T stands) {
        if (Objects.equals(mine, read) || Objects.equals(mine, stands)) {
            return Whose.THEIRS;
        }
        return Objects.equals(stands, read) ? Whose.MINE : Whose.BOTH;
    }

    /** What stands from now on: the later one's where only they have changed it. */
    public static <T extends @Nullable Object> T of(T read, T mine, T stands) {
        return whose(read, mine, stands) == Whose.MINE ? mine : stands;
    }

    /** A set: what one of them has added or taken away is not undone by the other, so that the two never touch. */
    public static <T> Set<T> set(Set<T> read, Set<T> mine, Set<T> stands) {
        var merged = new HashSet<>(stands);
        mine.stream().filter(one -> !read.contains(one)).forEach(merged::add);
        read.stream().filter(one -> !mine.contains(one)).forEach(merged::remove);
        return merged;
    }

    /** A text, paragraph by paragraph, with both changes; empty where both have changed the same paragraphs. */
    public static Optional<String> paragraphs(String read, String mine, String stands) {
        if (whose(read, mine, stands) != Whose.BOTH) {
            return Optional.of(of(read, mine, stands));
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
