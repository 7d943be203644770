package org.uprportal.guard;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.DOTALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pictures of modules, tables and processes in {@code docs} are what the code and the models say. */
class PicturesTest {

    /** {@code bin/pictures} draws anew what is out of date. */
    private static final boolean DRAW = Boolean.getBoolean("portal.pictures");

    private static final Pattern TABLE =
            Pattern.compile("create table (?:if not exists )?(\\w+)\\s*\\((.*?)\\n\\)", CASE_INSENSITIVE | DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\s*([a-z_0-9]+)\\s+[a-z]");
    private static final Pattern CHANGE = Pattern.compile("alter table (\\w+)(.*?);", CASE_INSENSITIVE | DOTALL);
    private static final Pattern ADDED = Pattern.compile("add (?:column )?([a-z_0-9]+)\\s+[a-z]", CASE_INSENSITIVE);
    private static final Pattern GONE = Pattern.compile("drop table (?:if exists )?(\\w+)", CASE_INSENSITIVE);
    private static final Path PROCESSES = Path.of("docs/processes");

    @Test
    void theModulesAndTheirTables() throws IOException {
        var columns = new TreeMap<String, Set<String>>();
        for (var file : files("db-changelog", ".sql")) {
            read(file, columns);
        }
        upToDate(Path.of("docs/modules.md"), new ModulePicture(columns, ChangelogTest.owners()).text());
    }

    /** The tables that the change sets make, with their columns. */
    private static void read(Path file, Map<String, Set<String>> columns) throws IOException {
        var sql = Files.readString(file);
        for (var table : TABLE.matcher(sql).results().toList()) {
            var own = columns.computeIfAbsent(table.group(1), name -> new TreeSet<>());
            COLUMN.matcher(table.group(2)).results().forEach(column -> own.add(column.group(1)));
        }
        for (var change : CHANGE.matcher(sql).results().toList()) {
            var own = columns.computeIfAbsent(change.group(1), name -> new TreeSet<>());
            ADDED.matcher(change.group(2)).results().forEach(column -> own.add(column.group(1)));
        }
        GONE.matcher(sql).results().forEach(table -> columns.remove(table.group(1)));
    }

    @Test
    void theProcesses() throws IOException {
        var index = new ArrayList<String>();
        for (var model : models()) {
            var name = model.getFileName().toString().replace(".bpmn", ".svg");
            index.add("## %s%n%n![%s](processes/%s)%n"
                    .formatted(model.getParent().getFileName() + ": " + name.replace(".svg", ""), name, name));
            upToDate(PROCESSES.resolve(name), new ProcessPicture(model).text());
        }
        upToDate(
                Path.of("docs/processes.md"),
                "# The processes\n\nDrawn by `bin/pictures` from the models in `bpmn`; a test fails where one is out of date."
                        + " Blue is what people do.\n\n" + String.join("\n", index));
        if (!DRAW) {
            try (var pictures = Files.list(PROCESSES)) {
                assertThat(pictures).as("pictures, each of a model").hasSameSizeAs(models());
            }
        }
    }

    private static List<Path> models() {
        return files("bpmn", ".bpmn");
    }

    private static List<Path> files(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(one -> one.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void upToDate(Path file, String text) throws IOException {
        if (DRAW) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(file + " is out of date: bin/pictures draws it anew")
                .isEqualTo(text);
    }
}
