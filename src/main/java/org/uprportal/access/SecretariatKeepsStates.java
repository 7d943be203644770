package org.uprportal.access;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.audit.AuditTrail;
import org.uprportal.state.StateCode;
import org.uprportal.state.StateKeeper;

/** The list of States is changed by the OHCHR secretariat only; its audit lines carry an id made from the code. */
@Component
class SecretariatKeepsStates implements StateKeeper {

    private final Access access;
    private final AuditTrail audit;

    SecretariatKeepsStates(Access access, AuditTrail audit) {
        this.access = access;
        this.audit = audit;
    }

    @Override
    public boolean permits() {
        return access.may(Act.WRITE, AccessThing.STATE_LIST);
    }

    @Override
    public void permit() {
        access.require(Act.WRITE, AccessThing.STATE_LIST);
    }

    @Override
    public void record(String act, StateCode state) {
        audit.record(act, UUID.nameUUIDFromBytes(state.value().getBytes(StandardCharsets.UTF_8)));
    }
}
