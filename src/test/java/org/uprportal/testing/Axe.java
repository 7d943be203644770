package org.uprportal.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What axe finds serious on an open page. The script stays in the page while its links are followed, and is not brought in
 * and merged in a second tab for each look, as the library's builder does.
 */
public final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    /** Each violation of WCAG 2.2 A and AA that is serious or critical, with the first element it is found on. */
    @SuppressWarnings("unchecked")
    public static List<String> seriousOn(Page page) {
        if (!(Boolean) page.evaluate("() => typeof window.axe === 'object'")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate("""
                async () => {
                  const found = await axe.run(document, {
                    runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
                    resultTypes: ['violations']
                  });
                  return found.violations
                      .filter(one => ['serious', 'critical'].includes(one.impact))
                      .map(one => 'axe ' + one.id + ' – ' + one.nodes[0].html);
                }
                """);
    }

    private static String script() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
