package org.uprportal.followup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;

/** Puts together what all sides say of many recommendations, in a fixed number of statements however many they are. */
@Component
class FollowedOfMany {

    private final ProgressLog log;
    private final ActionRepository actions;
    private final AskedUpdateRepository requests;
    private final FollowUpSight sight;
    private final CurrentActor actor;
    private final Access access;
    private final PortalClock clock;

    FollowedOfMany(
            ProgressLog log,
            ActionRepository actions,
            AskedUpdateRepository requests,
            FollowUpSight sight,
            CurrentActor actor,
            Access access,
            PortalClock clock) {
        this.log = log;
        this.actions = actions;
        this.requests = requests;
        this.sight = sight;
        this.actor = actor;
        this.access = access;
        this.clock = clock;
    }

    /**
     * All sides of these, as the reader sees them.
     *
     * @param country how the reader stands to the State of each cycle
     * @param given the clusters of those cycles
     */
    Map<CycleId, Map<RecommendationId, FollowedRecommendation>> look(
            Map<CycleId, List<RecommendationId>> all, Map<CycleId, Relation> country, List<Cluster> given) {
        var clusterOf = new HashMap<RecommendationId, Cluster>();
        given.forEach(cluster -> cluster.summary().recommendations().forEach(one -> clusterOf.put(one, cluster)));
        var ids = all.values().stream().flatMap(List::stream).toList();
        var ours = Set.copyOf(access.authors());
        var entries = log.entries(ids, ours);
        var values = ids.stream().map(RecommendationId::value).toList();
        var planned = new HashMap<RecommendationId, List<PlannedAction>>();
        actions.serving(values).stream()
                .map(Action::summary)
                .forEach(action -> action.recommendations()
                        .forEach(one -> planned.computeIfAbsent(one, none -> new ArrayList<>())
                                .add(action)));
        var asked = requests.findByRecommendationIdInOrderByAskedAtDescIdAsc(values).stream()
                .map(one -> one.summary(ours))
                .collect(Collectors.groupingBy(UpdateRequest::recommendation));
        var sides = new Sides(ours, actor.get(), sight, clock.instant());
        var found = new LinkedHashMap<CycleId, Map<RecommendationId, FollowedRecommendation>>();
        all.forEach((cycle, members) -> {
            var followed = new LinkedHashMap<RecommendationId, FollowedRecommendation>();
            for (var id : members) {
                var cluster = clusterOf.get(id);
                var seesActions = cluster == null
                        || cluster.planStands()
                        || access.may(
                                Act.READ,
                                FollowupThing.ACTION_DRAFT,
                                access.namedAs(cluster.lead()),
                                country.getOrDefault(cycle, Relation.OTHER));
                followed.put(
                        id,
                        sides.of(
                                entries.getOrDefault(id, List.of()),
                                cluster == null ? null : cluster.summary(),
                                planned.getOrDefault(id, List.of()).stream()
                                        .filter(action -> seesActions || published(action, clusterOf))
                                        .toList(),
                                asked.getOrDefault(id, List.of())));
            }
            found.put(cycle, followed);
        });
        return found;
    }

    /** Whether an action stands in a plan that is public, whatever else it serves. */
    private static boolean published(PlannedAction action, Map<RecommendationId, Cluster> clusterOf) {
        return action.recommendations().stream()
                .map(clusterOf::get)
                .anyMatch(cluster -> cluster != null && cluster.planStands());
    }
}
