package org.uprportal.followup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;

/** What only the process of an action does and reads; no page sees it. */
@Service
@Transactional
public class ActionSteps {

    private static final List<ActionState> OPEN = List.of(ActionState.PLANNED, ActionState.UNDER_WAY);

    private final ActionRepository actions;
    private final FollowUpSight sight;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final AuditTrail audit;

    ActionSteps(ActionRepository actions, FollowUpSight sight, Cycles cycles, CurrentActor actor, AuditTrail audit) {
        this.actions = actions;
        this.sight = sight;
        this.cycles = cycles;
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

    /**
     * What is still to be done in cycles that are not closed, for the process room to see to that each has its process; one that
     * was planned before there were processes has none.
     */
    @Transactional(readOnly = true)
    public List<UUID> unattended(Predicate<UUID> attended) {
        NotAllowed.unless(actor.get().portal());
        var closed = new HashMap<CycleId, Boolean>();
        return actions.unfinished(OPEN).stream()
                .filter(one -> !attended.test(one.id()))
                .filter(one -> !closed.computeIfAbsent(
                        sight.existing(one.served().getFirst()).summary().cycle(),
                        cycle -> cycles.get(cycle).closed()))
                .map(Action::id)
                .toList();
    }

    /** The same of one that nobody else is at meanwhile: until when it is to be done, or known where it is a law in force. */
    public Due due(UUID id) {
        NotAllowed.unless(actor.get().portal());
        var action = actions.lock(id).orElseThrow(NotAllowed::here);
        var law = action.summary().stage() == LawStage.IN_FORCE;
        return new Due(
                OPEN.contains(action.summary().state()),
                law,
                law ? action.knownUntil() : action.summary().due());
    }

    /**
     * Until when.
     *
     * @param open whether it is still to be done
     * @param madeKnown whether it is a law in force that is to be made known
     */
    public record Due(boolean open, boolean madeKnown, LocalDate on) {}

    /** The owner was told that its action is late, and nothing came. */
    public void standAbove(UUID id) {
        NotAllowed.unless(actor.get().portal());
        var action = actions.lock(id).orElseThrow(NotAllowed::here);
        action.silent(sight.existing(action.served().getFirst()).summary().cycle());
        actions.save(action);
        audit.record("followup.actionSilent", id);
    }
}
