package org.uprportal.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.AgendaPoint;
import org.uprportal.consultation.AgendaSource;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.Words;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.state.StateCode;

/** Hands what earlier cycles have left open to the next consultation, each point with its history. */
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
                .map(this::of)
                .orElse(List.of());
    }

    private List<AgendaPoint> of(CycleSummary cycle) {
        var open = followUps.openPoints(cycle.id());
        var followed = followUps.followed(cycle.id(), open);
        return open.stream()
                .map(one -> new AgendaPoint(
                        one.paragraph() + " "
                                + (one.themes().isEmpty() ? "" : one.themes().getFirst()),
                        one.text(),
                        history(cycle, one, Objects.requireNonNull(followed.get(one.id())))))
                .toList();
    }

    /** In which cycle it was asked and how it was taken, what each side says now, and what was asked and not answered. */
    private static List<Words.Text> history(
            CycleSummary cycle, RecommendationSummary one, FollowedRecommendation followed) {
        var history = new ArrayList<Words.Text>();
        history.add(text("followup.agenda.asked", cycle.number(), text("recommendation.position." + one.position())));
        if (followed.government().isEmpty()) {
            history.add(text("followup.agenda.governmentSilent"));
        } else {
            var said = followed.government().getFirst();
            history.add(text("followup.agenda.government", word(said.progress()), Words.moment(said.at())));
        }
        if (!followed.civilSociety().isEmpty()) {
            history.add(text("followup.agenda.civilSociety", word(followed.civilSocietySays())));
        }
        if (!followed.requests().isEmpty()) {
            var waiting = (int)
                    followed.requests().stream().filter(UpdateRequest::waits).count();
            history.add(text("followup.agenda.requests", followed.requests().size(), waiting));
        }
        return history;
    }

    private static Words.Text word(Progress progress) {
        return text("followup.progress." + progress);
    }

    private static Words.Text text(String key, Object... arguments) {
        return new Words.Text(key, List.of(arguments));
    }
}
