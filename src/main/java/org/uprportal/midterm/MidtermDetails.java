package org.uprportal.midterm;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uprportal.followup.Progress;

/**
 * A version of a mid-term report with what stands before its table.
 *
 * @param edition of what is drafted; goes with every step that says what was read
 * @param note what whoever sent it back wrote
 * @param aside words of the reader's own introduction that were not taken
 * @param counts how many recommendations it rates how
 * @param proposed how many rows nobody has looked at yet
 * @param mayWrite whether the reader writes for its author
 * @param mayApprove whether the reader may publish it now
 * @param alone whether its author has no second person
 * @param versions the other versions that the reader sees, the newest first
 */
public record MidtermDetails(
        MidtermSummary summary,
        String introduction,
        int edition,
        @Nullable String note,
        @Nullable String aside,
        Map<Progress, Integer> counts,
        int proposed,
        boolean mayWrite,
        boolean mayApprove,
        boolean alone,
        @Nullable String fingerprint,
        List<MidtermSummary> versions) {}
