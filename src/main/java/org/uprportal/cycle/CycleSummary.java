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
 * @param closedAt when it was closed; null where it is not
 */
public record CycleSummary(
        CycleId id,
        StateCode state,
        int number,
        int session,
        CycleStatus status,
        Map<CycleDate, Instant> dates,
        @Nullable String closingReason,
        @Nullable Instant closedAt) {

    /** A cycle that is not closed. */
    public CycleSummary(
            CycleId id, StateCode state, int number, int session, CycleStatus status, Map<CycleDate, Instant> dates) {
        this(id, state, number, session, status, dates, null, null);
    }

    /** One of its dates. */
    public Instant on(CycleDate date) {
        return Objects.requireNonNull(dates.get(date), () -> "no date is kept of " + date);
    }

    /** Whether it is over. */
    public boolean closed() {
        return status == CycleStatus.CLOSED;
    }

    /** Whether one of its dates has gone by. */
    public boolean past(CycleDate date, Instant now) {
        return now.isAfter(on(date));
    }

    /** The moment at which what it owes is judged: now, and once it is closed the moment of its closing. */
    public Instant asOf(Instant now) {
        return closedAt != null && closedAt.isBefore(now) ? closedAt : now;
    }
}
