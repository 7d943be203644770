package org.uprportal.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;

/**
 * The national report of a cycle as its reader may see it.
 *
 * @param draft whether the reader sees the draft, as bodies of the State do
 * @param sections with their text as it stands; for all others with what was consulted on, or published
 * @param words how many the whole has as it would be published
 * @param limit how many the United Nations take
 * @param mayApprove whether the reader may give the approval that was asked for
 */
public record ReportSummary(
        CycleId cycle,
        ReportStatus status,
        String language,
        boolean draft,
        List<SectionSummary> sections,
        int words,
        int limit,
        @Nullable Instant consultedUntil,
        @Nullable Instant publishedAt,
        @Nullable String fingerprint,
        boolean mayApprove) {

    /** Whether it takes comments at that moment. */
    public boolean open(Instant now) {
        return consultedUntil != null && !now.isAfter(consultedUntil) && status != ReportStatus.PUBLISHED;
    }
}
