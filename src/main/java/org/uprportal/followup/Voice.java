package org.uprportal.followup;

import java.time.Instant;
import java.util.List;
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
        if (!said.isEmpty()
                && said.getFirst().entry().sameAs(entry)
                && counts.test(said.getFirst().at())) {
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

    private int edition() {
        return said.isEmpty() ? 0 : said.getFirst().edition();
    }
}
