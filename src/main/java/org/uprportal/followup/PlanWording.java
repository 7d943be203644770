package org.uprportal.followup;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.place.Gazetteer;
import org.uprportal.place.PlaceSummary;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.state.States;

/** Gathers what the plan's files say beside its actions: names, numbers, places and documents, in a fixed number of statements. */
@Component
class PlanWording {

    private final Cycles cycles;
    private final States states;
    private final Recommendations recommendations;
    private final People people;
    private final Gazetteer places;
    private final ActionPapers papers;
    private final Messages messages;
    private final PortalClock clock;

    PlanWording(
            Cycles cycles,
            States states,
            Recommendations recommendations,
            People people,
            Gazetteer places,
            ActionPapers papers,
            Messages messages,
            PortalClock clock) {
        this.cycles = cycles;
        this.states = states;
        this.recommendations = recommendations;
        this.people = people;
        this.places = places;
        this.papers = papers;
        this.messages = messages;
        this.clock = clock;
    }

    String title(CycleId id, Locale locale) {
        var cycle = cycles.get(id);
        return messages.text(locale, "followup.plan.name", states.nameOf(cycle.state(), locale), cycle.number());
    }

    PlanWords of(CycleId cycle, List<PlannedCluster> plan, Locale locale) {
        var numbers = recommendations.of(cycle).stream()
                .collect(Collectors.toMap(RecommendationSummary::id, RecommendationSummary::paragraph));
        var known = new HashMap<PartyId, String>();
        Function<PartyId, String> name = body -> known.computeIfAbsent(
                body, one -> people.party(one).map(Party::name).orElse(""));
        List<UUID> actions = plan.stream()
                .flatMap(part -> part.actions().stream())
                .map(PlannedAction::id)
                .toList();
        return new PlanWords(
                messages,
                locale,
                numbers,
                name,
                places.of(cycles.get(cycle).state()).stream()
                        .collect(Collectors.toMap(
                                PlaceSummary::id, one -> one.text().name())),
                papers.of(actions),
                papers.links(actions),
                FollowUpSight.day(clock));
    }
}
