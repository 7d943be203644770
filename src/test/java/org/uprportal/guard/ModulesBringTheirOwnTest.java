package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;
import org.uprportal.testing.ModuleFiles;

/**
 * A new module edits no other module's file: what all modules share is made of what each brings, its part of the tests that
 * walk all of them too.
 */
class ModulesBringTheirOwnTest {

    private static final Path TESTS = Path.of("src/test/java/org/uprportal");

    /** Those whose texts are still walked by {@code LongestTextsTest} itself; each leaves when it moves out. */
    private static final Set<String> IN_THE_SHARED_WALK = Set.of(
            "access",
            "account",
            "advocacy",
            "consultation",
            "cycle",
            "followup",
            "inbox",
            "meeting",
            "notification",
            "organisation",
            "privacy",
            "recommendation",
            "review",
            "submission",
            "vault",
            "operation",
            "edition",
            "learning");

    @Test
    void noListOfThingsIsShared() {
        assertThat(Path.of("src/main/resources/access")).doesNotExist();
        for (var name : List.of("matrix", "recorded", "doors")) {
            assertThat(ModuleFiles.lines(name)).as(name).isNotEmpty();
        }
    }

    @Test
    void aModuleWithThingsBringsItsWorldAndItsTexts() {
        assertThat(complaints(ModuleFiles.modules(), IN_THE_SHARED_WALK)).isEmpty();
        assertThat(complaints(List.of("review"), Set.of()))
                .containsExactly("The module review has things and no ReviewTexts in its test folder");
    }

    private static List<String> complaints(List<String> modules, Set<String> excused) {
        return modules.stream()
                .filter(module -> Files.exists(ModuleFiles.file(module, "matrix")) && !excused.contains(module))
                .flatMap(module -> Stream.of("World", "Texts")
                        .filter(what -> !brings(module, what))
                        .map(what -> "The module %s has things and no %s%s in its test folder"
                                .formatted(module, StringUtils.capitalize(module), what)))
                .toList();
    }

    private static boolean brings(String module, String what) {
        return Files.exists(TESTS.resolve(module).resolve(StringUtils.capitalize(module) + what + ".java"));
    }
}
