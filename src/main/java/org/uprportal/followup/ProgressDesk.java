package org.uprportal.followup;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.followup.FollowUpLog.Entry;
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
    private final FollowUpLog log;
    private final FollowUpSight sight;
    private final Recommendations recommendations;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    ProgressDesk(
            ClusterRepository clusters,
            FollowUpLog log,
            FollowUpSight sight,
            Recommendations recommendations,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.clusters = clusters;
        this.log = log;
        this.sight = sight;
        this.recommendations = recommendations;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The government says how far a recommendation is; public at once, the earlier word stays in the history.
     *
     * @throws FollowUpRefused for an empty or too long statement
     * @throws NotAllowed for anybody but the lead ministry and the focal point
     */
    public void report(RecommendationId recommendation, Progress progress, String statement) {
        var details = sight.existing(recommendation);
        access.require(Act.WRITE, FollowupThing.IMPLEMENTATION_STATUS, sight.standing(details.summary()));
        NotAllowed.unless(actor.get().signedIn());
        FollowUpSight.length(statement);
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
        var cluster = sight.led(id, FollowupThing.IMPLEMENTATION_STATUS);
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

    /** In whose names the actor may rate: their own organisation's first; nobody's where they may not rate at all. */
    @Transactional(readOnly = true)
    public List<PartyId> raters() {
        return access.authors().stream()
                .filter(one -> access.may(Act.CREATE, FollowupThing.RATING, access.toWorkOf(one)))
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
        access.require(
                Act.CREATE,
                restricted ? FollowupThing.RATING_RESTRICTED : FollowupThing.RATING,
                access.toWorkOf(author));
        var details = sight.existing(recommendation);
        FollowUpSight.length(statement);
        if (evidence.length() > FollowUps.LONGEST) {
            throw FollowUpRefused.statement(FollowUps.LONGEST);
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
}
