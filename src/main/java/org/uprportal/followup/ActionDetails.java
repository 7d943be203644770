package org.uprportal.followup;

import java.util.List;
import org.uprportal.cycle.CycleId;

/**
 * An action with all that is kept of it.
 *
 * @param stages the stages a law has come to, first to last
 * @param outreach who must know the law, and who does
 * @param mine whether the actor writes for the body that owns it
 */
public record ActionDetails(
        PlannedAction action,
        CycleId cycle,
        List<ActionLink> links,
        List<ReachedStage> stages,
        List<Outreach> outreach,
        boolean mine) {

    /** Whether the law is in force and those who must know it are still to be reached. */
    public boolean phaseTwo() {
        return action.stage() == LawStage.IN_FORCE && action.keepsOpen();
    }
}
