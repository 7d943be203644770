package org.uprportal.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for travel support, as the reader may see it: until the host has sent it, whoever asked reads of no decision.
 *
 * @param granted how much, where it is granted; otherwise 0
 * @param reason of the host
 * @param told whether the decision has been sent, and so stands
 */
public record TravelSummary(
        TravelId id,
        MeetingId meeting,
        SeatId seat,
        TravelAsk ask,
        TravelStatus status,
        int granted,
        @Nullable String reason,
        Instant askedAt,
        boolean told) {}
