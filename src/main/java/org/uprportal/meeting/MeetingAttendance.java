package org.uprportal.meeting;

import java.util.List;
import org.uprportal.party.PartyId;

/**
 * Who was at a meeting.
 *
 * @param registered how many had a place
 * @param named who was there, for whom the host lets see it; empty for all others
 * @param ministries all ministries of the State under review, its focal point first
 * @param ministriesPresent those of them that were there; this is public
 */
public record MeetingAttendance(
        int registered,
        int present,
        int absent,
        int excused,
        List<PartyId> named,
        List<PartyId> ministries,
        List<PartyId> ministriesPresent) {}
