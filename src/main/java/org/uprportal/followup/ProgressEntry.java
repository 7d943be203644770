package org.uprportal.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/**
 * What one side says of a recommendation at a moment.
 *
 * @param id random; tells nothing of who said it
 * @param at when; of what is said without name the day alone
 * @param by who said it; null where the organisation chose not to be named and the reader is somebody else
 * @param restricted seen by its own organisation and OHCHR only
 * @param edition which of its voice's words on this recommendation it is; 0 where that would tell who spoke
 */
public record ProgressEntry(
        UUID id,
        Side side,
        Instant at,
        @Nullable PartyId by,
        Progress progress,
        String statement,
        String evidence,
        boolean restricted,
        int edition) {}
