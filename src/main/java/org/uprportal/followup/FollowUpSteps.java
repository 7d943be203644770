package org.uprportal.followup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Messages;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.state.States;

/** What only the process does with the follow-up, and what the letters are told of it; no page sees it. */
@Service
@Transactional
public class FollowUpSteps {

    private final JdbcClient database;
    private final ClusterRepository clusters;
    private final AskedUpdateRepository requests;
    private final ActionRepository actions;
    private final ProgressLog log;
    private final Cycles cycles;
    private final States states;
    private final Messages messages;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    FollowUpSteps(
            JdbcClient database,
            ClusterRepository clusters,
            AskedUpdateRepository requests,
            ActionRepository actions,
            ProgressLog log,
            Cycles cycles,
            States states,
            Messages messages,
            CurrentActor actor,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.clusters = clusters;
        this.requests = requests;
        this.actions = actions;
        this.log = log;
        this.cycles = cycles;
        this.states = states;
        this.messages = messages;
        this.actor = actor;
        this.audit = audit;
        this.events = events;
    }

    /** Who has rated a recommendation with their name for everybody to read, or asked for an update on it. */
    @Transactional(readOnly = true)
    public Set<PartyId> concerned(RecommendationId recommendation) {
        return log.concerned(recommendation);
    }

    /** The questions on what is in a cluster that still wait for an answer. */
    @Transactional(readOnly = true)
    public List<RequestId> requestsOf(ClusterId id) {
        NotAllowed.unless(actor.get().portal());
        return requests
                .findByRecommendationIdInAndAnsweredAtIsNull(clusters.findById(id.value())
                        .orElseThrow(NotAllowed::here)
                        .members())
                .stream()
                .map(one -> one.summary(List.of()).id())
                .toList();
    }

    /** The actions that serve what is in a cluster. */
    @Transactional(readOnly = true)
    public List<UUID> actionsOf(ClusterId id) {
        NotAllowed.unless(actor.get().portal());
        return actions
                .serving(clusters.findById(id.value())
                        .orElseThrow(NotAllowed::here)
                        .members())
                .stream()
                .map(Action::id)
                .toList();
    }

    /** The focal point was told that clustering is late, and nothing came. */
    public void tellAboveOfClustering(CycleId cycle) {
        actor.runAs(Actor.PORTAL, () -> {
            if (!clusters.existsByCycleId(cycle.value())) {
                audit.record("followup.clusteringLate", cycle.value());
                events.publishEvent(new FollowUpEvent.ClusteringLate(cycle));
            }
        });
    }

    /** The lead was told that its plan, or its report, is late, and nothing came. */
    public void tellAbove(ClusterId id, boolean plan) {
        actor.runAs(Actor.PORTAL, () -> {
            var cluster = clusters.findById(id.value()).orElseThrow(NotAllowed::here);
            cluster.standAbove(plan);
            clusters.save(cluster);
            audit.record("followup.leadSilent", id.value());
        });
    }

    /** The lead was told that its answer is late, and nothing came. */
    public void tellAbove(RequestId id) {
        actor.runAs(Actor.PORTAL, () -> {
            var request = requests.lock(id.value()).orElseThrow(NotAllowed::here);
            request.silent();
            requests.save(request);
            audit.record("followup.requestSilent", id.value());
        });
    }

    /** Drafts the report from the data. Doing it twice changes nothing. */
    public void draftMidTerm(CycleId id) {
        actor.runAs(Actor.PORTAL, () -> {
            var cycle = cycles.get(id);
            var text = messages.text(
                    Locale.ENGLISH,
                    "followup.midterm.draft",
                    states.nameOf(cycle.state(), Locale.ENGLISH),
                    cycle.number());
            database.sql("insert ignore into followup_midterm (cycle_id, text) values (?, ?)")
                    .params(id.value().toString(), text)
                    .update();
            audit.record("followup.midTermDrafted", id.value());
        });
    }

    /** The report's time is over and none came. */
    public void missMidTerm(CycleId cycle) {
        actor.runAs(Actor.PORTAL, () -> {
            audit.record("followup.midTermMissed", cycle.value());
            events.publishEvent(new FollowUpEvent.MidTermMissed(cycle));
        });
    }
}
