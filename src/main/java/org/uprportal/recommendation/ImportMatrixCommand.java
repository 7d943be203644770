package org.uprportal.recommendation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Messages;
import org.uprportal.platform.OperatorCommand;
import org.uprportal.platform.Refusal;
import org.uprportal.recommendation.matrix.MatrixFile;
import org.uprportal.recommendation.matrix.MatrixProblem;
import org.uprportal.recommendation.matrix.MatrixRefused;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bin/portal import-matrix FILE --state SVN --cycle 4 --session 48 [--dry-run] [--json]}: imports OHCHR's matrix.
 * Opens the cycle where it is not open yet. Nothing is stored unless it ends with 0.
 */
@Component
class ImportMatrixCommand implements OperatorCommand {

    static final int USED_WRONGLY = 64;
    static final int FILE_REFUSED = 3;
    static final int NOT_FOUND = 4;

    private static final String ARGUMENTS = "FILE --state CODE --cycle NUMBER --session NUMBER [--dry-run] [--json]";

    private static final Set<String> OPTIONS = Set.of("state", "cycle", "session", "dry-run", "json");

    private final MatrixImports imports;
    private final Cycles cycles;
    private final States states;
    private final CurrentActor actor;
    private final Messages messages;
    private final TransactionTemplate transaction;

    ImportMatrixCommand(
            MatrixImports imports,
            Cycles cycles,
            States states,
            CurrentActor actor,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.cycles = cycles;
        this.states = states;
        this.actor = actor;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "import-matrix";
    }

    @Override
    public String usage() {
        return ARGUMENTS + """

                      brings OHCHR's matrix (.docx) into the register and opens the cycle where it is not open yet;
                      --dry-run stores nothing, --json prints one object. Exit codes: 0 done, 3 the file is refused or
                      cannot be read, 4 State, cycle or session do not fit what the portal knows, 64 used wrongly,
                      70 failed. Nothing is stored unless it ends with 0.""";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var options = new HashMap<String, String>();
        var files = Options.read(arguments, options);
        int cycle;
        int session;
        var code = options.getOrDefault("state", "").toUpperCase(Locale.ROOT);
        try {
            if (files.size() != 1 || !OPTIONS.containsAll(options.keySet()) || code.isEmpty()) {
                throw new IllegalArgumentException();
            }
            cycle = Integer.parseInt(options.getOrDefault("cycle", ""));
            session = Integer.parseInt(options.getOrDefault("session", ""));
        } catch (IllegalArgumentException wrong) {
            err.println("Usage: bin/portal import-matrix " + ARGUMENTS);
            return USED_WRONGLY;
        }
        var state = Optional.of(code)
                .filter(letters -> letters.matches("[A-Z]{3}"))
                .map(StateCode::new)
                .filter(known -> states.find(known).isPresent());
        if (state.isEmpty()) {
            err.println("There is no State with the code " + code + ".");
            return NOT_FOUND;
        }
        if (cycle < 1) {
            err.println("There is no cycle " + cycle + ".");
            return NOT_FOUND;
        }
        byte[] file;
        try (var input = Files.newInputStream(Path.of(files.getFirst()))) {
            file = MatrixFile.read(input);
        } catch (MatrixRefused refused) {
            err.println(refused.getMessage());
            return FILE_REFUSED;
        } catch (IOException | InvalidPathException unreadable) {
            err.println("The file " + files.getFirst() + " cannot be read.");
            return FILE_REFUSED;
        }
        return importFile(name(files.getFirst()), file, state.get(), cycle, session, options, out, err);
    }

    private static String name(String path) {
        return String.valueOf(Path.of(path).getFileName());
    }

