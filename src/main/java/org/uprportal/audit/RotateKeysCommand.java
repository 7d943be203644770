package org.uprportal.audit;

import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.OperatorCommand;
import org.uprportal.platform.SecretKeys;

/**
 * {@code bin/portal rotate-keys audit|vault [--prepare]}: from now on what is new is sealed with a new key; what was sealed
 * before stays readable, and the audit trail whole. A running portal takes the key by itself. Exit codes: 0 done, 1 not possible
 * so, 2 wrong use.
 */
@Component
class RotateKeysCommand implements OperatorCommand {

    private static final String USAGE = "audit|vault [--prepare]";

    private final SecretKeys keys;
    private final AuditChain chain;
    private final AuditSeal seal;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    RotateKeysCommand(
            SecretKeys keys,
            AuditChain chain,
            AuditSeal seal,
            AuditTrail trail,
            CurrentActor actor,
            PlatformTransactionManager transactions) {
        this.keys = keys;
        this.chain = chain;
        this.seal = seal;
        this.trail = trail;
        this.actor = actor;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "rotate-keys";
    }

    @Override
    public String usage() {
        return USAGE;
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var name = args.isEmpty() ? "" : args.getFirst();
        var preparing = args.size() == 2 && args.get(1).equals("--prepare");
        if (!List.of("audit", "vault").contains(name) || args.size() > (preparing ? 2 : 1)) {
            err.println("Usage: rotate-keys " + USAGE);
            return 2;
        }
        var before = keys.ring(name);
        if (preparing) {
            var file = keys.prepare(name);
            if (file == null) {
                err.println(settings(name));
                return 1;
            }
            out.println(file);
            err.println("Copy it beside the other keys of every server; each knows it from then on. Then rotate-keys "
                    + name + " on every server.");
            return 0;
        }
        var file = keys.prepare(name);
        if (file != null) {
            keys.turn(name);
        } else if (before.present() == 0) {
            err.println(settings(name));
            return 1;
        }
        record(name);
        out.println("What is new is sealed with key " + (keys.ring(name).present() + 1) + " of " + name + ".");
        err.println("Keep the older ones as long as what they sealed, and copy the new one apart from the backups.");
        return 0;
    }

    /** The line with which one key ends names the next; other servers find it at the head of the trail. */
    private void record(String name) {
        actor.runAs(
                Actor.PORTAL,
                () -> transaction.executeWithoutResult(begun -> {
                    if (!name.equals("audit")) {
                        trail.record("audit.vaultKeyRotated", UUID.randomUUID());
                    } else if (!seal.current()
                            .keyPrint()
                            .equals(chain.head().map(AuditChain.Head::keyPrint).orElse(null))) {
                        trail.record(AuditSeal.ROTATED, seal.current().asSubject());
                    }
                }));
    }

    private static String settings(String name) {
        var variable = "PORTAL_" + name.toUpperCase(java.util.Locale.ROOT) + "_KEY";
        return "The keys are settings: give every server " + variable + "_NEXT, then rename it to " + variable
                + "_2 (the next number), one server after another, then rotate-keys " + name + ".";
    }
}
