package org.uprportal.mechanism;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.uprportal.state.StateCode;

/**
 * A State's mechanism; public.
 *
 * @param confirmedOn when it was last said that it still is so
 */
public record MechanismSummary(
        MechanismId id,
        StateCode state,
        String name,
        String rules,
        LocalDate confirmedOn,
        List<SeatHolder> seats,
        List<GroupSummary> groups) {

    /** Whether nobody has said in time that it still is so. */
    public boolean late(Instant now) {
        return now.isAfter(new MechanismSchedule(confirmedOn).due());
    }
}
