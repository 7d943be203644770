package org.uprportal.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What modules bring beside their code, {@code <module>/access/<name>.csv}, as tests read it: not with the portal's reader. */
public final class ModuleFiles {

    private static final Path CODE = Path.of("src/main/java/org/uprportal");

    private ModuleFiles() {}

    /** One line of one module's file. */
    public record Line(String module, NamedCsvRecord fields) {

        public String get(String heading) {
            return fields.getField(heading);
        }
    }

    /** Listed once: what is asked for thousands of times does not change while tests run. */
    private static final List<String> MODULES = listed();

    /** The modules: every package that says so of itself. */
    public static List<String> modules() {
        return MODULES;
    }

    private static List<String> listed() {
        try (var folders = Files.list(CODE)) {
            return folders.filter(one -> Files.exists(one.resolve("package-info.java")))
                    .map(one -> one.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file, whether there is one or not. */
    public static Path file(String module, String name) {
        return CODE.resolve(module).resolve("access").resolve(name + ".csv");
    }

    /** All modules' lines of that name, module by module. */
    public static List<Line> lines(String name) {
        var lines = new ArrayList<Line>();
        for (var module : modules()) {
            if (Files.exists(file(module, name))) {
                try (var file = CsvReader.builder().ofNamedCsvRecord(file(module, name))) {
                    file.stream().forEach(line -> lines.add(new Line(module, line)));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return lines;
    }
}
