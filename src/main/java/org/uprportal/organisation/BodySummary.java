package org.uprportal.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/**
 * A body of a government as its focal point manages it.
 *
 * @param focalPoint whether it is the focal point itself
 * @param nmirf whether it is the State's national mechanism for implementation, reporting and follow-up
 * @param closedAt since when it takes no part any more; null while it does
 */
public record BodySummary(
        PartyId id,
        String name,
        boolean focalPoint,
        boolean nmirf,
        @Nullable Instant closedAt) {}
