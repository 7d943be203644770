package org.uprportal.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.access.Thing;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationDetails;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;

/** How whoever acts stands to what is followed up. */
@Component
class FollowUpSight {

    private final ClusterRepository clusters;
    private final CoResponsible shared;
    private final Recommendations recommendations;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final Access access;

    FollowUpSight(
            ClusterRepository clusters,
            CoResponsible shared,
            Recommendations recommendations,
            Cycles cycles,
            CurrentActor actor,
            Access access) {
        this.clusters = clusters;
        this.shared = shared;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.actor = actor;
        this.access = access;
    }

    /** The cluster, where the actor leads on it; whoever comes next waits until we have done. */
    Cluster led(ClusterId id, Thing thing) {
        var cluster = clusters.lock(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, thing, standing(cluster));
        NotAllowed.unless(actor.get().signedIn());
        return cluster;
    }

    /** The cluster, where the actor plans an action of that owner in it: the lead any, a co-responsible body its own. */
    Cluster plannedBy(ClusterId id, PartyId owner) {
        var cluster = clusters.lock(id.value()).orElseThrow(NotAllowed::here);
        NotAllowed.unless(actor.get().signedIn());
        if (!access.may(Act.WRITE, FollowupThing.ACTION_DRAFT, standing(cluster))) {
            var party = actor.get().party();
            NotAllowed.unless(party != null && party.id().equals(owner));
            access.require(Act.WRITE, FollowupThing.ACTION_DRAFT, reporters(cluster));
        }
        return cluster;
    }

    /** How whoever acts stands to the lead and its State. */
    Relation[] standing(Cluster cluster) {
        return new Relation[] {
            access.namedAs(cluster.lead()),
            access.in(cycles.get(cluster.cycle()).state())
        };
    }

    /** The same, and to the co-responsible bodies: all of them say how far it is, and answer. */
    Relation[] reporters(Cluster cluster) {
        var all = new ArrayList<>(List.of(standing(cluster)));
        shared.of(cluster.id()).forEach(body -> all.add(access.namedAs(body)));
        return all.toArray(Relation[]::new);
    }

    Relation[] standing(RecommendationSummary one) {
        var cluster = clusterOf(one);
        return cluster == null
                ? new Relation[] {access.in(cycles.get(one.cycle()).state())}
                : reporters(cluster);
    }

    @Nullable
    Cluster clusterOf(RecommendationSummary one) {
        return clusters.findByCycleIdAndOpenTrueOrderByTitle(one.cycle().value()).stream()
                .filter(cluster -> cluster.summary().recommendations().contains(one.id()))
                .findFirst()
                .orElse(null);
    }

    RecommendationDetails existing(RecommendationId id) {
        return recommendations.find(id).orElseThrow(NotAllowed::here);
    }

    Relation in(CycleId cycle) {
        return access.in(cycles.get(cycle).state());
    }

    List<UUID> idsOf(CycleId cycle) {
        return recommendations.of(cycle).stream().map(one -> one.id().value()).toList();
    }

    /** The portal itself leaves restricted ratings out of everything it writes. */
    boolean seesRestricted(Relation toAuthor) {
        return !actor.get().portal() && access.may(Act.READ, FollowupThing.RATING_RESTRICTED, toAuthor);
    }

    static LocalDate day(PortalClock clock) {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }

    /** A text that may be left out. */
    static void most(String text, int most) {
        if (text.length() > most) {
            throw FollowUpRefused.tooLong(most);
        }
    }

    static void length(String text) {
        if (text.isBlank() || text.length() > FollowUps.LONGEST) {
            throw FollowUpRefused.statement(FollowUps.LONGEST);
        }
    }
}
