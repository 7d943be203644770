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

    /** Those that keep no text of their own; the States are tried in {@code StateWorld}. */
    private static final Set<String> WITHOUT_TEXTS = Set.of("operation", "privacy", "vault", "watch");

    @Test
    void noListOfThingsIsShared() {
        assertThat(Path.of("src/main/resources/access")).doesNotExist();
        for (var name : List.of("matrix", "recorded", "doors")) {
            assertThat(ModuleFiles.lines(name)).as(name).isNotEmpty();
        }
    }

    @Test
    void aModuleWithThingsBringsItsWorldAndItsTexts() {
        assertThat(complaints(ModuleFiles.modules(), TESTS)).isEmpty();
        assertThat(complaints(List.of("review", "vault"), Path.of("target")))
                .containsExactly(
                        "The module review has things and no ReviewWorld in its test folder",
                        "The module review has things and no ReviewTexts in its test folder",
                        "The module vault has things and no VaultWorld in its test folder");
    }

    private static List<String> complaints(List<String> modules, Path tests) {
        return modules.stream()
                .filter(module -> Files.exists(ModuleFiles.file(module, "matrix")) && !module.equals("access"))
                .flatMap(module -> Stream.of("World", "Texts")
                        .filter(what -> what.equals("World") || !WITHOUT_TEXTS.contains(module))
                        .filter(what -> !brings(tests, module, what))
                        .map(what -> "The module %s has things and no %s%s in its test folder"
                                .formatted(module, named(module), what)))
                .toList();
    }

    private static boolean brings(Path tests, String module, String what) {
        return Files.exists(tests.resolve(module).resolve(named(module) + what + ".java"));
    }

    private static String named(String module) {
        return module.equals("followup") ? "FollowUp" : StringUtils.capitalize(module);
    }
}
