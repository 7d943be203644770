package org.uprportal.identity;

import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.platform.PortalClock;

/**
 * Writes one line for every change, in the transaction of the change: no line, no change.
 *
 * <p>The lines are a chain: each is sealed with a key outside the database, together with the seal of the one before.
 * They tell no names: an actor stands there under a pseudonym that is another one for each subject.
 */
@Component
public class AuditTrail {

    private final CurrentActor actor;
    private final AuditSeal seal;
    private final PortalClock clock;

    AuditTrail(CurrentActor actor, AuditSeal seal, PortalClock clock) {
        this.actor = actor;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Records the act; the line is written just before the transaction is committed.
     *
     * @param act what was done, such as {@code submission.filed}; no free text
     * @param subject the id of the thing it was done to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, UUID subject) {
        var who = actor.get();
        AuditPage.ofThisTransaction()
                .add(new AuditLine(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        act,
                        subject,
                        who.person() == null
                                ? null
                                : seal.pseudonym(subject, who.person().value()),
                        who.party() == null
                                ? null
                                : seal.pseudonym(subject, who.party().id().value())));
    }
}
