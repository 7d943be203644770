package org.uprportal.__name__;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;

/** What pages may ask of this module and do with it. */
@Service
@Transactional
public class __Name__s {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = __Name__.LONGEST_TITLE;

    private final __Name__Repository all;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    __Name__s(__Name__Repository all, CurrentActor actor, Access access, AuditTrail audit, PortalClock clock) {
        this.all = all;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor's party may begin one. */
    @Transactional(readOnly = true)
    public boolean mayOpen() {
        return actor.get().party() != null && access.may(Act.CREATE, __Name__Thing.__NAME__, Relation.OWN);
    }

    /**
     * Begins one for the actor's party.
     *
     * @throws __Name__Refused without title, or with one of more than {@link #LONGEST_TITLE} characters
     * @throws NotAllowed for whoever has no party of a State
     */
    public __Name__Id open(String title) {
        NotAllowed.unless(mayOpen());
        var party = actor.get().party();
        var state = party.kind() == PartyKind.EMBASSY ? party.accreditedTo() : party.state();
        NotAllowed.unless(state != null);
        var opened = all.save(__Name__.open(party.id(), state, title, __Name__Schedule.until(clock.instant())));
        audit.record("__name__.opened", opened.id().value());
        return opened.id();
    }

    /**
     * Its party has done it.
     *
     * @throws __Name__Refused once it is done or has lapsed
     * @throws NotAllowed for anybody else
     */
    public void finish(__Name__Id id) {
        var one = all.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, __Name__Thing.__NAME__, access.to(one.party()));
        one.finish();
        all.save(one);
        audit.record("__name__.finished", id.value());
    }

    /** One; empty for whoever may not read it. */
    @Transactional(readOnly = true)
    public Optional<__Name__Summary> find(__Name__Id id) {
        return all.findById(id.value())
                .filter(one -> access.may(Act.READ, __Name__Thing.__NAME__, access.to(one.party())))
                .map(__Name__::summary);
    }

    /** Those of the actor's party. */
    @Transactional(readOnly = true)
    public List<__Name__Summary> mine() {
        var party = actor.get().party();
        return party == null
                ? List.of()
                : all.findByPartyIdOrderByDueAt(party.id().value()).stream()
                        .map(__Name__::summary)
                        .toList();
    }
}
