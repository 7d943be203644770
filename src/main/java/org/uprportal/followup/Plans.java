package org.uprportal.followup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.state.States;

/** The State's plan: its actions with their dates, owners, means and history. Public once the lead says that it stands. */
@Service
@Transactional
public class Plans {

    private final ClusterRepository clusters;
    private final ActionRepository actions;
    private final FollowUpSight sight;
    private final Recommendations recommendations;
    private final Cycles cycles;
    private final States states;
    private final People people;
    private final Messages messages;
    private final CurrentActor actor;
    private final Access access;
    private final PortalClock clock;

    Plans(
            ClusterRepository clusters,
            ActionRepository actions,
            FollowUpSight sight,
            Recommendations recommendations,
            Cycles cycles,
            States states,
            People people,
            Messages messages,
            CurrentActor actor,
            Access access,
            PortalClock clock) {
        this.clusters = clusters;
        this.actions = actions;
        this.sight = sight;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.states = states;
        this.people = people;
        this.messages = messages;
        this.actor = actor;
        this.access = access;
        this.clock = clock;
    }

    /** One action with all that is kept of it; empty where it is a draft that the actor does not see. */
    public Optional<ActionDetails> find(UUID id) {
        var action = actions.findById(id);
        if (action.isEmpty()) {
            return Optional.empty();
        }
        var cycle = sight.existing(action.get().served().getFirst()).summary().cycle();
        var serving = clustersOf(cycle, action.get().served());
        if (!serving.isEmpty() && serving.stream().noneMatch(Cluster::planStands)) {
            var standing = new ArrayList<Relation>();
            standing.add(access.namedAs(action.get().ministry()));
            serving.forEach(cluster -> standing.addAll(List.of(sight.standing(cluster))));
            if (!access.reads(FollowupThing.ACTION_DRAFT, id, standing.toArray(Relation[]::new))) {
                return Optional.empty();
            }
        }
        return action.map(one -> one.details(cycle, actor.get().editsFor(one.ministry())));
    }

    private List<Cluster> clustersOf(CycleId cycle, List<RecommendationId> served) {
        return clusters.findByCycleIdAndOpenTrueOrderByTitle(cycle.value()).stream()
                .filter(cluster -> cluster.summary().recommendations().stream().anyMatch(served::contains))
                .toList();
    }

    /** The plan of a cycle, cluster by cluster, every action once, by its date; drafts only for whoever sees them. */
    public List<PlannedCluster> of(CycleId cycle) {
        var all = clusters.findByCycleIdAndOpenTrueOrderByTitle(cycle.value());
        var country = access.in(cycles.get(cycle).state());
        var served = all.stream().flatMap(one -> one.members().stream()).toList();
        var left = new LinkedHashMap<UUID, PlannedAction>();
        if (!served.isEmpty()) {
            actions.serving(served).forEach(one -> left.put(one.id(), one.summary()));
        }
        var plan = new ArrayList<PlannedCluster>();
        for (var cluster : all) {
            var seen = cluster.planStands()
                    || access.may(Act.READ, FollowupThing.ACTION_DRAFT, access.namedAs(cluster.lead()), country);
            var members = new HashSet<>(cluster.members());
            var here = left.values().stream()
                    .filter(one ->
                            one.recommendations().stream().anyMatch(served1 -> members.contains(served1.value())))
                    .toList();
            if (seen) {
                here.forEach(one -> left.remove(one.id()));
            }
            if (seen && !cluster.planStands() && !here.isEmpty()) {
                access.shown(FollowupThing.ACTION_DRAFT, cluster.id().value(), sight.standing(cluster));
            }
            plan.add(new PlannedCluster(cluster.summary(), seen ? here : List.of()));
        }
        return plan;
    }

    /** The plan as a Word file in that language. */
    public byte[] document(CycleId cycle, Locale locale) {
        return PlanDocument.write(title(cycle, locale), of(cycle), words(cycle, locale));
    }

    /** The plan as an xlsx file in that language: one row an action, with real dates and numbers. */
    public byte[] sheet(CycleId cycle, Locale locale) {
        return PlanSheet.write(of(cycle), words(cycle, locale));
    }

    private String title(CycleId id, Locale locale) {
        var cycle = cycles.get(id);
        return messages.text(locale, "followup.plan.name", states.nameOf(cycle.state(), locale), cycle.number());
    }

    private PlanWords words(CycleId cycle, Locale locale) {
        var numbers = recommendations.of(cycle).stream()
                .collect(Collectors.toMap(RecommendationSummary::id, RecommendationSummary::paragraph));
        Function<PartyId, String> name =
                body -> people.party(body).map(Party::name).orElse("");
        return new PlanWords(messages, locale, numbers, name, FollowUpSight.day(clock));
    }
}
