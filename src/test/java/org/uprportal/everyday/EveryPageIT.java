package org.uprportal.everyday;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprportal.testing.RunningPortal;
import org.uprportal.testing.TestBrowser;

/**
 * Every kind of person opens every page they can reach by links: no page fails, and axe finds nothing serious on any.
 */
class EveryPageIT {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int MOST_PAGES = 40;

    private static RunningPortal portal;
    private static TestBrowser browser;

    @BeforeAll
    static void open() {
        portal = RunningPortal.demo("everypage");
        browser = new TestBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
        portal.close();
    }

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
        "administrator, Otto Fennick"
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
            TestBrowser.picture(page, "pages/" + kind + "-" + shapeOf(path).replaceAll("[^a-z-]+", "_"));
        });

        assertThat(shapes).as("pages reached by " + kind).hasSizeGreaterThan(3);
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "visitor, ''",
        "government, Mira Solvane",
        "cso, Tomas Ferrel",
        "ohchr, Rosa Quill",
        "administrator, Otto Fennick"
    })
    void nothingIsCutOffOnATelephone(String kind, String person) {
        var page = browser.open(portal, person, options -> options.setViewportSize(390, 844));
        var cut = new ArrayList<String>();
        walk(page, path -> {
            var sideways = (Boolean) page.evaluate("""
                    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1
                        || [...document.querySelectorAll('vaadin-grid')].some(grid => {
                             const table = grid.shadowRoot.querySelector('table');
                             return table.scrollWidth > table.clientWidth + 1;
                           })
                    """);
            if (sideways) {
                cut.add(path);
            }
            TestBrowser.picture(page, "phone/" + kind + "-" + shapeOf(path).replaceAll("[^a-z-]+", "_"));
        });

        assertThat(cut).as("pages wider than a telephone").isEmpty();
        page.context().close();
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
        new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .filter(one -> Set.of("serious", "critical").contains(one.getImpact()))
                        .forEach(one -> failures.add(path + ": axe " + one.getId() + " – "
                                + one.getNodes().getFirst().getHtml()));
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
