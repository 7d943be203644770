package org.uprportal.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/**
 * A comment on a section.
 *
 * @param consulted whether it came in the consultation and is public; otherwise it is the government's own
 * @param answer what the government makes of it; null while it waits
 */
public record CommentSummary(
        CommentId id,
        SectionId section,
        PartyId by,
        boolean consulted,
        String text,
        Instant at,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
