package org.uprportal.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.uprportal.party.PartyId;

/** Something a ministry does for a recommendation, until when; public. */
public record PlannedAction(UUID id, String title, PartyId ministry, LocalDate due, boolean done) {

    /** Whether its date has gone by on that day. */
    public boolean overdue(LocalDate today) {
        return FollowUpLog.overdue(this, today);
    }
}
