package org.uprportal.recommendation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.cycle.Cycles;
import org.uprportal.identity.Actor;
import org.uprportal.identity.CurrentActor;
import org.uprportal.platform.Messages;
import org.uprportal.platform.OperatorCommand;
import org.uprportal.platform.Refusal;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bin/portal import-matrix FILE --state SVN --cycle 4 --session 48 [--dry-run] [--json]}: imports OHCHR's matrix.
 * Opens the cycle where it is not open yet. Exit codes: 0 done, 2 wrong use, 3 the file is refused, 4 unknown State or
 * session.
 */
@Component
class ImportMatrixCommand implements OperatorCommand {

    private static final String USAGE =
            "Usage: import-matrix FILE --state CODE --cycle NUMBER --session NUMBER [--dry-run] [--json]";

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
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var options = new HashMap<String, String>();
        var files = Options.read(arguments, options);
        int cycle;
        int session;
        StateCode state;
        try {
            if (files.size() != 1 || !options.keySet().containsAll(List.of("state", "cycle", "session"))) {
                throw new IllegalArgumentException(USAGE);
            }
            state = new StateCode(options.get("state").toUpperCase(Locale.ROOT));
            cycle = Integer.parseInt(options.get("cycle"));
            session = Integer.parseInt(options.get("session"));
        } catch (IllegalArgumentException wrong) {
            err.println(USAGE);
            return 2;
        }
        if (states.find(state).isEmpty()) {
            err.println("There is no State with the code " + state + ".");
            return 4;
        }
        byte[] file;
        try (var input = Files.newInputStream(Path.of(files.getFirst()))) {
            file = MatrixFile.read(input);
        } catch (MatrixRefused refused) {
            err.println(refused.getMessage());
            return 3;
        } catch (IOException unreadable) {
            err.println("The file " + files.getFirst() + " cannot be read.");
            return 3;
        }
        return importFile(file, state, cycle, session, options, out, err);
    }

    private int importFile(
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
                        var id = cycles.find(state, cycle)
                                .map(org.uprportal.cycle.CycleSummary::id)
                                .orElseGet(() -> cycles.open(state, cycle, session));
                        if (dryRun) {
                            var preview = imports.preview(id, file);
                            begun.setRollbackOnly();
                            return preview;
                        }
                        return imports.commit(id, file);
                    }));
            print(result, options, out);
            return 0;
        } catch (MatrixRefused refused) {
            err.println(refused.getMessage());
            return 3;
        } catch (Refusal refused) {
            err.println(refused.getMessage());
            return 4;
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
            out.println(JsonMapper.builder().build().writeValueAsString(facts));
            return;
        }
        facts.forEach((name, count) -> out.printf("%-16s %s%n", name, count));
        out.printf("%-16s %d%n", "problems", result.problems().size());
        result.problems().forEach(problem -> out.printf("  row %d: %s%n", problem.row(), reason(problem)));
        if (options.containsKey("dry-run")) {
            out.println("Nothing has been stored (--dry-run).");
        }
    }

    private String reason(MatrixProblem problem) {
        var text = messages.text(Locale.ENGLISH, problem.key(), problem.detail());
        return problem.paragraph() == null ? text : problem.paragraph() + ": " + text;
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
                } else if (i + 1 < arguments.size()) {
                    options.put(one.substring(2), arguments.get(++i));
                }
            }
            return files;
        }
    }
}
