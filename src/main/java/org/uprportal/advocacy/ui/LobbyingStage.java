package org.uprportal.advocacy.ui;

import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Stage;
import org.uprportal.cycle.StageProgress;
import org.uprportal.platform.PortalClock;

/** Where lobbying stands: only what the dates say, never whether anybody asks anything. */
@Component
class LobbyingStage implements StageProgress {

    private final PortalClock clock;

    LobbyingStage(PortalClock clock) {
        this.clock = clock;
    }

    @Override
    public Stage stage() {
        return Stage.LOBBYING;
    }

    @Override
    public Standing standing(CycleSummary cycle) {
        var review = cycle.on(CycleDate.REVIEW);
        var phase = clock.instant().isAfter(review)
                ? Phase.DONE
                : cycle.status() == CycleStatus.RUNNING ? Phase.OPEN : Phase.AHEAD;
        return new Standing(phase, null, review, phase == Phase.DONE ? "cycle.says.lobbyingOver" : null);
    }

    @Override
    public String pathFor(CycleId cycle) {
        return "lobbying";
    }
}
