package org.uprportal.followup;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.uprportal.party.PartyId;

/**
 * Something a ministry does for a recommendation, until when; public.
 *
 * @param moves how its date was moved, first to last
 */
public record PlannedAction(
        UUID id, String title, PartyId ministry, LocalDate due, boolean done, List<MovedDate> moves) {

    /** Whether its date has gone by on that day. */
    public boolean overdue(LocalDate today) {
        return !done && due.isBefore(today);
    }

    /** By how many whole months its date lies later than it first did; less than nothing where it lies earlier. */
    public int monthsMoved() {
        return moves.isEmpty()
                ? 0
                : (int) Period.between(moves.getFirst().from(), due).toTotalMonths();
    }

    /** What of it can be edited. */
    public ActionText text() {
        return new ActionText(title, due);
    }
}
