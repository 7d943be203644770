package org.uprportal.recommendation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.advocacy.PastRecommendations;
import org.uprportal.state.StateCode;

/** Tells lobbying what States have recommended before. */
@Component
class RegisterOfPast implements PastRecommendations {

    private final RecommendationRepository recommendations;

    RegisterOfPast(RecommendationRepository recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PastRecommender> on(String theme) {
        return recommendations.makersOn(theme).stream()
                .map(row -> new PastRecommender(
                        new StateCode((String) row[0]), ((Number) row[1]).intValue(), ((Number) row[2]).intValue()))
                .toList();
    }
}
