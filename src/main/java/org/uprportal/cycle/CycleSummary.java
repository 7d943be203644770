package org.uprportal.cycle;

import java.time.Instant;
import java.util.Map;
import org.uprportal.state.StateCode;

/**
 * A review cycle of one State.
 *
 * @param number 4 for the fourth cycle
 * @param dates every date that acts, as moved
 */
public record CycleSummary(
        CycleId id, StateCode state, int number, int session, CycleStatus status, Map<CycleDate, Instant> dates) {

    /** One of its dates. */
    public Instant on(CycleDate date) {
        return dates.get(date);
    }
}
