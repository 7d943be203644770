package org.uprportal.followup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUpLog.Entry;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;

/** Follow-up to a cycle's recommendations. What the government publishes and what organisations publish is public. */
@Service
@Transactional
public class FollowUps {

    /** The longest statement or answer, in characters. */
    public static final int LONGEST = 4000;

    /** How often a lead ministry reports. */
    public static final Duration PERIOD = FollowUpSchedule.PERIOD;

    private final ClusterRepository clusters;
    private final FollowUpLog log;
    private final FollowUpSight sight;
    private final Recommendations recommendations;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final Access access;
    private final PortalClock clock;

    FollowUps(
            ClusterRepository clusters,
            FollowUpLog log,
            FollowUpSight sight,
            Recommendations recommendations,
            Cycles cycles,
            CurrentActor actor,
            Access access,
            PortalClock clock) {
        this.clusters = clusters;
        this.log = log;
        this.sight = sight;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.actor = actor;
        this.access = access;
        this.clock = clock;
    }

    /** The recommendations of a cycle by their main theme, as a first proposal for clusters. */
    @Transactional(readOnly = true)
    public Map<String, List<RecommendationSummary>> byTheme(CycleId cycle) {
        var groups = new LinkedHashMap<String, List<RecommendationSummary>>();
        recommendations.of(cycle).stream()
                .filter(one -> one.position() != Position.PENDING)
                .forEach(one -> groups.computeIfAbsent(
                                one.themes().isEmpty() ? "–" : one.themes().getFirst(), theme -> new ArrayList<>())
                        .add(one));
        return groups;
    }

    /** The clusters of a cycle, by title. Open to everybody. */
    @Transactional(readOnly = true)
    public List<ClusterSummary> clusters(CycleId cycle) {
        return clusters.findByCycleIdOrderByTitle(cycle.value()).stream()
                .map(Cluster::summary)
                .toList();
    }

    /** One cluster. Open to everybody. */
    @Transactional(readOnly = true)
    public Optional<ClusterSummary> cluster(ClusterId id) {
        return clusters.findById(id.value()).map(Cluster::summary);
    }

    /** Who has rated a recommendation for everybody to read, or asked for an update on it. For notices only. */
    @Transactional(readOnly = true)
    public Set<PartyId> concerned(RecommendationId recommendation) {
        NotAllowed.unless(actor.get().portal());
        return log.concerned(recommendation);
    }

    /** Both sides of a recommendation; restricted ratings only for their own organisation and OHCHR. */
    public FollowedRecommendation followed(RecommendationSummary one) {
        var followed = look(one);
        if (followed.civilSociety().stream().anyMatch(ProgressEntry::restricted)) {
            access.shown(FollowupThing.RATING_RESTRICTED, one.id().value(), restrictedOfOthers(one));
        }
        var cluster = sight.clusterOf(one);
        if (cluster != null && !cluster.planStands() && !followed.actions().isEmpty()) {
            access.shown(FollowupThing.ACTION_DRAFT, cluster.id().value(), sight.standing(cluster));
        }
        return followed;
    }

    /**
     * Both sides of many recommendations of one cycle in a fixed number of statements; restricted ratings only for their own
     * organisation and OHCHR. What is restricted leaves one line for the whole reading.
     */
    public Map<RecommendationId, FollowedRecommendation> followed(CycleId cycle, List<RecommendationSummary> all) {
        var followed = look(cycle, all);
        var restricted = followed.values().stream()
                .flatMap(one -> one.civilSociety().stream())
                .filter(ProgressEntry::restricted)
                .toList();
        if (!restricted.isEmpty()) {
            var ours = Set.copyOf(access.authors());
            var own = restricted.stream().allMatch(entry -> entry.by() != null && ours.contains(entry.by()));
            access.shown(FollowupThing.RATING_RESTRICTED, cycle.value(), own ? Relation.OWN : Relation.OTHER);
        }
        return followed;
    }

    private FollowedRecommendation look(RecommendationSummary one) {
        return look(one.cycle(), List.of(one)).get(one.id());
    }

