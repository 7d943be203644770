package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.HomeCard;
import org.uprportal.recommendation.RecommendationFilter;
import org.uprportal.recommendation.Recommendations;

/** What the State of a mission has recommended: how much, and the way to it. */
@org.springframework.stereotype.Component
class MadeByMyStateCard implements HomeCard {

    private final Recommendations recommendations;

    MadeByMyStateCard(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<Component> card() {
        var mine = recommendations.stateOfMission();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var code = mine.get().value();
        var made = recommendations.count(new RecommendationFilter(null, null, null, code, null, null));
        var card = new Card("recommendation.byMyState");
        if (made == 0) {
            card.add(new EmptyState("recommendation.byMyState.none"));
        } else {
            var link = new Anchor("recommendations?by=" + code, card.getTranslation("recommendation.byMyState.read"));
            link.setRouterIgnore(false);
            card.with(link);
            card.add(new Paragraph(card.getTranslation("recommendation.byMyState.count", made)));
        }
        return Optional.of(card);
    }
}
