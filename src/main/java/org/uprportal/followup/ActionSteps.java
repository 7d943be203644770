package org.uprportal.followup;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;

/** What only the process of an action does and reads; no page sees it. */
@Service
@Transactional
public class ActionSteps {

    private static final List<ActionState> OPEN = List.of(ActionState.PLANNED, ActionState.UNDER_WAY);

    private final ActionRepository actions;
    private final FollowUpSight sight;
    private final CurrentActor actor;
    private final AuditTrail audit;

    ActionSteps(ActionRepository actions, FollowUpSight sight, CurrentActor actor, AuditTrail audit) {
        this.actions = actions;
        this.sight = sight;
        this.actor = actor;
        this.audit = audit;
    }

    /** The action, whoever may see it. */
    @Transactional(readOnly = true)
    public ActionDetails find(UUID id) {
        NotAllowed.unless(actor.get().portal());
        var action = actions.findById(id).orElseThrow(NotAllowed::here);
        return action.details(
                sight.existing(action.served().getFirst()).summary().cycle(), false);
    }

    /** Until when those who must know the law do. */
    @Transactional(readOnly = true)
    public java.time.LocalDate knownUntil(UUID id) {
        NotAllowed.unless(actor.get().portal());
        return actions.findById(id).orElseThrow(NotAllowed::here).knownUntil();
    }

    /** The actions that are still to be done, laws in force left out. */
    @Transactional(readOnly = true)
    public List<UUID> open() {
        NotAllowed.unless(actor.get().portal());
        return actions.open(OPEN, LawStage.IN_FORCE);
    }

    /** The laws in force that are still to be made known. */
    @Transactional(readOnly = true)
    public List<UUID> unknown() {
        NotAllowed.unless(actor.get().portal());
        return actions.unknown(OPEN, LawStage.IN_FORCE);
    }

    /** The owner was told that its action is late, and nothing came. */
    public void standAbove(UUID id) {
        NotAllowed.unless(actor.get().portal());
        var action = actions.lock(id).orElseThrow(NotAllowed::here);
        action.silent(sight.existing(action.served().getFirst()).summary().cycle());
        actions.save(action);
        audit.record("followup.actionSilent", id);
    }
}
