package org.uprportal.followup;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.access.Thing;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUpLog.Entry;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationDetails;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;

/** Follow-up to a cycle's recommendations. What the government publishes and what organisations publish is public. */
@Service
@Transactional
public class FollowUps {

    /** The longest statement or answer, in characters. */
    public static final int LONGEST = 4000;

    private final ClusterRepository clusters;
    private final FollowUpLog log;
    private final Recommendations recommendations;
    private final Cycles cycles;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    FollowUps(
            ClusterRepository clusters,
            FollowUpLog log,
            Recommendations recommendations,
            Cycles cycles,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.clusters = clusters;
        this.log = log;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
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

    /**
     * Gives every supported recommendation, in clusters, to lead ministries. Noted ones may be among them: they stay alive.
     *
     * @throws FollowUpRefused where follow-up has begun, a supported recommendation is left out or stands twice
     * @throws NotAllowed for anybody but the focal point, or for a lead that is no body of that State
     */
    public void begin(CycleId cycle, List<ClusterProposal> proposals) {
        var state = cycles.get(cycle).state();
        access.require(Act.CREATE, Thing.CLUSTERING, access.in(state));
        if (clusters.existsByCycleId(cycle.value())) {
            throw FollowUpRefused.alreadyClustered();
        }
        var ministries = new HashSet<PartyId>();
        people.partiesOf(state, PartyKind.MINISTRY).forEach(party -> ministries.add(party.id()));
        people.partiesOf(state, PartyKind.GOVERNMENT).forEach(party -> ministries.add(party.id()));
        var given = new HashSet<RecommendationId>();
        for (var proposal : proposals) {
            NotAllowed.unless(ministries.contains(proposal.lead()));
            length(proposal.title());
            for (var one : proposal.recommendations()) {
                if (!given.add(one)) {
                    throw FollowUpRefused.twice();
                }
            }
        }
        var all = recommendations.of(cycle);
        NotAllowed.unless(all.stream().map(RecommendationSummary::id).toList().containsAll(given));
        var left = (int) all.stream()
                .filter(one -> one.position() == Position.SUPPORTED || one.position() == Position.SUPPORTED_IN_PART)
                .filter(one -> !given.contains(one.id()))
                .count();
        if (left > 0) {
            throw FollowUpRefused.notEveryOne(left);
        }
        proposals.stream()
                .filter(proposal -> !proposal.recommendations().isEmpty())
                .forEach(proposal -> clusters.save(new Cluster(cycle, proposal, clock.instant())));
        audit.record("followup.begun", cycle.value());
        events.publishEvent(new FollowUpEvent.Clustered(cycle));
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

    /** Plans an action of the lead ministry, or of the focal point, for a recommendation of the cluster. */
    public void plan(ClusterId id, RecommendationId recommendation, String title, LocalDate due) {
        var cluster = led(id, Thing.ACTION_DRAFT);
        NotAllowed.unless(cluster.summary().recommendations().contains(recommendation));
        length(title);
        if (due.isBefore(today())) {
            throw FollowUpRefused.past();
        }
        log.plan(
                recommendation,
                new PlannedAction(UUID.randomUUID(), title, actor.get().party().id(), due, false));
        audit.record("followup.actionPlanned", recommendation.value());
    }

    /** An action is done. @throws NotAllowed for anybody but the body that planned it */
    public void finish(UUID action) {
        mark(action, true);
        audit.record("followup.actionDone", action);
    }

    /** An action said to be done is not. @throws NotAllowed for anybody but the body that planned it */
    public void reopen(UUID action) {
        mark(action, false);
        audit.record("followup.actionReopened", action);
    }

    private void mark(UUID action, boolean done) {
        var party = actor.get().party();
        NotAllowed.unless(party != null && actor.get().editsFor(party.id()) && log.mark(action, party.id(), done));
    }

    /** The lead ministry's plan stands. @throws FollowUpRefused while no action is planned */
    public void planned(ClusterId id) {
        var cluster = led(id, Thing.ACTION_DRAFT);
        if (log.actions(cluster.summary().recommendations()).isEmpty()) {
            throw FollowUpRefused.withoutAction();
        }
        cluster.planned();
        clusters.save(cluster);
        audit.record("followup.planned", id.value());
    }

    /**
     * The government says how far a recommendation is; public at once, the earlier word stays in the history.
     *
     * @throws FollowUpRefused for an empty or too long statement
     * @throws NotAllowed for anybody but the lead ministry and the focal point
     */
    public void report(RecommendationId recommendation, Progress progress, String statement) {
        var details = existing(recommendation);
        access.require(Act.WRITE, Thing.IMPLEMENTATION_STATUS, standing(details.summary()));
        NotAllowed.unless(actor.get().signedIn());
        length(statement);
        log.write(
                recommendation,
                new Entry(Entry.GOVERNMENT, actor.get().party().id(), progress, statement, "", false, true),
                clock.instant());
        audit.record("followup.reported", recommendation.value());
        events.publishEvent(new FollowUpEvent.StatusReported(
                recommendation, details.summary().cycle(), actor.get().party().id(), progress));
    }

    /**
     * The lead ministry has reported for this period; the next one begins.
     *
     * @throws FollowUpRefused while nothing has been said in this period on one of its recommendations; names them
     */
    public void reported(ClusterId id) {
        var cluster = led(id, Thing.IMPLEMENTATION_STATUS);
        var said = log.entries(cluster.summary().recommendations());
        var silent = cluster.summary().recommendations().stream()
                .filter(one -> said.getOrDefault(one, List.of()).stream()
                        .noneMatch(line ->
                                line.entry().side().equals(Entry.GOVERNMENT) && cluster.inThisPeriod(line.at())))
                .collect(Collectors.toSet());
        cluster.reported(
                recommendations.of(cluster.cycle()).stream()
                        .filter(one -> silent.contains(one.id()))
                        .map(RecommendationSummary::paragraph)
                        .toList(),
                clock.instant());
        clusters.save(cluster);
        audit.record("followup.periodReported", id.value());
    }

    /** The lead was told that its plan, or its report, is late, and nothing came. For the {@code process} room only. */
    public void standAbove(ClusterId id, boolean plan) {
        NotAllowed.unless(actor.get().portal());
        var cluster = clusters.findById(id.value()).orElseThrow(NotAllowed::here);
        cluster.standAbove(plan);
        clusters.save(cluster);
        audit.record("followup.leadSilent", id.value());
    }

    /** Who has rated a recommendation for everybody to read, or asked for an update on it. For notices only. */
    @Transactional(readOnly = true)
    public Set<PartyId> concerned(RecommendationId recommendation) {
        NotAllowed.unless(actor.get().portal());
        return log.concerned(recommendation);
    }

    /** In whose names the actor may rate: their own organisation's first; nobody's where they may not rate at all. */
    @Transactional(readOnly = true)
    public List<PartyId> raters() {
        return access.authors().stream()
                .filter(one -> access.may(Act.CREATE, Thing.RATING, access.toWorkOf(one)))
                .toList();
    }

    /** The actor's organisation rates a recommendation, as below. */
    public void rate(
            RecommendationId recommendation,
            Progress progress,
            String statement,
            String evidence,
            boolean restricted,
            boolean named) {
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        rate(party.id(), recommendation, progress, statement, evidence, restricted, named);
    }

    /**
     * An organisation rates a recommendation on the government's own scale.
     *
     * @param author the actor's organisation, or a coalition that lets it act
     * @param evidence a link or a reference, may be empty
     * @param restricted seen by its author and OHCHR only
     * @param named whether the organisation's name is shown
     * @throws FollowUpRefused for an empty or too long statement
     * @throws NotAllowed for anybody but an organisation, a coalition or an NHRI, and in the name of one that does not let the
     *     actor's organisation act
     */
    public void rate(
            PartyId author,
            RecommendationId recommendation,
            Progress progress,
            String statement,
            String evidence,
            boolean restricted,
            boolean named) {
        NotAllowed.unless(actor.get().signedIn());
        access.require(Act.CREATE, restricted ? Thing.RATING_RESTRICTED : Thing.RATING, access.toWorkOf(author));
        var details = existing(recommendation);
        length(statement);
        if (evidence.length() > LONGEST) {
            throw FollowUpRefused.statement(LONGEST);
        }
        log.write(
                recommendation,
                new Entry(Entry.CIVIL_SOCIETY, author, progress, statement, evidence, restricted, named),
                clock.instant());
        audit.record("followup.rated", recommendation.value());
        if (!restricted) {
            events.publishEvent(
                    new FollowUpEvent.Rated(recommendation, details.summary().cycle()));
        }
    }

    /** An organisation asks what becomes of a recommendation; the clock runs in public. */
    public RequestId askForUpdate(RecommendationId recommendation) {
        var party = organisation(Thing.UPDATE_REQUEST);
        var details = existing(recommendation);
        if (log.waiting(recommendation, party)) {
            throw FollowUpRefused.askedAlready();
        }
        var id = new RequestId(UUID.randomUUID());
        log.ask(id, recommendation, party, clock.instant());
        audit.record("followup.updateAsked", recommendation.value());
        events.publishEvent(new FollowUpEvent.UpdateAsked(
                id, recommendation, details.summary().cycle(), party));
        return id;
    }

    /** The lead ministry or the focal point answers a request for an update; public. */
    public void giveUpdate(RequestId id, String answer) {
        var request = log.request(id).orElseThrow(NotAllowed::here);
        var details = existing(request.recommendation());
        access.require(Act.WRITE, Thing.UPDATE_REQUEST, standing(details.summary()));
        length(answer);
        if (!log.answer(id, answer, clock.instant())) {
            throw FollowUpRefused.answeredAlready();
        }
        audit.record("followup.updateGiven", id.value());
        events.publishEvent(new FollowUpEvent.UpdateGiven(id, request.recommendation(), log.askedBy(id)));
    }

    /** A request for an update. Open to everybody. */
    @Transactional(readOnly = true)
    public Optional<UpdateRequest> request(RequestId id) {
        return log.request(id);
    }

    /** Both sides of a recommendation; restricted ratings only for their own organisation and OHCHR. */
    public FollowedRecommendation followed(RecommendationSummary one) {
        var followed = look(one);
        if (followed.civilSociety().stream().anyMatch(ProgressEntry::restricted)) {
            access.shown(Thing.RATING_RESTRICTED, one.id().value(), restrictedOfOthers(one));
        }
        var cluster = clusterOf(one);
        if (cluster != null && !cluster.planStands() && !followed.actions().isEmpty()) {
            access.shown(Thing.ACTION_DRAFT, cluster.id().value(), standing(cluster));
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
            access.shown(Thing.RATING_RESTRICTED, cycle.value(), own ? Relation.OWN : Relation.OTHER);
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
                } else if (!entry.restricted() || seesRestricted(own ? Relation.OWN : Relation.OTHER)) {
                    civilSociety.putIfAbsent(entry.party(), shown(line, entry.named() || own));
                }
            }
            var cluster = clusterOf.get(id);
            var seesActions = cluster == null
                    || cluster.planStands()
                    || access.may(Act.READ, Thing.ACTION_DRAFT, access.namedAs(cluster.lead()), country);
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
        var today = today();
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
                        .filter(entry -> entry.restricted() && seesRestricted(access.toWorkOf(entry.party())))
                        .allMatch(entry -> access.toWorkOf(entry.party()) == Relation.OWN)
                ? Relation.OWN
                : Relation.OTHER;
    }

    /** The portal itself leaves restricted ratings out of everything it writes. */
    private boolean seesRestricted(Relation toAuthor) {
        return !actor.get().portal() && access.may(Act.READ, Thing.RATING_RESTRICTED, toAuthor);
    }

    private Cluster led(ClusterId id, Thing thing) {
        var cluster = clusters.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, thing, standing(cluster));
        NotAllowed.unless(actor.get().signedIn());
        return cluster;
    }

    private Relation[] standing(Cluster cluster) {
        return new Relation[] {
            access.namedAs(cluster.lead()),
            access.in(cycles.get(cluster.cycle()).state())
        };
    }

    private Relation[] standing(RecommendationSummary one) {
        var cluster = clusterOf(one);
        return cluster == null
                ? new Relation[] {access.in(cycles.get(one.cycle()).state())}
                : standing(cluster);
    }

    private @Nullable Cluster clusterOf(RecommendationSummary one) {
        return clusters.findByCycleIdOrderByTitle(one.cycle().value()).stream()
                .filter(cluster -> cluster.summary().recommendations().contains(one.id()))
                .findFirst()
                .orElse(null);
    }

    private RecommendationDetails existing(RecommendationId id) {
        return recommendations.find(id).orElseThrow(NotAllowed::here);
    }

    private PartyId organisation(Thing thing) {
        access.require(Act.CREATE, thing, Relation.OWN);
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        return party.id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }

    private static void length(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw FollowUpRefused.statement(LONGEST);
        }
    }

    /** How often a lead ministry reports. */
    public static final Duration PERIOD = FollowUpSchedule.PERIOD;
}
