package org.uprportal.meeting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/**
 * Minutes as their page shows them.
 *
 * @param edits how often they have been written, to be given back when writing
 * @param hosting whether the reader acts for a host
 * @param tookPart whether the reader's party took part, and may add a reservation until they are validated
 * @param proposing whether it may also propose amendments: the time for that is not over
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
        boolean tookPart,
        boolean proposing) {

    /** What was taken over, in that order: each makes a version of its own after the one that was sent. */
    public List<Amendment> versions() {
        return amendments.stream()
                .filter(one -> one.status() == AmendmentStatus.ACCEPTED)
                .sorted(Comparator.comparing(one -> one.decidedAt() == null ? one.proposedAt() : one.decidedAt()))
                .toList();
    }

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
            Instant proposedAt,
            @Nullable Instant decidedAt) {}
}
