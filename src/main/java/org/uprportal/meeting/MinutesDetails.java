package org.uprportal.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/**
 * Minutes as their page shows them.
 *
 * @param edits how often they have been written, to be given back when writing
 * @param hosting whether the reader acts for a host
 * @param tookPart whether the reader's party took part, and may propose amendments
 */
public record MinutesDetails(
        MinutesId id,
        MeetingSummary meeting,
        MinutesStatus status,
        int edits,
        @Nullable Instant amendUntil,
        @Nullable Instant validatedAt,
        List<Item> items,
        List<Amendment> amendments,
        List<DecisionSummary> decisions,
        boolean hosting,
        boolean tookPart) {

    /** One part of the minutes. */
    public record Item(UUID id, String heading, String body) {}

    /** A proposal for one item, with both texts, or a reservation to all. @param item null for a reservation */
    public record Amendment(
            AmendmentId id,
            @Nullable UUID item,
            PartyId party,
            AmendmentStatus status,
            String before,
            String after,
            @Nullable String reason,
            Instant proposedAt) {}
}
