package org.uprportal.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.document.DocumentId;
import org.uprportal.document.Documents;
import org.uprportal.followup.ProgressLog.Entry;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;

/** Where the government reports and organisations rate: every word stays in the history, the newest counts. */
@Service
@Transactional
public class ProgressDesk {

    private final ClusterRepository clusters;
    private final ProgressLog log;
    private final ActionRepository actions;
    private final Turns turns;
    private final Writers writers;
    private final FollowUpSight sight;
    private final Recommendations recommendations;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;
    private final Documents documents;

    ProgressDesk(
            ClusterRepository clusters,
            ProgressLog log,
            ActionRepository actions,
            Turns turns,
            Writers writers,
            FollowUpSight sight,
            Recommendations recommendations,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events,
            Documents documents) {
        this.clusters = clusters;
        this.log = log;
        this.actions = actions;
        this.turns = turns;
        this.writers = writers;
        this.sight = sight;
        this.recommendations = recommendations;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.documents = documents;
    }

    /** The government says how far a recommendation is, as below, whatever stands there. */
    public void report(RecommendationId recommendation, Progress progress, String statement) {
        report(recommendation, new ProgressWords(progress, statement, ""), null);
    }

    /**
     * The government says how far a recommendation is; public at once, the earlier word stays in the history. The same words
     * twice are said once.
     *
     * @param read the edition of the government's word that stood on the page, 0 for none; null says it whatever stands there
     * @throws FollowUpRefused for an empty or too long statement, where another of the government has said something else
     *     since, and for fully while a law serves it that is not in force or not known to those who must know it
     * @throws NotAllowed for anybody but the lead ministry and the focal point
     */
    public void report(RecommendationId recommendation, ProgressWords words, @Nullable Integer read) {
        var one = sight.existing(recommendation).summary();
        access.require(Act.WRITE, FollowupThing.IMPLEMENTATION_STATUS, sight.standing(one));
        var party = actor.get().party();
        NotAllowed.unless(actor.get().signedIn() && party != null);
        if (words.progress() == Progress.FULLY) {
            noLawOpen(recommendation);
        }
        var by = party.id();
        var entry = new Entry(Side.GOVERNMENT, by, words.progress(), words.statement(), words.evidence(), false, true);
        var cluster = sight.clusterOf(one);
        if (said(one, entry, words.documents(), read, cluster == null ? ever -> true : cluster::inThisPeriod)) {
            audit.record("followup.reported", recommendation.value());
            events.publishEvent(new FollowUpEvent.StatusReported(recommendation, one.cycle(), by, words.progress()));
        }
    }

    private void noLawOpen(RecommendationId recommendation) {
        actions.serving(List.of(recommendation.value())).stream()
                .map(Action::summary)
                .filter(PlannedAction::keepsOpen)
                .findFirst()
                .ifPresent(law -> {
                    throw FollowUpRefused.lawOpen(law.title());
                });
    }

    /**
     * The lead ministry has reported for this period; the next one begins.
     *
     * @throws FollowUpRefused while nothing has been said in this period on one of its recommendations; names them
     */
    public void reported(ClusterId id) {
        var cluster = sight.led(id, FollowupThing.IMPLEMENTATION_STATUS);
        cluster.reported(
                silent(cluster).stream().map(RecommendationSummary::paragraph).toList(), clock.instant());
        clusters.save(cluster);
        audit.record("followup.periodReported", id.value());
    }

    /** Whether the actor reports on a recommendation: its lead ministry, or the focal point. */
    @Transactional(readOnly = true)
    public boolean mayReport(RecommendationSummary one) {
        return access.may(Act.WRITE, FollowupThing.IMPLEMENTATION_STATUS, sight.standing(one));
    }

    /** As which side the actor rates; empty for whoever is on none. */
    @Transactional(readOnly = true)
    public Optional<Side> side() {
        return Optional.ofNullable(actor.get().party()).map(party -> Side.of(party.kind()));
    }

    /** On which of a cluster's recommendations the government has said nothing in the present period. Open to everybody. */
    @Transactional(readOnly = true)
    public List<RecommendationSummary> unreported(ClusterId id) {
        return silent(clusters.findById(id.value()).orElseThrow(NotAllowed::here));
    }

