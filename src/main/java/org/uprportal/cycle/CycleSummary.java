package org.uprportal.cycle;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uprportal.state.StateCode;

/**
 * A review cycle of one State.
 *
 * @param number 4 for the fourth cycle
 * @param dates every date that acts, as moved
 * @param closingReason why it was closed although tasks were open; null where none was
 */
public record CycleSummary(
        CycleId id,
        StateCode state,
        int number,
        int session,
        CycleStatus status,
        Map<CycleDate, Instant> dates,
        @Nullable String closingReason) {

    /** A cycle that is not closed. */
    public CycleSummary(
            CycleId id, StateCode state, int number, int session, CycleStatus status, Map<CycleDate, Instant> dates) {
        this(id, state, number, session, status, dates, null);
    }

    /** One of its dates. */
    public Instant on(CycleDate date) {
        return Objects.requireNonNull(dates.get(date), () -> "no date is kept of " + date);
    }
}
