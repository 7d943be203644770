package org.uprportal.audit;

import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;

/**
 * Writes one line for every change, and for every reading of something confidential, in the transaction of the change or
 * the reading: no line, no change and nothing shown.
 *
 * <p>The lines are a chain: each is sealed with a key outside the database, together with the seal of the one before.
 * They tell no names: an actor stands there under a pseudonym that is another one for each subject.
 */
@Component
public class AuditTrail {

    /** How the acts that are readings begin; the name of the thing follows, as the matrix of access has it. */
    static final String READ = "read.";

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
        AuditPage.ofThisTransaction()
                .add(line(actor.get(), act, subject), actor.get().person());
    }

    /**
     * Records that somebody is shown something; once, however often in this transaction. For the rules of access alone, which
     * say what of it is recorded.
     *
     * @param thing the name of what is shown, as the matrix of access has it
     * @param subject its id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(Actor who, String thing, UUID subject) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("Reading " + thing + " is recorded and needs a transaction that writes");
        }
        AuditPage.ofThisTransaction().addOnce(line(who, READ + thing, subject), who.person());
    }

    private AuditLine line(Actor who, String act, UUID subject) {
        return new AuditLine(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                act,
                subject,
                who.person() == null
                        ? null
                        : seal.pseudonym(subject, who.person().value()),
                who.party() == null
                        ? null
                        : seal.pseudonym(subject, who.party().id().value()),
                null);
    }
}
