package org.uprportal.recommendation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Messages;
import org.uprportal.platform.OperatorCommand;
import org.uprportal.recommendation.export.ExportRefused;
import org.uprportal.recommendation.matrix.MatrixFile;
import org.uprportal.recommendation.matrix.MatrixReader;
import org.uprportal.recommendation.matrix.MatrixRefused;
import org.uprportal.state.States;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bin/portal import FILE [--dry-run] [--json]}: imports whatever file of recommendations it is. What it is, its content
 * says: OHCHR's matrix, which must name its review, or an export of UPR Info's database or OHCHR's index.
 */
@Component
class ImportCommand implements OperatorCommand {

    private static final String ARGUMENTS = "FILE [--dry-run] [--json]";
    private static final Set<String> FLAGS = Set.of("--dry-run", "--json");

    private final ArchiveImports archive;
    private final ImportMatrixCommand matrix;
    private final States states;
    private final CurrentActor actor;
    private final Messages messages;

    ImportCommand(
            ArchiveImports archive, ImportMatrixCommand matrix, States states, CurrentActor actor, Messages messages) {
        this.archive = archive;
        this.matrix = matrix;
        this.states = states;
        this.actor = actor;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return ARGUMENTS + """

                      brings a file of recommendations into the register: OHCHR's matrix (.docx) that says of which State,
                      cycle and session it is, or an export of UPR Info's database or of OHCHR's Universal Human Rights Index (CSV in any
                      encoding, .xls, .xlsx);
                      --dry-run stores nothing, --json prints one object. Exit codes as of import-matrix.""";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var flags = arguments.stream().filter(one -> one.startsWith("--")).toList();
        var files = arguments.stream().filter(one -> !one.startsWith("--")).toList();
        if (files.size() != 1 || !FLAGS.containsAll(flags)) {
            err.println("Usage: bin/portal import " + ARGUMENTS);
            return ImportMatrixCommand.USED_WRONGLY;
        }
        byte[] file;
        try (var input = Files.newInputStream(Path.of(files.getFirst()))) {
            file = MatrixFile.read(input);
        } catch (MatrixRefused refused) {
            err.println(refused.getMessage());
            return ImportMatrixCommand.FILE_REFUSED;
        } catch (IOException | InvalidPathException unreadable) {
            err.println("The file " + files.getFirst() + " cannot be read.");
            return ImportMatrixCommand.FILE_REFUSED;
        }
        return MatrixFile.isPacked(file, "word/")
                ? matrix(files.getFirst(), file, flags, out, err)
                : table(files.getFirst(), file, flags, out, err);
    }

    private int matrix(String name, byte[] file, List<String> flags, PrintStream out, PrintStream err) {
        try {
            var origin = MatrixReader.read(file, states::byName).origin();
            if (origin.states().size() != 1
                    || origin.cycles().size() != 1
                    || origin.sessions().size() != 1) {
                err.println(
                        "This matrix does not say of which one State, cycle and session it is; use import-matrix and say it.");
                return ImportMatrixCommand.FILE_REFUSED;
            }
            var arguments = new ArrayList<>(List.of(
                    name,
                    "--state",
                    origin.states().iterator().next().value(),
                    "--cycle",
                    origin.cycles().iterator().next().toString(),
                    "--session",
                    origin.sessions().iterator().next().toString()));
            arguments.addAll(flags);
            return matrix.run(arguments, out, err);
        } catch (MatrixRefused refused) {
            err.println(refused.getMessage());
            return ImportMatrixCommand.FILE_REFUSED;
        }
    }

    private int table(String name, byte[] file, List<String> flags, PrintStream out, PrintStream err) {
        try {
            var fileName = String.valueOf(Path.of(name).getFileName());
            var result = actor.callAs(
                    Actor.PORTAL,
                    () -> flags.contains("--dry-run") ? archive.preview(file) : archive.commit(fileName, file, null));
            print(result, flags, out);
            return 0;
        } catch (ExportRefused | ImportRefused | MatrixRefused refused) {
            err.println(refused.getMessage());
            return ImportMatrixCommand.FILE_REFUSED;
        }
    }

    private void print(ArchivePreview result, List<String> flags, PrintStream out) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("pairs", result.pairs());
        facts.put("supported", result.supported());
        facts.put("noted", result.noted());
        facts.put("pending", result.pending());
        facts.put("pledges", result.pledges());
        if (result.bodies() != null) {
            result.bodies().byBody().forEach((body, count) -> facts.put(body.name(), count));
            facts.put("reviewOnRecord", result.bodies().there());
        }
        facts.put("created", result.created());
        facts.put("updated", result.updated());
        facts.put("unchanged", result.unchanged());
        if (flags.contains("--json")) {
            facts.put("dryRun", flags.contains("--dry-run"));
            facts.put("unknownStates", result.unknownStates());
            facts.put("unknownIssues", result.unknownIssues());
            facts.put("changes", result.changes());
            facts.put(
                    "problems",
                    result.problems().stream()
                            .map(problem -> Map.of(
                                    "row",
                                    problem.row(),
                                    "reason",
                                    messages.text(Locale.ENGLISH, problem.key(), problem.detail())))
                            .toList());
            out.println(JsonMapper.builder().build().writeValueAsString(facts));
            return;
        }
        facts.forEach((fact, count) -> out.printf("%-16s %s%n", fact, count));
        out.printf("%-16s %d%n", "problems", result.problems().size());
        result.problems()
                .forEach(problem -> out.printf(
                        "  row %d: %s%n",
                        problem.row(), messages.text(Locale.ENGLISH, problem.key(), problem.detail())));
        result.unknownStates()
                .forEach((state, count) -> out.printf("  unknown State, kept as written: %s (%d)%n", state, count));
        result.unknownIssues()
                .forEach((issue, count) -> out.printf("  unknown issue, kept as written: %s (%d)%n", issue, count));
        result.changes()
                .forEach(change -> out.printf(
                        "  row %d: %s%n      - %s%n      + %s%n",
                        change.row(), change.field(), change.before(), change.after()));
        if (flags.contains("--dry-run")) {
            out.println("Nothing has been stored (--dry-run).");
        }
    }
}
