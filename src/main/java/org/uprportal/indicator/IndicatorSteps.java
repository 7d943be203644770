package org.uprportal.indicator;

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
public class IndicatorSteps {

    private final IndicatorRepository all;
    private final CurrentActor actor;
    private final AuditTrail audit;

    IndicatorSteps(IndicatorRepository all, CurrentActor actor, AuditTrail audit) {
        this.all = all;
        this.actor = actor;
        this.audit = audit;
    }

    /** The end of the present period of every indicator that is still measured. */
    @Transactional(readOnly = true)
    public Map<IndicatorId, LocalDate> periods() {
        NotAllowed.unless(actor.get().portal());
        return all.findByOpenTrue().stream().collect(Collectors.toMap(Indicator::id, Indicator::periodEnd));
    }

    /** The owner was told that a value is late, and nothing came. */
    public void standAbove(IndicatorId id) {
        NotAllowed.unless(actor.get().portal());
        var one = all.lock(id.value()).orElseThrow(NotAllowed::here);
        one.silent();
        all.save(one);
        audit.record("indicator.silent", id.value());
    }
}
