package org.uprportal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/** What a meeting has decided: who does what until when. @param outcome what the owner says has been done @param about to what of the review it belongs */
public record DecisionSummary(
        DecisionId id,
        MeetingId meeting,
        String words,
        PartyId owner,
        LocalDate due,
        DecisionStatus status,
        @Nullable String outcome,
        @Nullable Instant doneAt,
        @Nullable Matter about) {

    /** Whether it should have been done. */
    public boolean late(LocalDate today) {
        return status == DecisionStatus.OPEN && today.isAfter(due);
    }
}
