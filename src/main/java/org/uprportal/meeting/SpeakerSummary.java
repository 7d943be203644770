package org.uprportal.meeting;

import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/**
 * An application to speak, or somebody on the speaking list.
 *
 * @param about what the applicant wants to say; empty for those who read the speaking list only
 * @param restsOn the address of the submission it rests on
 * @param score the average of the hosts' scores, 1 to 5; null where there is none, and for everybody but the hosts
 * @param ownScore what the reader, a host, has given; changeable until it is decided; null where there is none
 * @param reason why it was chosen or not; for the hosts and the applicant
 * @param minutes how long a chosen one speaks
 */
public record SpeakerSummary(
        SpeakerId id,
        MeetingId meeting,
        PartyId party,
        String title,
        String about,
        String restsOn,
        SpeakerStatus status,
        @Nullable Double score,
        @Nullable Integer ownScore,
        @Nullable String reason,
        int minutes) {}
