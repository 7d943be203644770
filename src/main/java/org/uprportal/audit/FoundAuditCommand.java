package org.uprportal.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.OperatorCommand;

/**
 * {@code bin/portal found-audit-anew}: signs the audit trail as it is, where the witness outside the database is lost for good
 * or a backup was restored on purpose. That it was done is a line of the trail. Exit codes: 0 done, 1 there is a witness, 2 wrong
 * use, 3 the witness cannot be written.
 */
@Component
class FoundAuditCommand implements OperatorCommand {

    private final AuditHead head;
    private final AuditCheck check;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    FoundAuditCommand(
            AuditHead head,
            AuditCheck check,
            AuditTrail trail,
            CurrentActor actor,
            PlatformTransactionManager transactions) {
        this.head = head;
        this.check = check;
        this.trail = trail;
        this.actor = actor;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "found-audit-anew";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println("Usage: found-audit-anew");
            return 2;
        }
        if (head.read().isPresent()) {
            err.println("There is a witness: move head.properties away and keep it as evidence first.");
            return 1;
        }
        var found = check.check();
        if (found.firstBad() != 0) {
            out.println("Signed although line " + found.firstBad() + " is bad: " + found.reason() + ".");
        }
        actor.runAs(
                Actor.PORTAL,
                () -> transaction.executeWithoutResult(begun -> trail.record("audit.founded-anew", UUID.randomUUID())));
        try {
            head.foundAnew();
        } catch (IOException unwritable) {
            err.println("The witness cannot be written: " + unwritable.getMessage());
            return 3;
        }
        out.println("The audit trail of " + (found.lines() + 1) + " lines is signed as it is. The last line says so.");
        return 0;
    }
}
