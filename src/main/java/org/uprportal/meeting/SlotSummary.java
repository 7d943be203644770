package org.uprportal.meeting;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time hosts have opened.
 *
 * @param free whether nobody has booked it
 * @param booking who has, for hosts and for whoever booked it; null for all others
 */
public record SlotSummary(
        SlotId id,
        MeetingId meeting,
        LocalDateTime starts,
        LocalDateTime ends,
        String place,
        boolean free,
        @Nullable BookingSummary booking) {}
