package org.uprportal.privacy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.OperatorCommand;

/**
 * {@code bin/portal replay-erasures [FILE]}: erases again, after a backup was restored, everybody whom the ledger names.
 * Exit codes: 0 done, 2 wrong use, 3 the ledger cannot be read or written.
 */
@Component
class ReplayErasuresCommand implements OperatorCommand {

    private final PersonalRecords records;
    private final ErasureLedger ledger;
    private final CurrentActor actor;

    ReplayErasuresCommand(PersonalRecords records, ErasureLedger ledger, CurrentActor actor) {
        this.records = records;
        this.ledger = ledger;
        this.actor = actor;
    }

    @Override
    public String name() {
        return "replay-erasures";
    }

    @Override
    public String usage() {
        return "[FILE]";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.size() > 1) {
            err.println("Usage: replay-erasures [FILE]");
            return 2;
        }
        var file = args.isEmpty() ? ledger.file() : Path.of(args.getFirst());
        if (!Files.exists(file)) {
            err.println("There is no ledger at " + file
                    + (args.isEmpty() ? ": bring it, if somebody was ever erased." : "."));
            if (!args.isEmpty()) {
                return 3;
            }
        }
        try {
            var named = ledger.read(file);
            var back = named.stream().filter(records::known).toList();
            back.forEach(person -> actor.runAs(Actor.PORTAL, () -> records.erase(person)));
            ledger.complete();
            out.println(named.size() + " in the ledger, " + back.size() + " erased again.");
            return 0;
        } catch (IOException unreadable) {
            err.println("The ledger " + file + " cannot be read or written.");
            return 3;
        }
    }
}
