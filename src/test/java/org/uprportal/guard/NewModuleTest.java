package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/new-module} makes a module that compiles, with everything the guards ask of it in it. */
class NewModuleTest {

    @TempDir
    Path into;

    @Test
    void aNewModuleCompilesAndTouchesNothingButTheTwoListsAllShare() throws Exception {
        Files.createDirectories(into.resolve("db-changelog"));
        Files.writeString(into.resolve("db-changelog/changelog.yaml"), "databaseChangeLog:\n");
        Files.writeString(into.resolve("README.md"), "| `organisation` | organisations |\n");

        assertThat(run("petition")).isZero();

        assertThat(into.resolve("README.md"))
                .content()
                .startsWith("| `petition` |")
                .contains("| `organisation` |");
        assertThat(into.resolve("db-changelog/changelog.yaml"))
                .content()
                .endsWith("- include: { file: db-changelog/petition/0001-create-petition.sql }\n");
        var made = files("");
        assertThat(made).allMatch(file -> !read(file).contains("__"), "nothing is left unnamed");
        assertThat(made.stream().map(file -> into.relativize(file).toString()))
                .allMatch(name ->
                        name.contains("petition") || name.equals("README.md") || name.endsWith("changelog.yaml"));
        assertThat(compile(files(".java"))).isEmpty();
        var keys = files(".properties").stream()
                .map(NewModuleTest::keys)
                .distinct()
                .toList();
        assertThat(files(".properties")).hasSize(6);
        assertThat(keys).hasSize(1);
    }

    @Test
    void aNameThatIsNoneOrTakenIsRefused() throws Exception {
        assertThat(run("Petition")).isEqualTo(2);
        assertThat(run("")).isEqualTo(2);
        Files.createDirectories(into.resolve("src/main/java/org/uprportal/petition"));
        assertThat(run("petition")).isEqualTo(1);
        assertThat(files("")).isEmpty();
    }

    private int run(String name) throws Exception {
        var process = new ProcessBuilder("bin/new-module", name, into.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String compile(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var classes = Files.createDirectories(into.resolve("classes"));
            var compiled = compiler.getTask(
                            complaints,
                            files,
                            null,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "-proc:none",
                                    "-nowarn",
                                    "-parameters",
                                    "-cp",
                                    System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            return compiled ? "" : complaints.toString();
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (var all = Files.walk(into)) {
            return all.filter(Files::isRegularFile)
                    .filter(one -> one.toString().endsWith(ending))
                    .filter(one -> !one.toString().endsWith(".class"))
                    .toList();
        }
    }

    private static Object keys(Path file) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts.stringPropertyNames();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
