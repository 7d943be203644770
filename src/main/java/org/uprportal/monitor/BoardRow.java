package org.uprportal.monitor;

import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Stage;
import org.uprportal.followup.Standing;

/**
 * A review as a row among others, as far as its watched recommendations go.
 *
 * @param next the date that comes next; null where all are over
 * @param standing null where it has no recommendation that is watched
 * @param longestSilence for how many days the longest request without answer waits; 0 where none does
 */
public record BoardRow(
        CycleSummary cycle,
        Stage stage,
        @Nullable CycleDate next,
        @Nullable Standing standing,
        int longestSilence) {

    /** How many recommendations the government calls fully or mostly implemented. */
    public int governmentDone() {
        return standing == null ? 0 : GlanceFigures.done(standing.government());
    }

    /** The same as organisations see it. */
    public int civilSocietyDone() {
        return standing == null ? 0 : GlanceFigures.done(standing.civilSociety());
    }
}
