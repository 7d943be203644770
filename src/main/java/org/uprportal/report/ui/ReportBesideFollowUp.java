package org.uprportal.report.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.Beside;
import org.uprportal.recommendation.RecommendationId;

/** The way from a cycle's follow-up to its national report. */
@Component
class ReportBesideFollowUp implements Beside {

    @Override
    public String titleKey() {
        return "report.title";
    }

    @Override
    public String pathFor(CycleId cycle) {
        return ReportNavigation.report(cycle);
    }

    @Override
    public List<Line> lines(RecommendationId recommendation) {
        return List.of();
    }
}