    private List<RecommendationSummary> silent(Cluster cluster) {
        var members = cluster.summary().recommendations();
        var said = log.entries(members);
        var silent = members.stream()
                .filter(one -> said.getOrDefault(one, List.of()).stream()
                        .noneMatch(line -> line.entry().side() == Side.GOVERNMENT && cluster.inThisPeriod(line.at())))
                .collect(Collectors.toSet());
        return recommendations.of(cluster.cycle()).stream()
                .filter(one -> silent.contains(one.id()))
                .toList();
    }

    /** In whose names the actor may rate: their own organisation's first; nobody's where they may not rate at all. */
    @Transactional(readOnly = true)
    public List<PartyId> raters(CycleId cycle) {
        return access.authors().stream()
                .filter(one -> access.may(Act.CREATE, FollowupThing.RATING, rating(one, cycle)))
                .toList();
    }

    /** The actor's organisation rates a recommendation, as below, whatever stands there. */
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

    /** An organisation rates a recommendation, as below, whatever stands there. */
    public void rate(
            PartyId author,
            RecommendationId recommendation,
            Progress progress,
            String statement,
            String evidence,
            boolean restricted,
            boolean named) {
        rate(author, recommendation, new ProgressWords(progress, statement, evidence), restricted, named, null);
    }

    /**
     * An organisation rates a recommendation on the government's own scale. Its earlier words stay in the history; the same
     * words twice are said once. Without name it is shown from the next day on, with the day alone, and nobody is told.
     *
     * @param author the actor's organisation, or a coalition that lets it act
     * @param restricted seen by its author and OHCHR only
     * @param named whether the organisation's name is shown; that of an NHRI or a country team always is, it stands alone
     * @param read the edition of its own word that stood on the page, 0 for none; null says it whatever stands there
     * @throws FollowUpRefused for an empty or too long statement, where a colleague has said something else since, and without
     *     name where it has rated this recommendation with its name before
     * @throws NotAllowed for anybody but an organisation, a coalition, an NHRI or the country team of that State, and in the name
     *     of one that does not let the actor's organisation act
     */
    public void rate(
            PartyId author,
            RecommendationId recommendation,
            ProgressWords words,
            boolean restricted,
            boolean named,
            @Nullable Integer read) {
        NotAllowed.unless(actor.get().signedIn());
        var one = sight.existing(recommendation).summary();
        access.require(
                Act.CREATE,
                restricted ? FollowupThing.RATING_RESTRICTED : FollowupThing.RATING,
                rating(author, one.cycle()));
        var side = Side.of(people.party(author).orElseThrow(NotAllowed::here).kind());
        NotAllowed.unless(side != Side.GOVERNMENT);
        var entry = new Entry(
                side,
                author,
                words.progress(),
                words.statement(),
                words.evidence(),
                restricted,
                named || side != Side.CIVIL_SOCIETY);
        var before = entry.knownToAll() ? log.voice(recommendation, entry).knownToAll() : Optional.<Progress>empty();
        if (said(one, entry, words.documents(), read, ever -> true)) {
            audit.record("followup.rated", recommendation.value());
            if (entry.knownToAll()) {
                events.publishEvent(new FollowUpEvent.Rated(
                        recommendation, one.cycle(), author, side, before.orElse(null), entry.progress()));
            }
        }
    }

    private boolean said(
            RecommendationSummary one,
            Entry entry,
            List<DocumentId> files,
            @Nullable Integer read,
            Predicate<Instant> counts) {
        var recommendation = one.id();
        FollowUpSight.length(entry.statement());
        if (entry.evidence().length() > FollowUps.LONGEST) {
            throw FollowUpRefused.statement(FollowUps.LONGEST);
        }
        turns.take(recommendation.value());
        var voice = log.voice(recommendation, entry);
        // The same words with a file are not the same.
        var edition = voice.say(entry, read, files.isEmpty() ? counts : ever -> false);
        edition.ifPresent(number -> {
            var written = log.write(
                    recommendation,
                    entry,
                    voice,
                    entry.named() ? writers.mine(recommendation.value()) : null,
                    moment(entry));
            documents.stand(files, written, !entry.named());
            log.stamp(one.cycle(), entry.nameless(), LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA));
        });
        return edition.isPresent();
    }

    private Instant moment(Entry entry) {
        var now = clock.instant();
        return !entry.named()
                ? LocalDate.ofInstant(now, PortalClock.GENEVA)
                        .atStartOfDay(PortalClock.GENEVA)
                        .toInstant()
                : now;
    }

    private Relation[] rating(PartyId author, CycleId cycle) {
        return new Relation[] {access.toWorkOf(author), sight.in(cycle)};
    }
}
