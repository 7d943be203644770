package org.uprportal.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.AgendaPoint;
import org.uprportal.consultation.AgendaSource;
import org.uprportal.cycle.Cycles;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.state.StateCode;

/** Hands what earlier cycles have left open to the next consultation. */
@Component
class OpenPoints implements AgendaSource {

    private final Cycles cycles;
    private final FollowUps followUps;
    private final Recommendations recommendations;

    OpenPoints(Cycles cycles, FollowUps followUps, Recommendations recommendations) {
        this.cycles = cycles;
        this.followUps = followUps;
        this.recommendations = recommendations;
    }

    @Override
    public List<AgendaPoint> openPoints(StateCode state) {
        return cycles.of(state).stream()
                .filter(cycle -> !recommendations.of(cycle.id()).isEmpty())
                .findFirst()
                .map(cycle -> followUps.openPoints(cycle.id()).stream()
                        .map(one -> new AgendaPoint(
                                one.paragraph() + " "
                                        + (one.themes().isEmpty()
                                                ? ""
                                                : one.themes().getFirst()),
                                one.text()))
                        .toList())
                .orElse(List.of());
    }
}
