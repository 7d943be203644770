package org.uprportal.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;

/**
 * The mid-term report of a cycle.
 *
 * @param text its introduction; the table of recommendations is drawn from the register when it is read or downloaded
 * @param publishedAt null while it is a draft, which only the government sees
 * @param fingerprint SHA-256 of the published document
 */
public record MidTermReport(
        CycleId cycle,
        String text,
        @Nullable Instant publishedAt,
        @Nullable String fingerprint) {}
