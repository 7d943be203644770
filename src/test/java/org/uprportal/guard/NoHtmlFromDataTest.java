package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Data never becomes HTML or script: neither in Java, nor in the few scripts of the portal, nor in the bad example. */
class NoHtmlFromDataTest {

    /** {@code executeJs} takes one constant script; what it works on are arguments. */
    private static final Pattern JAVA =
            Pattern.compile("(?:inner|outer)HTML|insertAdjacentHTML|\"srcdoc\"|createContextualFragment|javascript:"
                    + "|(?:executeJs|callJsFunction|addJsInitializer|executeJavaScript)\\(\\s*+(?!\")"
                    + "|(?:executeJs)\\(\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+\\s*)+(?!\\s*\")"
                    + "|LitRenderer\\.[^;]*?of\\(\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+\\s*)+(?!\\s*\")"
                    + "|unsafeHTML|TooltipConfiguration.*[Hh]tml|setHtml\\(|Element\\.createText\\(.*<|new Html\\(");

    private static final Pattern SCRIPT = Pattern.compile(
            "(?i)insertAdjacentHTML|document\\.write|createContextualFragment|\\beval\\(|new Function|(?:inner|outer)HTML\\s*[+]?=(?!=)");

    @Test
    void thePortalWritesNoHtml() throws IOException {
        assertThat(hits(Path.of("src/main/java"), ".java", JAVA)).isEmpty();
        assertThat(hits(Path.of("src/main/resources/META-INF/resources"), ".js", SCRIPT))
                .isEmpty();
    }

    @Test
    void theBadExampleIsCaughtInEachOfItsWays() throws IOException {
        assertThat(hits(Path.of("src/test/java/badexample"), ".java", JAVA))
                .anyMatch(hit -> hit.contains("innerHTML"))
                .anyMatch(hit -> hit.contains("executeJs"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private static List<String> hits(Path folder, String ending, Pattern pattern) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .forEach(hit -> found.add(file.getFileName() + ": " + hit.group()));
            }
        }
        return found;
    }
}
