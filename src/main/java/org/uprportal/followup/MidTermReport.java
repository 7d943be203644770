package org.uprportal.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;

/**
 * The mid-term report of a cycle.
 *
 * @param text its introduction; figures and the table of recommendations are drawn from the register until they are frozen
 * @param publishedAt null while it is a draft, which only the government sees
 * @param fingerprint SHA-256 of the published document
 * @param approvalAsked whether somebody has asked for its approval as it stands
 * @param mayApprove whether the reader is somebody else, who may give it
 * @param aside words of the reader's own that were not taken and that they have not decided on
 */
public record MidTermReport(
        CycleId cycle,
        String text,
        @Nullable Instant publishedAt,
        @Nullable String fingerprint,
        @Nullable String aside,
        boolean approvalAsked,
        boolean mayApprove) {}
