package org.uprportal.followup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.recommendation.RecommendationId;

/** The State's plan: its actions with their dates, owners, means and history. Public once the lead says that it stands. */
@Service
@Transactional
public class Plans {

    private final ClusterRepository clusters;
    private final ActionRepository actions;
    private final FollowUpSight sight;
    private final Cycles cycles;
    private final PlanWording wording;
    private final CurrentActor actor;
    private final Access access;

    Plans(
            ClusterRepository clusters,
            ActionRepository actions,
            FollowUpSight sight,
            Cycles cycles,
            PlanWording wording,
            CurrentActor actor,
            Access access) {
        this.clusters = clusters;
        this.actions = actions;
        this.sight = sight;
        this.cycles = cycles;
        this.wording = wording;
        this.actor = actor;
        this.access = access;
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
        var plan = of(cycle);
        return PlanDocument.write(wording.title(cycle, locale), plan, wording.of(cycle, plan, locale));
    }

    /** The plan as an xlsx file in that language: one row an action, with real dates and numbers. */
    public byte[] sheet(CycleId cycle, Locale locale) {
        var plan = of(cycle);
        return PlanSheet.write(plan, wording.of(cycle, plan, locale));
    }
}
