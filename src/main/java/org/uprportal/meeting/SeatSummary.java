package org.uprportal.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/** A registration. @param offeredUntil until when an offered place is confirmed @param reason of the host for refusing @param pseudonym what is read in place of a name; {@code party} is then nobody's @param atDoor whether the hosts have registered it at the door @param people how many come */
public record SeatSummary(
        SeatId id,
        MeetingId meeting,
        PartyId party,
        Attending attending,
        SeatStatus status,
        Instant askedAt,
        @Nullable Instant offeredUntil,
        @Nullable String reason,
        @Nullable Attendance attendance,
        Veil veil,
        @Nullable String pseudonym,
        boolean atDoor,
        int people) {}
