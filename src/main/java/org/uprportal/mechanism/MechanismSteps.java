package org.uprportal.mechanism;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;

/** What only the process does; no page sees it. */
@Service
@Transactional
public class MechanismSteps {

    private final MechanismRepository all;
    private final CurrentActor actor;
    private final AuditTrail audit;

    MechanismSteps(MechanismRepository all, CurrentActor actor, AuditTrail audit) {
        this.all = all;
        this.actor = actor;
        this.audit = audit;
    }

    /** When each mechanism was last confirmed. */
    @Transactional(readOnly = true)
    public Map<MechanismId, LocalDate> confirmed() {
        NotAllowed.unless(actor.get().portal());
        return all.findAll().stream().collect(Collectors.toMap(Mechanism::id, Mechanism::confirmedOn));
    }

    /** The focal point was told that the mechanism is to be confirmed, and nothing came. */
    public void standAbove(MechanismId id) {
        NotAllowed.unless(actor.get().portal());
        var one = all.lock(id.value()).orElseThrow(NotAllowed::here);
        one.silent();
        all.save(one);
        audit.record("mechanism.silent", id.value());
    }
}
