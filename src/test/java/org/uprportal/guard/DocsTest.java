package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The index of decisions is complete, and every link in the documentation leads somewhere. */
class DocsTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))\\b");
    private static final Pattern DOOR = Pattern.compile("`([a-z]+\\.\\w+#\\w+)`");
    private static final Pattern COMMAND = Pattern.compile("bin/portal ([a-z][a-z-]+)");
    private static final Pattern COMMAND_NAME = Pattern.compile("String name\\(\\) \\{\\s*return \"([^\"]+)\"");
    private static final Pattern SETTING = Pattern.compile("`(PORTAL_[A-Z_0-9]*[A-Z0-9])`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    @Test
    void everyDecisionIsInTheIndex() throws IOException {
        var index = Files.readString(Path.of("docs/decisions/README.md"));
        try (var files = Files.list(Path.of("docs/decisions"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.matches("\\d.*")))
                    .isNotEmpty()
                    .allMatch(index::contains);
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        var broken = new ArrayList<String>();
        for (var file : List.of(
                "README.md",
                "docs/README.md",
                "docs/glossary.md",
                "docs/new-module.md",
                "docs/processes.md",
                "docs/decisions/README.md")) {
            broken.addAll(broken(Path.of(file), Files.readString(Path.of(file))));
        }
        assertThat(broken).isEmpty();
        assertThat(broken(Path.of("docs/README.md"), "[gone](decisions/9999-gone.md)"))
                .hasSize(1);
    }

    @Test
    void everyModuleIsInTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        try (var modules = Files.list(Path.of("src/main/java/org/uprportal"))) {
            assertThat(modules.filter(Files::isDirectory).map(module -> "`" + module.getFileName() + "`"))
                    .allMatch(readme::contains);
        }
    }

    /** A promise without a test is none: what the documents name is there. */
    @Test
    void everyTestThatADocumentNamesExists() throws IOException {
        var there = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .forEach(there::add);
        }
        var missing = new ArrayList<String>();
        for (var document : List.of("access.md", "threat-model.md")) {
            missing.addAll(named(Files.readString(Path.of("docs", document)), TEST).stream()
                    .filter(name -> !there.contains(name))
                    .toList());
        }
        assertThat(missing).isEmpty();
        assertThat(named("by `GoneTest.reallyGone` and `GoneIT`", TEST)).containsExactly("GoneTest", "GoneIT");
    }

    /** The table of acts that cannot be undone speaks of doors that exist, and each line names its test. */
    @Test
    void theActsThatCannotBeUndoneAreDoors() throws IOException {
        var doors = Doors.listed().stream().map(Doors.Door::name).toList();
        var text = Files.readString(Path.of("docs/access.md"));
        var table = text.substring(
                text.indexOf("## Acts that cannot be undone"), text.indexOf("## The requirements, one by one"));
        assertThat(named(table, DOOR)).hasSizeGreaterThan(10).allMatch(doors::contains);
        assertThat(table.lines().filter(line -> line.startsWith("| `")))
                .hasSizeGreaterThan(5)
                .allMatch(line -> TEST.matcher(line).find());
    }

    /** Whoever follows the pages word for word finds each command and each setting; and no command is a secret. */
    @Test
    void commandsAndSettingsOfThePagesAreTheProgramsOwn() throws IOException {
        var pages = new StringBuilder(Files.readString(Path.of("README.md")));
        try (var files = Files.walk(Path.of("docs"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
                pages.append(Files.readString(file));
            }
        }
        var code = new StringBuilder();
        var commands = new TreeSet<String>();
        for (var folder : List.of("src/main", "bin", "keycloak-realm")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile)
                        .filter(one -> !one.toString().matches(".*\\.(png|woff2?|ico|jar)"))
                        .toList()) {
                    var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    code.append(text);
                    if (text.contains("implements OperatorCommand")) {
                        commands.addAll(named(text, COMMAND_NAME));
                    }
                }
            }
        }
        assertThat(commands).hasSizeGreaterThan(5);
        assertThat(named(pages.toString(), COMMAND))
                .as("commands that are told of exist")
                .allMatch(commands::contains);
        assertThat(commands)
                .as("and those that exist are told of")
                .allMatch(named(pages.toString(), COMMAND)::contains);
        var operations = Files.readString(Path.of("docs/operations.md"));
        assertThat(named(operations, SETTING).stream()
                        // Keys and files in place of secrets are named by rule: SecretKeys, SecretFile.
                        .map(one -> one.replaceAll("_FILE$", ""))
                        .filter(one -> !one.matches("PORTAL_(AUDIT|VAULT)_KEY(_2|_NEXT)?")))
                .as("settings that are told of exist")
                .hasSizeGreaterThan(8)
                .allMatch(one -> code.indexOf(one) >= 0);
    }

    private static List<String> named(String text, Pattern what) {
        return what.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<String> broken(Path file, String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("http"))
                .filter(link -> !Files.exists(file.toAbsolutePath().getParent().resolve(link)))
                .toList();
    }
}
