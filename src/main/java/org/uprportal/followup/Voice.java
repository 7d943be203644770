package org.uprportal.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the government, or one organisation, has said on one recommendation, and whether it may say this too. */
final class Voice {

    private final List<ProgressLog.Line> said;

    /** @param said newest first */
    Voice(List<ProgressLog.Line> said) {
        this.said = said;
    }

    /** Says it; what was said at any time before stands. */
    OptionalInt say(ProgressLog.Entry entry, @Nullable Integer read) {
        return say(entry, read, ever -> true);
    }

    /**
     * Says it.
     *
     * @param counts whether what was said at that moment still stands for now: a new period wants a word of its own, even the same
     * @param read the edition that stood on the page; null where nothing was read
     * @return the number of what is said; empty where just that stands already
     * @throws FollowUpRefused where a colleague has said something else since, and for words without name after words with it
     */
    OptionalInt say(ProgressLog.Entry entry, @Nullable Integer read, Predicate<Instant> counts) {
        var alike = said.stream().filter(line -> line.sealed() != entry.named()).findFirst();
        if (alike.filter(line -> line.entry().sameAs(entry) && counts.test(line.at()))
                .isPresent()) {
            return OptionalInt.empty();
        }
        if (read != null && read != edition()) {
            var newest = said.getFirst().entry();
            throw FollowUpRefused.saidMeanwhile(newest.progress(), newest.statement());
        }
        if (!entry.named()
                && !entry.restricted()
                && said.stream().anyMatch(line -> line.entry().knownToAll())) {
            throw FollowUpRefused.namedBefore();
        }
        return OptionalInt.of(edition() + 1);
    }

    /** The number under which it is written down: what is sealed is counted apart, so that no gap tells whose it is. */
    int next(ProgressLog.Entry entry) {
        return 1 + (entry.named() ? last(false) + (entry.knownToAll() ? sealed() : 0) : sealed());
    }

    /** What everybody knows it says now. */
    Optional<Progress> knownToAll() {
        return said.stream()
                .map(ProgressLog.Line::entry)
                .filter(ProgressLog.Entry::knownToAll)
                .map(ProgressLog.Entry::progress)
                .findFirst();
    }

    /** How many there are of what it said with its name. */
    int lastWithName() {
        return last(false);
    }

    boolean anySealed() {
        return said.stream().anyMatch(ProgressLog.Line::sealed);
    }

    private int sealed() {
        return Math.max(0, last(true) - last(false));
    }

    private int last(boolean sealed) {
        return said.stream()
                .filter(line -> line.sealed() == sealed)
                .mapToInt(ProgressLog.Line::edition)
                .max()
                .orElse(0);
    }

    private int edition() {
        return said.isEmpty() ? 0 : said.getFirst().edition();
    }
}
