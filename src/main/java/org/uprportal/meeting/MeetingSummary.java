package org.uprportal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PlaceTime;
import org.uprportal.state.StateCode;

/** A meeting as lists show it; the wall time at the place, and the same as moments. */
public record MeetingSummary(
        MeetingId id,
        StateCode state,
        PartyId host,
        MeetingKind kind,
        String title,
        MeetingStatus status,
        MeetingWay way,
        String place,
        String zone,
        LocalDateTime starts,
        LocalDateTime ends,
        Instant begins,
        Instant over) {

    /** Whether it is of whole days, from midnight to midnight: {@link #ends} is then the day after the last. */
    public boolean wholeDays() {
        return PlaceTime.wholeDays(starts, ends);
    }

    /** The last day on which it takes place. */
    public LocalDate lastDay() {
        return ends.minusNanos(1).toLocalDate();
    }
}
