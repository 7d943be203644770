package org.uprportal.monitor;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A country team's brief as its page shows it.
 *
 * @param intro the team's own words
 * @param begunAt when somebody began it
 * @param frozenBy who finished it, where it is one of the reader's colleagues; null otherwise
 * @param fingerprint SHA-256 of the frozen document; null while it is written
 * @param figures as frozen, or as they are now while it is written
 * @param last the figures of the last frozen brief before it; none where it is the first
 * @param lastQuarter the quarter of that brief; null where it is the first
 * @param aside words of the reader's own that were not taken and that they have not decided on; empty where there are none
 * @param mayWrite whether the reader writes it
 */
public record Brief(
        BriefSummary summary,
        String intro,
        Instant begunAt,
        @Nullable String frozenBy,
        @Nullable String fingerprint,
        Map<Figure, Integer> figures,
        Map<Figure, Integer> last,
        @Nullable Quarter lastQuarter,
        String aside,
        boolean mayWrite) {

    /** Whether it is finished. */
    public boolean frozen() {
        return summary.frozenAt() != null;
    }

    /** By how much a figure has changed since the last brief; null where one of both does not know it. */
    public @Nullable Integer change(Figure figure) {
        var now = figures.get(figure);
        var before = last.get(figure);
        return now == null || before == null ? null : now - before;
    }
}
