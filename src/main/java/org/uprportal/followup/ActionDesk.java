package org.uprportal.followup;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;

/** Where a lead ministry plans what it does. */
@Service
@Transactional
public class ActionDesk {

    private final ClusterRepository clusters;
    private final ActionRepository actions;
    private final FollowUpSight sight;
    private final Writers writers;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final PortalClock clock;

    ActionDesk(
            ClusterRepository clusters,
            ActionRepository actions,
            FollowUpSight sight,
            Writers writers,
            CurrentActor actor,
            AuditTrail audit,
            PortalClock clock) {
        this.clusters = clusters;
        this.actions = actions;
        this.sight = sight;
        this.writers = writers;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Plans an action of the lead ministry, or of the focal point, for a recommendation of the cluster.
     *
     * @throws FollowUpRefused for a day that has gone by, and for an empty or too long title
     * @throws NotAllowed for anybody but these two
     */
    public void plan(ClusterId id, RecommendationId recommendation, String title, LocalDate due) {
        var cluster = sight.led(id, FollowupThing.ACTION_DRAFT);
        NotAllowed.unless(cluster.summary().recommendations().contains(recommendation));
        actions.save(new Action(
                recommendation, actor.get().party().id(), new ActionText(title, due), FollowUpSight.day(clock)));
        audit.record("followup.actionPlanned", recommendation.value());
    }

    /**
     * Changes an action; a moved date stays in its public history. What a colleague has changed meanwhile and this writer has
     * not stays as the colleague wrote it.
     *
     * @param read what stood on the page
     * @throws FollowUpRefused where a colleague has changed the same meanwhile, for a day that has gone by, and for an empty or
     *     too long title
     * @throws NotAllowed for anybody but the body that planned it
     */
    public void change(UUID id, ActionText read, ActionText mine) {
        var action = own(id);
        var by = writers.name(id, action.writer(), Set.of(Audience.party(action.ministry())));
        action.change(read, mine, writers.mine(id), by, clock.instant());
        actions.save(action);
        audit.record("followup.actionChanged", id);
    }

    /** An action is done. @throws NotAllowed for anybody but the body that planned it */
    public void finish(UUID id) {
        mark(id, true);
        audit.record("followup.actionDone", id);
    }

    /** An action said to be done is not. @throws NotAllowed for anybody but the body that planned it */
    public void reopen(UUID id) {
        mark(id, false);
        audit.record("followup.actionReopened", id);
    }

    private void mark(UUID id, boolean done) {
        var action = own(id);
        action.mark(done);
        actions.save(action);
    }

    private Action own(UUID id) {
        var action = actions.lock(id).orElseThrow(NotAllowed::here);
        NotAllowed.unless(actor.get().editsFor(action.ministry()));
        return action;
    }

    /** The lead ministry's plan stands; said twice it is said once. @throws FollowUpRefused while no action is planned */
    public void planned(ClusterId id) {
        var cluster = sight.led(id, FollowupThing.ACTION_DRAFT);
        if (cluster.planStands()) {
            return;
        }
        if (!actions.existsByRecommendationIdIn(cluster.members())) {
            throw FollowUpRefused.withoutAction();
        }
        cluster.planned();
        clusters.save(cluster);
        audit.record("followup.planned", id.value());
    }
}
