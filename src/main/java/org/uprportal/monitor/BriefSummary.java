package org.uprportal.monitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;

/**
 * A brief as a row of a list.
 *
 * @param team whose it is
 * @param frozenAt when it was finished; null while it is written
 */
public record BriefSummary(
        BriefId id,
        StateCode state,
        CycleId cycle,
        PartyId team,
        Quarter quarter,
        @Nullable Instant frozenAt) {}
