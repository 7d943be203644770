package org.uprportal.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;

/** Where a lead ministry plans what it does. */
@Service
@Transactional
public class ActionDesk {

    private final ClusterRepository clusters;
    private final FollowUpLog log;
    private final FollowUpSight sight;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final PortalClock clock;

    ActionDesk(
            ClusterRepository clusters,
            FollowUpLog log,
            FollowUpSight sight,
            CurrentActor actor,
            AuditTrail audit,
            PortalClock clock) {
        this.clusters = clusters;
        this.log = log;
        this.sight = sight;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Plans an action of the lead ministry, or of the focal point, for a recommendation of the cluster. */
    public void plan(ClusterId id, RecommendationId recommendation, String title, LocalDate due) {
        var cluster = sight.led(id, FollowupThing.ACTION_DRAFT);
        NotAllowed.unless(cluster.summary().recommendations().contains(recommendation));
        FollowUpSight.length(title);
        if (due.isBefore(FollowUpSight.day(clock))) {
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
        var cluster = sight.led(id, FollowupThing.ACTION_DRAFT);
        if (log.actions(cluster.summary().recommendations()).isEmpty()) {
            throw FollowUpRefused.withoutAction();
        }
        cluster.planned();
        clusters.save(cluster);
        audit.record("followup.planned", id.value());
    }
}
