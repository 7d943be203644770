package org.uprportal.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;

/**
 * A submission as lists show it.
 *
 * @param author its organisation, or what stands in its place where it was filed under a pseudonym
 * @param pseudonym what to show in place of a name, where it was filed under one
 */
public record SubmissionSummary(
        SubmissionId id,
        CycleId cycle,
        PartyId author,
        String title,
        boolean joint,
        SubmissionStatus status,
        int words,
        int limit,
        Instant deadline,
        @Nullable Instant filedAt,
        @Nullable String pseudonym) {}
