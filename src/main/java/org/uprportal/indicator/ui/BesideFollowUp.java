package org.uprportal.indicator.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.Beside;
import org.uprportal.indicator.Indicators;
import org.uprportal.recommendation.RecommendationId;

/** The indicators of a recommendation, on its page; those of a cycle are linked from its follow-up. */
@Component
class BesideFollowUp implements Beside {

    private final Indicators indicators;

    BesideFollowUp(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String titleKey() {
        return "indicator.list.title";
    }

    @Override
    public String pathFor(CycleId cycle) {
        return IndicatorNavigation.of(cycle);
    }

    @Override
    public List<Line> lines(RecommendationId recommendation) {
        return indicators.of(recommendation).stream()
                .map(one -> new Line(one.text().name(), IndicatorNavigation.one(one.id())))
                .toList();
    }
}
