package org.uprportal.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.identity.PartyId;

/** A submission as lists show it. */
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
        @Nullable Instant filedAt) {}
