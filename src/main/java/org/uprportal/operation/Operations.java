package org.uprportal.operation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.account.FreshSignIn;
import org.uprportal.account.SignInAgain;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.EngineCare;

/** What does not go on by itself, for administrators: which step of which process, why in plain words, and nothing of content. */
@Service
@Transactional
public class Operations {

    private final EngineCare care;
    private final Access access;
    private final AuditTrail audit;
    private final FreshSignIn fresh;

    Operations(EngineCare care, Access access, AuditTrail audit, FreshSignIn fresh) {
        this.care = care;
        this.access = access;
        this.audit = audit;
        this.fresh = fresh;
    }

    /** The steps that were tried as often as they may be, the oldest first. @throws NotAllowed for all but administrators */
    @Transactional(readOnly = true)
    public List<EngineCare.Stopped> stopped(int most) {
        access.require(Act.READ, OperationThing.OPERATION);
        return care.stopped(most);
    }

    /** Lets a stopped step be tried again. @throws NotAllowed for all but administrators */
    public void tryAgain(EngineCare.Stopped step) {
        access.require(Act.WRITE, OperationThing.OPERATION);
        care.tryAgain(step.key());
        audit.record(
                "operation.triedAgain",
                UUID.nameUUIDFromBytes((step.process() + " " + step.step()).getBytes(StandardCharsets.UTF_8)));
    }

    /** The processes that disagree with what they are about. @throws NotAllowed for all but administrators */
    @Transactional(readOnly = true)
    public List<EngineCare.Odd> odd() {
        access.require(Act.READ, OperationThing.OPERATION);
        return care.odd();
    }

    /**
     * Lets a process catch up with what it is about, whose own state is what counts.
     *
     * @return whether they agree now
     * @throws NotAllowed for all but administrators
     * @throws SignInAgain where the administrator proved who they are too long ago
     */
    public boolean free(EngineCare.Odd odd) {
        access.require(Act.WRITE, OperationThing.OPERATION);
        fresh.require();
        var freed = care.free(odd);
        audit.record("operation.freed", odd.subject());
        return freed;
    }
}