    /** Looks to count; nothing of it is shown. */
    private Map<RecommendationId, FollowedRecommendation> look(CycleId cycle, List<RecommendationSummary> all) {
        var ids = all.stream().map(RecommendationSummary::id).toList();
        var clusterOf = new HashMap<RecommendationId, Cluster>();
        for (var cluster : clusters.findByCycleIdOrderByTitle(cycle.value())) {
            cluster.summary().recommendations().forEach(one -> clusterOf.put(one, cluster));
        }
        var entries = log.entries(ids);
        var actions = log.actions(ids);
        var requests = log.requests(ids);
        var ours = Set.copyOf(access.authors());
        var country = access.in(cycles.get(cycle).state());
        var found = new LinkedHashMap<RecommendationId, FollowedRecommendation>();
        for (var id : ids) {
            var government = new ArrayList<ProgressEntry>();
            var civilSociety = new LinkedHashMap<PartyId, ProgressEntry>();
            for (var line : entries.getOrDefault(id, List.of())) {
                var entry = line.entry();
                var own = actor.get().actsFor(entry.party()) || ours.contains(entry.party());
                if (entry.side().equals(Entry.GOVERNMENT)) {
                    government.add(shown(line, true));
                } else if (!entry.restricted() || sight.seesRestricted(own ? Relation.OWN : Relation.OTHER)) {
                    civilSociety.putIfAbsent(entry.party(), shown(line, entry.named() || own));
                }
            }
            var cluster = clusterOf.get(id);
            var seesActions = cluster == null
                    || cluster.planStands()
                    || access.may(Act.READ, FollowupThing.ACTION_DRAFT, access.namedAs(cluster.lead()), country);
            found.put(
                    id,
                    new FollowedRecommendation(
                            cluster == null ? null : cluster.summary(),
                            List.copyOf(government),
                            List.copyOf(civilSociety.values()),
                            seesActions ? actions.getOrDefault(id, List.of()) : List.of(),
                            requests.getOrDefault(id, List.of())));
        }
        return found;
    }

    private static ProgressEntry shown(FollowUpLog.Line line, boolean named) {
        var entry = line.entry();
        return new ProgressEntry(
                line.at(),
                named ? entry.party() : null,
                entry.progress(),
                entry.statement(),
                entry.evidence(),
                entry.restricted());
    }

    /** Where a cycle stands as each side sees it. Open to everybody. */
    @Transactional(readOnly = true)
    public Standing standing(CycleId cycle) {
        return standing(look(cycle, recommendations.of(cycle)).values(), clusters(cycle));
    }

    /** The same, counted from what a page has read already; asks nothing more of the database. */
    public Standing standing(Collection<FollowedRecommendation> all, List<ClusterSummary> given) {
        var government = new EnumMap<Progress, Integer>(Progress.class);
        var civilSociety = new EnumMap<Progress, Integer>(Progress.class);
        var today = FollowUpSight.day(clock);
        int overdue = 0;
        int waiting = 0;
        for (var followed : all) {
            government.merge(followed.governmentSays(), 1, Integer::sum);
            civilSociety.merge(followed.civilSocietySays(), 1, Integer::sum);
            overdue += (int) followed.actions().stream()
                    .filter(action -> FollowUpLog.overdue(action, today))
                    .count();
            waiting += (int) followed.requests().stream()
                    .filter(request -> request.answeredAt() == null)
                    .count();
        }
        var now = clock.instant();
        return new Standing(
                all.size(),
                government,
                civilSociety,
                overdue,
                waiting,
                (int) given.stream().filter(one -> one.planLate(now) != null).count(),
                (int) given.stream().filter(one -> one.reportLate(now) != null).count());
    }

    /** What a cycle leaves open: everything the government does not call implemented, noted ones included. */
    @Transactional(readOnly = true)
    public List<RecommendationSummary> openPoints(CycleId cycle) {
        var all = recommendations.of(cycle);
        var followed = look(cycle, all);
        return all.stream()
                .filter(one -> followed.get(one.id()).governmentSays() != Progress.IMPLEMENTED)
                .toList();
    }

    /** Own, where every restricted rating that the actor sees is their own. */
    private Relation restrictedOfOthers(RecommendationSummary one) {
        return log.entries(one.id()).stream()
                        .map(FollowUpLog.Line::entry)
                        .filter(entry -> entry.restricted() && sight.seesRestricted(access.toWorkOf(entry.party())))
                        .allMatch(entry -> access.toWorkOf(entry.party()) == Relation.OWN)
                ? Relation.OWN
                : Relation.OTHER;
    }
}
