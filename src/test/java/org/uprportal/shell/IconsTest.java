package org.uprportal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.platform.MenuItem;
import org.uprportal.testing.PortalTest;

/** The set of icons holds those that are used. */
@PortalTest
class IconsTest {

    private static final Pattern USED = Pattern.compile("new Glyph\\(\"([a-z-]+)\"\\)");

    @Autowired
    List<MenuItem> items;

    @Test
    void everyIconThatIsUsedIsInTheSet() throws Exception {
        var set = Files.readString(Path.of("src/main/resources/META-INF/resources/portal/icons.svg"));
        assertThat(items).isNotEmpty().allSatisfy(item -> assertThat(set).contains("id=\"" + item.icon() + "\""));
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                USED.matcher(Files.readString(file))
                        .results()
                        .forEach(hit -> assertThat(set).contains("id=\"" + hit.group(1) + "\""));
            }
        }
    }
}
