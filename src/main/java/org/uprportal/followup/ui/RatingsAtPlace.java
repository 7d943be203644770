package org.uprportal.followup.ui;

import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.LocalFollowUp;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.place.AtPlace;
import org.uprportal.place.PlaceId;
import org.uprportal.platform.ui.Dates;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.Recommendations;

/** What each side says of a recommendation in one place. */
@Component
class RatingsAtPlace implements AtPlace {

    private final LocalFollowUp local;
    private final Recommendations recommendations;
    private final People people;

    RatingsAtPlace(LocalFollowUp local, Recommendations recommendations, People people) {
        this.local = local;
        this.recommendations = recommendations;
        this.people = people;
    }

    @Override
    public String titleKey() {
        return "followup.local";
    }

    @Override
    public Map<PlaceId, Integer> counts(CycleId cycle) {
        return local.countsOfRatings(cycle);
    }

    @Override
    public List<Line> lines(Set<PlaceId> places) {
        var ui = UI.getCurrent();
        var numbers = new HashMap<RecommendationId, String>();
        var names = new HashMap<PartyId, String>();
        return local.ratings(places).stream()
                .map(one -> new Line(
                        one.place(),
                        numbers.computeIfAbsent(
                                one.recommendation(),
                                id -> recommendations
                                        .find(id)
                                        .map(found -> found.summary().paragraph() + " "
                                                + found.summary().text())
                                        .orElse("")),
                        ui.getTranslation(
                                "followup.local.who",
                                names.computeIfAbsent(
                                        one.by(),
                                        by -> people.party(by).map(Party::name).orElse("")),
                                ui.getTranslation("followup.progress." + one.progress()),
                                Dates.day(one.at(), ui.getLocale())),
                        FollowUpNavigation.recommendation(one.recommendation())))
                .toList();
    }
}
