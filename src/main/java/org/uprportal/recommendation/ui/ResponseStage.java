package org.uprportal.recommendation.ui;

import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Stage;
import org.uprportal.cycle.StageProgress;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.ResponseDesk;

/** Where the response of a cycle stands. */
@Component
class ResponseStage implements StageProgress {

    private final ResponseDesk responses;
    private final PortalClock clock;

    ResponseStage(ResponseDesk responses, PortalClock clock) {
        this.responses = responses;
        this.clock = clock;
    }

    @Override
    public Stage stage() {
        return Stage.RESPONSE;
    }

    @Override
    public Standing standing(CycleSummary cycle) {
        var progress = responses.progress(cycle.id());
        var phase = progress.sentAt() != null
                ? Phase.DONE
                : progress.total() > 0 && clock.instant().isAfter(cycle.on(CycleDate.REVIEW))
                        ? Phase.OPEN
                        : Phase.AHEAD;
        return new Standing(
                phase, null, cycle.on(CycleDate.RESPONSE_DUE), phase == Phase.DONE ? "cycle.says.responseSent" : null);
    }

    @Override
    public String pathFor(CycleId cycle) {
        return RecommendationNavigation.answers(cycle);
    }

    @Override
    public String process() {
        return "response";
    }
}
