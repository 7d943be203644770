package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.uprportal.testing.ModuleFiles;

/** The compiler refuses what may be null where it must not be, in every module but those that wait; they become no more. */
class NullSafetyTest {

    /** Who waits still, of follow-up the mid-term report alone; take out who is mended, in pom.xml and here. */
    private static final Set<String> WAITING = Set.of("meeting", "recommendation", "register");

    @Test
    void noModuleWaitsThatDidNot() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var list = Pattern.compile("<nullaway.waiting>(.*)</nullaway.waiting>").matcher(pom);
        assertThat(list.find()).isTrue();
        var waiting = new TreeSet<>(Arrays.asList(list.group(1).split("\\|")));
        System.out.printf(
                "null safety: %d modules checked, %d wait%n",
                ModuleFiles.modules().size() - waiting.size(), waiting.size());
        assertThat(waiting).isSubsetOf(WAITING);
        assertThat(pom)
                .contains(
                        "-Xep:NullAway:ERROR",
                        "-XepExcludedPaths:.*/org/uprportal/((${nullaway.waiting})/.*|followup/(ui/)?MidTerm.*)<");
    }

    @Test
    void everyPackageSaysThatNothingIsNullUnlessItSaysSo() throws IOException {
        assertThat(unmarked(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void aPackageThatSaysNothingIsCaught() throws IOException {
        assertThat(unmarked(Path.of("src/test/java/org/uprportal/guard"))).isNotEmpty();
    }

    private static List<String> unmarked(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(one -> one.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !marked(folder.resolve("package-info.java")))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean marked(Path info) {
        try {
            return Files.exists(info) && Files.readString(info).contains("@NullMarked");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
