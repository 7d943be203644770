package org.uprportal.meeting;

import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/** Somebody who hosts together with whoever opened the meeting, or has been asked to. @param reason for declining */
public record CohostSummary(
        CohostId id,
        MeetingId meeting,
        PartyId party,
        CohostStatus status,
        @Nullable String reason) {}
