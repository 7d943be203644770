package org.uprportal.meeting;

import java.time.Instant;
import java.time.LocalDateTime;
import org.uprportal.party.PartyId;
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
        Instant over) {}
