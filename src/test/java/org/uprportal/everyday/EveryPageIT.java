package org.uprportal.everyday;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprportal.testing.Axe;
import org.uprportal.testing.RunningPortal;
import org.uprportal.testing.SampleReader;
import org.uprportal.testing.TestBrowser;

/**
 * Every kind of person opens every page they can reach by links: no page fails, axe finds nothing serious on any, and none is
 * wider than a telephone. What is built like a page that was looked at before is opened, and not looked at again.
 */
class EveryPageIT {

    private static final int MOST_PAGES = 40;

    private static RunningPortal portal;
    private static TestBrowser browser;

    @BeforeAll
    static void open() {
        portal = RunningPortal.shared();
        browser = new TestBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    /** What has been looked at closely already, by how it is built: the same page with other words is built alike. */
    private static final Set<String> LOOKED_AT = new HashSet<>();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "visitor, ''",
        "government, Mira Solvane",
        "ministry, Jorin Vasteel",
        "cso, Tomas Ferrel",
        "coalition, Marta Delin",
        "nhri, Irena Halvor",
        "embassy, Elsa Brandvik",
        "country-team, Amina Tessor",
        "ohchr, Rosa Quill",
        "administrator, Otto Fennick",
        "auditor, Edda Norvane"
    })
    void opensEveryPageWithoutErrorAndAxeFindsNothingSerious(String kind, String person) {
        var page = browser.open(portal, person);
        var complaints = new ArrayList<String>();
        page.onPageError(error -> complaints.add("script error: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add("refused by the policy: " + message.text());
            }
        });
        var shapes = walk(page, path -> {
            complaints.addAll(failuresOn(page, path));
            if (LOOKED_AT.add(buildOf(page))) {
                var name = kind + "-" + shapeOf(path).replaceAll("[^a-z-]+", "_");
                Axe.seriousOn(page).forEach(one -> complaints.add(path + ": " + one));
                TestBrowser.picture(page, "pages/" + name);
                page.setViewportSize(390, 844);
                if (isWiderThanTheScreen(page)) {
                    complaints.add(path + ": wider than a telephone");
                }
                TestBrowser.picture(page, "phone/" + name);
                page.setViewportSize(1280, 900);
            }
        });

        assertThat(shapes).as("pages reached by " + kind).hasSizeGreaterThan(3);
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void theSampleReadsLikeTheWorkOfPeople() throws java.sql.SQLException {
        assertThat(SampleReader.doubts(portal)).isEmpty();
    }

    /** Whether it stays so: a table that was drawn for a wide screen takes its other shape when the portal has heard. */
    private static boolean isWiderThanTheScreen(Page page) {
        try {
            page.waitForFunction("""
                    () => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1
                        && [...document.querySelectorAll('vaadin-grid')].every(grid => {
                             const table = grid.shadowRoot.querySelector('table');
                             return table.scrollWidth <= table.clientWidth + 1;
                           })
                    """, null, new Page.WaitForFunctionOptions().setTimeout(5000));
            return false;
        } catch (TimeoutError stillWider) {
            return true;
        }
    }

    /** The elements of a page with what axe judges them by, without the words: whether there are any is kept. */
    private static String buildOf(Page page) {
        return (String) page.evaluate("""
                () => {
                  const kept = ['class', 'theme', 'role', 'lang', 'dir', 'type', 'tabindex', 'hidden', 'disabled'];
                  const build = element => element.localName
                      + [...element.attributes]
                          .filter(one => kept.includes(one.name) || one.name.startsWith('aria-'))
                          .map(one => one.name + (kept.includes(one.name) ? one.value : !!one.value)).sort().join()
                      + ([...element.childNodes].some(one => one.nodeType === 3 && one.data.trim()) ? '.' : '')
                      + '(' + [...new Set([...element.children].map(build))].join('') + ')';
                  return build(document.body);
                }
                """);
    }

    /** Opens the page behind each link it finds, of those that differ only in their thing one. */
    private static Set<String> walk(Page page, Consumer<String> look) {
        var waiting = new LinkedHashSet<>(linksOn(page));
        waiting.add("");
        var seen = new LinkedHashSet<String>();
        var shapes = new LinkedHashSet<String>();
        while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
            var path = waiting.iterator().next();
            waiting.remove(path);
            if (!seen.add(path) || !shapes.add(shapeOf(path))) {
                continue;
            }
            TestBrowser.follow(page, path);
            page.locator("h1").first().waitFor();
            look.accept(path);
            waiting.addAll(linksOn(page));
        }
        return shapes;
    }

    private static List<String> failuresOn(Page page, String path) {
        var failures = new ArrayList<String>();
        var text = page.locator("body").innerText();
        for (var bad : List.of("Could not navigate", "Internal error", "Exception", "There was an exception")) {
            if (text.contains(bad)) {
                failures.add(path + ": shows “" + bad + "”");
            }
        }
        return failures;
    }

    @SuppressWarnings("unchecked")
    private static List<String> linksOn(Page page) {
        var links = (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('a[href], vaadin-side-nav-item')]
                    .map(a => a.href || (a.path != null ? new URL(a.path, document.baseURI).href : null))
                    .filter(h => h && h.startsWith(document.baseURI) && !h.includes('#') && !h.includes('VAADIN'))
                    .map(h => h.substring(document.baseURI.length))
                """);
        return links.stream()
                .filter(path -> !path.startsWith("logout") && !path.startsWith("sign-in"))
                .toList();
    }

    /** Two pages that differ only in the id of the thing they show are the same page. */
    private static String shapeOf(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
    }
}
