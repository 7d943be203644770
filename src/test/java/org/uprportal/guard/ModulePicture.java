package org.uprportal.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.uprportal.testing.ModuleFiles;
import org.uprportal.testing.world.ModuleOrder;

/** {@code docs/modules.md}: the modules with their arrows and tables, drawn from the code and the change sets. */
final class ModulePicture {

    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/\\s*@ApplicationModule", Pattern.DOTALL);
    private static final String HEAD = """
            # The modules and their tables

            Drawn by `bin/pictures` from the code and the change sets; a test fails where it is out of date.

            An arrow leads from a module to one that it may use; what follows from other arrows is left out. `sample` may use all.

            """;

    private final Map<String, String> owners;
    private final Map<String, Set<String>> columns;

    /**
     * Of these tables.
     *
     * @param columns the columns of each table
     * @param owners the modules of tables that bear the name of a former one
     */
    ModulePicture(Map<String, Set<String>> columns, Map<String, String> owners) {
        this.columns = columns;
        this.owners = owners;
    }

    String text() {
        var text = new StringBuilder(HEAD).append("```mermaid\nflowchart BT\n");
        for (var module : ModuleOrder.modules()) {
            text.append("    ").append(module).append('\n');
            direct(module).forEach(other -> text.append("    %s --> %s%n".formatted(module, other)));
        }
        text.append("```\n\n| Module | Carries |\n|---|---|\n");
        for (var module : ModuleFiles.modules()) {
            text.append("| [`%s`](#%s) | %s |%n".formatted(module, module, sentence(module)));
        }
        for (var module : ModuleFiles.modules()) {
            text.append("\n## ").append(module).append("\n\n").append(tables(module));
        }
        return text.toString().replace("\r", "");
    }

    /** What is not reached over another module. */
    private static Set<String> direct(String module) {
        var uses = ModuleOrder.uses(module);
        return uses.stream()
                .filter(one -> uses.stream().noneMatch(other -> !other.equals(one) && reaches(other, one)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean reaches(String from, String to) {
        return ModuleOrder.uses(from).stream().anyMatch(one -> one.equals(to) || reaches(one, to));
    }

    private static String sentence(String module) {
        try {
            var code = Files.readString(Path.of("src/main/java/org/uprportal", module, "package-info.java"));
            var found = SENTENCE.matcher(code);
            return found.find()
                    ? found.group(1)
                            .replaceAll("\\n\\s*\\*", " ")
                            .replaceAll("\\{@code ([^}]*)}", "`$1`")
                            .replaceAll("\\s+", " ")
                            .strip()
                    : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String tables(String module) {
        var own = columns.keySet().stream()
                .filter(table -> module(table).equals(module))
                .sorted()
                .toList();
        if (own.isEmpty()) {
            return "No tables.\n";
        }
        var text = new StringBuilder("```mermaid\nerDiagram\n");
        own.forEach(table -> text.append("    ").append(table).append('\n'));
        for (var table : own) {
            parts(table, own)
                    .forEach((column, whole) -> text.append("    %s ||--o{ %s : %s%n".formatted(whole, table, column)));
        }
        return text.append("```\n").toString();
    }

    private String module(String table) {
        return owners.getOrDefault(table, table.replaceFirst("_.*", ""));
    }

    /** The tables of the same module to which a column of this one points, by its name. */
    private Map<String, String> parts(String table, List<String> own) {
        var found = new TreeMap<String, String>();
        for (var column : columns.get(table)) {
            if (column.endsWith("_id")) {
                own.stream()
                        .filter(other -> !other.equals(table)
                                && other.endsWith("_" + column.substring(0, column.length() - "_id".length())))
                        .findFirst()
                        .ifPresent(other -> found.put(column, other));
            }
        }
        return found;
    }
}
