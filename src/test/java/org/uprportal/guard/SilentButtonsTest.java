package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No button does nothing without a word because a field beside it is empty. */
class SilentButtonsTest {

    /** A click that works only where a field has a value, and says nothing otherwise. */
    private static final Pattern SILENT = Pattern.compile(
            "click -> \\{\\s*if \\((?:!\\w+\\.isEmpty\\(\\)|\\w+(?:\\.getValue\\(\\))? != null)\\s*(?:&& |\\) \\{)(?![^;]*;[^;]*else)");

    /** Still silent: named, so that it becomes no more. */
    private static final Set<String> STILL_SILENT = Set.of(
            "TogetherCard.java", "RepeatCard.java", "SlotsCard.java", "AskPrioritiesCard.java", "PartnersCard.java");

    @Test
    void everyButtonWithoutItsFieldSaysSo() throws IOException {
        var complaints = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java/org/uprportal"))) {
            for (var file : files.filter(one -> one.toString().matches(".*/(ui|shell)/[^/]+\\.java"))
                    .filter(one -> !STILL_SILENT.contains(one.getFileName().toString()))
                    .toList()) {
                SILENT.matcher(Files.readString(file))
                        .results()
                        .forEach(hit -> complaints.add(file.getFileName() + ": " + hit.group()));
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void oneThatSaysNothingIsCaught() {
        for (var bad : new String[] {
            "click -> {\n if (!field.isEmpty()\n && Attempt.run(this, work)) {\n done.run();\n }\n}",
            "click -> {\n if (field.getValue() != null\n && Attempt.run(this, work)) {}\n}",
            "click -> {\n if (chosen != null) {\n work.run();\n }\n}"
        }) {
            assertThat(SILENT.matcher(bad).find()).as(bad).isTrue();
        }
    }
}
