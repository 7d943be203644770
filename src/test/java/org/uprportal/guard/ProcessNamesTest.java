package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uprportal.cycle.CycleDate;

/**
 * The names that code and models share: each constant of a {@code …Model} stands in one of <em>its</em> models, which its
 * comment names, and each variable that a model reads is set by a process room.
 */
class ProcessNamesTest {

    private static final Set<String> OF_THE_ENGINE = Set.of("true", "false", "null", "execution", "processBusinessKey");
    private static final Path CODE = Path.of("src/main/java/org/uprportal");
    private static final Pattern CONSTANT = Pattern.compile("static final String (\\w+) =\\s*\"([^\"]+)\"");
    private static final Pattern ITS_MODELS = Pattern.compile("\\{@code ([a-z/-]+)(\\.bpmn)?}");
    private static final Pattern ATTRIBUTE = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern USE = Pattern.compile("\\b(\\w+Model)\\.(\\w+)\\b");

    @Test
    void eachConstantStandsInItsOwnModel() {
        var missing = new ArrayList<String>();
        modelClasses().forEach((name, code) -> missing.addAll(missing(name, code)));

        assertThat(missing).isEmpty();
    }

    @Test
    void aConstantOfAnotherModelIsCaught() {
        var code = """
                /** The ids of {@code bpmn/review/review.bpmn}. */
                final class SomeModel {
                    static final String PROCESS = "review";
                    static final String FOREIGN = "userTask_answerAsk";
                    static final String PART = "userTask_import";
                """;

        assertThat(missing("SomeModel", code))
                .containsExactly(
                        "SomeModel.FOREIGN: “userTask_answerAsk” is in none of bpmn/review/review.bpmn",
                        "SomeModel.PART: “userTask_import” is in none of bpmn/review/review.bpmn");
        assertThat(missing("NowhereModel", "/** Ids. */ static final String X = \"x\";"))
                .containsExactly("NowhereModel: its comment names no model, as in {@code bpmn/cycle/upr-cycle.bpmn}");
    }

    @Test
    void eachVariableOfAModelIsSetBySomebody() {
        var set = set();
        var unset = models().stream()
                .flatMap(model -> variables(read(model)).stream()
                        .filter(one -> !set.contains(one))
                        .map(one -> model + " reads ${" + one + "}, which nobody sets"))
                .toList();

        assertThat(unset).isEmpty();
        assertThat(variables("<x>${never && !asked} ${someDelegate}</x>")).containsExactly("asked", "never");
        assertThat(set).isNotEmpty().doesNotContain("never");
    }

    private static List<String> missing(String name, String code) {
        var files = itsModels(code);
        if (files.isEmpty()) {
            return List.of(name + ": its comment names no model, as in {@code bpmn/cycle/upr-cycle.bpmn}");
        }
        var names = files.stream().flatMap(file -> names(read(file)).stream()).collect(Collectors.toSet());
        return constants(code).entrySet().stream()
                .filter(one -> !names.contains(one.getValue()))
                .map(one -> "%s.%s: “%s” is in none of %s"
                        .formatted(
                                name,
                                one.getKey(),
                                one.getValue(),
                                files.stream().map(Path::toString).collect(Collectors.joining(", "))))
                .toList();
    }

    /** The models that the class's comment names: a file, further files of the same folder, or a whole folder. */
    private static List<Path> itsModels(String code) {
        var found = new ArrayList<Path>();
        for (var named : ITS_MODELS.matcher(code.split("class ")[0]).results().toList()) {
            var path = Path.of(named.group(1) + (named.group(2) == null ? "" : named.group(2)));
            if (Files.isDirectory(path)) {
                models().stream().filter(one -> one.startsWith(path)).forEach(found::add);
            } else if (Files.exists(path)) {
                found.add(path);
            } else if (!found.isEmpty()) {
                found.add(found.getFirst().resolveSibling(path));
            }
        }
        return found;
    }

    private static Map<String, String> constants(String code) {
        return CONSTANT.matcher(code)
                .results()
                .collect(Collectors.toMap(one -> one.group(1), one -> one.group(2), (one, other) -> one, TreeMap::new));
    }

    /** Whole attributes, and the words of expressions. */
    private static Set<String> names(String model) {
        var names = new TreeSet<String>();
        ATTRIBUTE.matcher(model).results().forEach(one -> names.add(one.group(1)));
        EXPRESSION.matcher(model).results().flatMap(ProcessNamesTest::words).forEach(names::add);
        return names;
    }

    private static Set<String> variables(String model) {
        return EXPRESSION
                .matcher(model)
                .results()
                .flatMap(ProcessNamesTest::words)
                .filter(one -> !one.endsWith("Delegate") && !OF_THE_ENGINE.contains(one))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> words(MatchResult expression) {
        return WORD.matcher(expression.group(1)).results().map(MatchResult::group);
    }

    /** The dates of a cycle, and what process rooms hand to the engine by its constant. */
    private static Set<String> set() {
        var values = new TreeMap<String, String>();
        modelClasses()
                .forEach((name, code) ->
                        constants(code).forEach((constant, value) -> values.put(name + "." + constant, value)));
        var set = Arrays.stream(CycleDate.values())
                .map(CycleDate::variable)
                .collect(Collectors.toCollection(TreeSet::new));
        processRooms()
                .forEach(code -> USE.matcher(code)
                        .results()
                        .map(use -> values.get(use.group(1) + "." + use.group(2)))
                        .filter(value -> value != null)
                        .forEach(set::add));
        return set;
    }

    private static Map<String, String> modelClasses() {
        return javaFiles("Model.java").stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""), ProcessNamesTest::read));
    }

    private static List<String> processRooms() {
        return javaFiles(".java").stream()
                .filter(file -> !file.toString().endsWith("Model.java"))
                .map(ProcessNamesTest::read)
                .toList();
    }

    private static List<Path> javaFiles(String ending) {
        return files(CODE, ending).stream()
                .filter(one -> one.getParent().endsWith("process"))
                .toList();
    }

    private static List<Path> models() {
        return files(Path.of("bpmn"), ".bpmn");
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(one -> one.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