    private int importFile(
            String name,
            byte[] file,
            StateCode state,
            int cycle,
            int session,
            Map<String, String> options,
            PrintStream out,
            PrintStream err) {
        try {
            var dryRun = options.containsKey("dry-run");
            var result = actor.callAs(
                    Actor.PORTAL,
                    () -> transaction.execute(begun -> {
                        var open = cycles.find(state, cycle);
                        if (open.filter(one -> one.session() != session).isPresent()) {
                            throw new OtherSession(open.get().session());
                        }
                        var id = open.map(CycleSummary::id).orElseGet(() -> cycles.open(state, cycle, session));
                        var preview = imports.preview(id, file);
                        if (dryRun) {
                            begun.setRollbackOnly();
                            return preview;
                        }
                        return imports.commit(id, name, file, preview);
                    }));
            print(result, options, out);
            return 0;
        } catch (MatrixRefused | ImportRefused refused) {
            err.println(refused.getMessage());
            return FILE_REFUSED;
        } catch (OtherSession other) {
            err.println("Cycle " + cycle + " of " + state + " is open in session " + other.session + ", not in session "
                    + session + ".");
            return NOT_FOUND;
        } catch (Refusal refused) {
            err.println(refused.getMessage());
            return NOT_FOUND;
        }
    }

    private void print(MatrixPreview result, Map<String, String> options, PrintStream out) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("recommendations", result.recommendations());
        facts.put("supported", result.supported());
        facts.put("noted", result.noted());
        facts.put("supportedInPart", result.supportedInPart());
        facts.put("pending", result.pending());
        facts.put("statePairs", result.statePairs());
        facts.put("created", result.created());
        facts.put("updated", result.updated());
        facts.put("unchanged", result.unchanged());
        if (options.containsKey("json")) {
            facts.put("dryRun", options.containsKey("dry-run"));
            facts.put(
                    "problems",
                    result.problems().stream()
                            .map(problem -> Map.of("row", problem.row(), "reason", reason(problem)))
                            .toList());
            facts.put("unknownLabels", result.unknownLabels());
            facts.put("changes", result.changes());
            out.println(JsonMapper.builder().build().writeValueAsString(facts));
            return;
        }
        facts.forEach((name, count) -> out.printf("%-16s %s%n", name, count));
        out.printf("%-16s %d%n", "problems", result.problems().size());
        result.problems().forEach(problem -> out.printf("  row %d: %s%n", problem.row(), reason(problem)));
        result.unknownLabels()
                .forEach(label -> out.printf(
                        "  unknown label, kept as written: %s (%d)%n", label.label(), label.recommendations()));
        result.changes().forEach(change -> change(change, out));
        if (options.containsKey("dry-run")) {
            out.println("Nothing has been stored (--dry-run).");
        }
    }

    /** A new recommendation by its number; what changes and what is missing with the old and the new words. */
    private static void change(MatrixChange change, PrintStream out) {
        out.printf("  %s %s%n", change.paragraph(), change.kind().name().toLowerCase(Locale.ROOT));
        if (change.kind() == MatrixChange.Kind.UPDATED) {
            change.fields().forEach(field -> {
                out.printf("    %s%n", field.name().name().toLowerCase(Locale.ROOT));
                out.printf("      - %s%n", field.before());
                out.printf("      + %s%n", field.after());
            });
        }
    }

    private String reason(MatrixProblem problem) {
        var text = messages.text(Locale.ENGLISH, problem.key(), problem.detail());
        return problem.paragraph() == null ? text : problem.paragraph() + ": " + text;
    }

    /** Ends the transaction: the file belongs to another session than the cycle. */
    private static final class OtherSession extends RuntimeException {

        private final int session;

        OtherSession(int session) {
            this.session = session;
        }
    }

    private static final class Options {

        private static final List<String> FLAGS = List.of("dry-run", "json");

        private Options() {}

        static List<String> read(List<String> arguments, Map<String, String> options) {
            var files = new java.util.ArrayList<String>();
            for (int i = 0; i < arguments.size(); i++) {
                var one = arguments.get(i);
                if (!one.startsWith("--")) {
                    files.add(one);
                } else if (FLAGS.contains(one.substring(2))) {
                    options.put(one.substring(2), "");
                } else if (one.contains("=")) {
                    options.put(one.substring(2, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
                } else {
                    options.put(one.substring(2), i + 1 < arguments.size() ? arguments.get(++i) : "");
                }
            }
            return files;
        }
    }
}
