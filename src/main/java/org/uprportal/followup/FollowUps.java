package org.uprportal.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Relation;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
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
    private final ProgressLog log;
    private final FollowedOfMany many;
    private final FollowUpSight sight;
    private final Recommendations recommendations;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final Access access;
    private final PortalClock clock;

    FollowUps(
            ClusterRepository clusters,
            ProgressLog log,
            FollowedOfMany many,
            FollowUpSight sight,
            Recommendations recommendations,
            Cycles cycles,
            CurrentActor actor,
            Access access,
            PortalClock clock) {
        this.clusters = clusters;
        this.log = log;
        this.many = many;
        this.sight = sight;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.actor = actor;
        this.access = access;
        this.clock = clock;
    }

    /** The recommendations of a cycle by theme, and by likeness of their words, as a first proposal for clusters. */
    @Transactional(readOnly = true)
    public Map<String, List<RecommendationSummary>> byTheme(CycleId cycle) {
        return FirstClusters.of(recommendations.of(cycle).stream()
                .filter(one -> one.position() != Position.PENDING)
                .toList());
    }

    /** The clusters of a cycle, by title. Open to everybody. */
    @Transactional(readOnly = true)
    public List<ClusterSummary> clusters(CycleId cycle) {
        return clusters.findByCycleIdAndOpenTrueOrderByTitle(cycle.value()).stream()
                .map(Cluster::summary)
                .toList();
    }

    /** One cluster. Open to everybody. */
    @Transactional(readOnly = true)
    public Optional<ClusterSummary> cluster(ClusterId id) {
        return clusters.findById(id.value()).map(Cluster::summary);
    }

    /** Those of these that there are, in one statement. Open to everybody. */
    @Transactional(readOnly = true)
    public List<ClusterSummary> among(Collection<ClusterId> ids) {
        return clusters.findAllById(ids.stream().map(ClusterId::value).toList()).stream()
                .map(Cluster::summary)
                .toList();
    }

    /** The cluster in which a recommendation is; empty where it was given to nobody. Open to everybody. */
    @Transactional(readOnly = true)
    public Optional<ClusterSummary> clusterOf(RecommendationSummary one) {
        return Optional.ofNullable(sight.clusterOf(one)).map(Cluster::summary);
    }

    /** Both sides of a recommendation; restricted ratings only for their own organisation and OHCHR. */
    public FollowedRecommendation followed(RecommendationSummary one) {
        var followed = look(one);
        if (followed.restricted().findAny().isPresent()) {
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
                .flatMap(FollowedRecommendation::restricted)
                .toList();
        if (!restricted.isEmpty()) {
            var ours = Set.copyOf(access.authors());
            var own = restricted.stream().allMatch(entry -> entry.by() != null && ours.contains(entry.by()));
            access.shown(FollowupThing.RATING_RESTRICTED, cycle.value(), own ? Relation.OWN : Relation.OTHER);
        }
        return followed;
    }

    private FollowedRecommendation look(RecommendationSummary one) {
        return FollowedRecommendation.among(look(one.cycle(), List.of(one)), one);
    }

    /** Looks to count; nothing of it is shown. */
    private Map<RecommendationId, FollowedRecommendation> look(CycleId cycle, List<RecommendationSummary> all) {
        return Objects.requireNonNull(
                many.look(
                                Map.of(
                                        cycle,
                                        all.stream()
                                                .map(RecommendationSummary::id)
                                                .toList()),
                                Map.of(cycle, access.in(cycles.get(cycle).state())),
                                clusters.findByCycleIdAndOpenTrueOrderByTitle(cycle.value()))
                        .get(cycle),
                "each cycle that was asked for is there");
    }

    /**
     * What both sides say of a recommendation as everybody reads it.
     *
     * @param civilSociety what the middle one of the organisations' voices says
     */
    public record SaidInPublic(Progress government, Progress civilSociety) {}

    /** What both sides say of a cycle's recommendations as everybody reads it, whoever asks: for what is made of it and kept. */
    @Transactional(readOnly = true)
    public Map<RecommendationId, SaidInPublic> inPublic(CycleId cycle) {
        return actor.callAs(Actor.VISITOR, () -> {
            var said = new HashMap<RecommendationId, SaidInPublic>();
            many.look(recommendations.idsOf(List.of(cycle)), Map.of(), List.of())
                    .values()
                    .forEach(all -> all.forEach((id, followed) ->
                            said.put(id, new SaidInPublic(followed.governmentSays(), followed.civilSocietySays()))));
            return said;
        });
    }

    /** For each cycle of which something was said a mark that is another one whenever {@link #inPublic} says something else. */
    @Transactional(readOnly = true)
    public Map<CycleId, String> marks() {
        return log.marks(FollowUpSight.day(clock));
    }

    /** Which cycles have recommendations to follow, in one statement. Open to everybody. */
    @Transactional(readOnly = true)
    public Set<CycleId> followable() {
        return recommendations.cycles();
    }

    /** In which cycles recommendations are given to ministries, in one statement. Open to everybody. */
    @Transactional(readOnly = true)
    public Set<CycleId> begun() {
        return clusters.cycles().stream().map(CycleId::new).collect(Collectors.toSet());
    }

    /** Where many cycles stand, in a fixed number of statements. Open to everybody. */
    @Transactional(readOnly = true)
    public Map<CycleId, Standing> standings(Collection<CycleSummary> chosen) {
        return standings(
                chosen,
                recommendations.idsOf(chosen.stream().map(CycleSummary::id).toList()));
    }

    /**
     * Where many cycles stand as far as these recommendations go, in a fixed number of statements. Open to everybody.
     *
     * @param of which of a cycle count; a cycle without any is left out
     */
    @Transactional(readOnly = true)
    public Map<CycleId, Standing> standings(Collection<CycleSummary> chosen, Map<CycleId, List<RecommendationId>> of) {
        var ids = chosen.stream().map(CycleSummary::id).filter(of::containsKey).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var given = clusters.findByCycleIdInAndOpenTrueOrderByTitle(
                ids.stream().map(CycleId::value).toList());
        var country = chosen.stream().collect(Collectors.toMap(CycleSummary::id, one -> access.in(one.state())));
        var judged = chosen.stream().collect(Collectors.toMap(CycleSummary::id, one -> one.asOf(clock.instant())));
        var standings = new HashMap<CycleId, Standing>();
        var counted = new LinkedHashMap<CycleId, List<RecommendationId>>();
        ids.forEach(id -> counted.put(id, of.getOrDefault(id, List.of())));
        many.look(counted, country, given)
                .forEach((cycle, followed) -> standings.put(
                        cycle,
                        standing(
                                followed.values(),
                                given.stream()
                                        .filter(one -> one.cycle().equals(cycle))
                                        .map(Cluster::summary)
                                        .toList(),
                                Objects.requireNonNull(judged.get(cycle), "judged above"))));
        return standings;
    }

    /** Where a cycle stands as each side sees it. Open to everybody. */
    @Transactional(readOnly = true)
    public Standing standing(CycleId cycle) {
        return standing(
                look(cycle, recommendations.of(cycle)).values(),
                clusters(cycle),
                cycles.get(cycle).asOf(clock.instant()));
    }

    /**
     * The same, counted from what a page has read already; asks nothing more of the database.
     *
     * @param now the moment at which it is judged what is late: that of its closing for a closed cycle
     */
    public Standing standing(Collection<FollowedRecommendation> all, List<ClusterSummary> given, Instant now) {
        return StandingCount.of(all, given, now);
    }

    /**
     * What a cycle leaves open: everything the government does not call implemented, noted ones included, and whatever a law
     * serves of which phase two is not done.
     */
    @Transactional(readOnly = true)
    public List<RecommendationSummary> openPoints(CycleId cycle) {
        var all = recommendations.of(cycle);
        var followed = look(cycle, all);
        return all.stream()
                .filter(one -> open(FollowedRecommendation.among(followed, one)))
                .toList();
    }

    private static boolean open(FollowedRecommendation followed) {
        return followed.governmentSays() != Progress.FULLY
                || followed.actions().stream().anyMatch(PlannedAction::keepsOpen);
    }

    /** Own, where every restricted rating that the actor sees is their own. */
    private Relation restrictedOfOthers(RecommendationSummary one) {
        return log.entries(one.id(), access.authors()).stream()
                        .map(ProgressLog.Line::entry)
                        .filter(entry -> entry.restricted() && sight.seesRestricted(access.toWorkOf(entry.party())))
                        .allMatch(entry -> access.toWorkOf(entry.party()) == Relation.OWN)
                ? Relation.OWN
                : Relation.OTHER;
    }
}
