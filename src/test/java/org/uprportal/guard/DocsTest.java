package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The index of decisions is complete, and every link in the documentation leads somewhere. */
class DocsTest {

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
        for (var file : List.of("README.md", "docs/README.md", "docs/glossary.md", "docs/decisions/README.md")) {
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

    private static List<String> broken(Path file, String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("http"))
                .filter(link -> !Files.exists(file.toAbsolutePath().getParent().resolve(link)))
                .toList();
    }
}
