package org.uprportal.recommendation;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.advocacy.PastRecommendations;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/** Tells lobbying what States have recommended before. */
@Component
class RegisterOfPast implements PastRecommendations {

    private static final UUID NO_TERM = new UUID(0, 0);

    private final RecommendationRepository recommendations;
    private final PositionsInPublic positions;
    private final Themes themes;

    RegisterOfPast(RecommendationRepository recommendations, PositionsInPublic positions, Themes themes) {
        this.recommendations = recommendations;
        this.positions = positions;
        this.themes = themes;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PastRecommender> on(String theme) {
        return recommendations.makersOn(theme, term(theme), hidden()).stream()
                .map(row -> new PastRecommender(new StateCode((String) row[0]), number(row[1]), number(row[2])))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Tally tally(String theme) {
        var row = recommendations.tallyOn(theme, term(theme), hidden()).getFirst();
        return new Tally(number(row[0]), number(row[1]));
    }

    private UUID term(String theme) {
        return themes.byLabel(ThemeKind.THEME, theme)
                .map(one -> one.id().value())
                .orElse(NO_TERM);
    }

    private List<UUID> hidden() {
        return PositionsInPublic.values(positions.hidden());
    }

    private static int number(Object counted) {
        return counted == null ? 0 : ((Number) counted).intValue();
    }
}
