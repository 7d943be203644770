package org.uprportal.everyday;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.uprportal.testing.Axe;
import org.uprportal.testing.RunningPortal;
import org.uprportal.testing.TestBrowser;
import org.uprportal.testing.TestDatabase;

/** That the portal is reached: by a link in a letter, by keyboard, on paper, in one's language, over a slow link, with much work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachIT {

    private static final String PERSON = "Tomas Ferrel";
    private static final String COLLEAGUE = "Emil Borsan";

    /** Of an organisation that is invited to a consultation and has not contributed. */
    private static final String CONTRIBUTOR = "Nadi Okelan";
    /** Some 335 of them are Vaadin's client as it is delivered, less what no page uses (decisions 0006, 0090 and 0131). The aim is 400; paddings of random length are up to 2. */
    private static final int KILOBYTES = 404;

    /** Requests of the first page in a browser that has never been here. */
    private static final int REQUESTS = 32;

    /** How much longer the sign-in and one's tasks may take than two pages of a visitor. */
    private static final double SIGN_IN = 1.8;

    RunningPortal portal;
    TestBrowser browser;

    @BeforeAll
    void start() {
        portal = RunningPortal.shared();
        browser = new TestBrowser();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @Test
    void aLinkInALetterLeadsToItsPageThroughTheSignIn() {
        var reader = browser.fresh().newPage();
        reader.navigate(portal.address() + "/tasks?group=state");
        person(reader).click();
        reader.waitForURL(portal.address() + "/tasks?group=state");
        reader.context().close();
        var page = browser.fresh().newPage();
        page.navigate(portal.address() + "/sign-in?to=//evil.example.org/");
        person(page).click();
        page.waitForURL(portal.address() + "/");
        page.context().close();
    }

    @Test
    void theKeyboardGoesOnAtTheHeadingAndTheSkipLinkStaysOnThePage() {
        var page = browser.open(portal, PERSON);
        TestBrowser.follow(page, "tasks");
        page.waitForFunction("() => document.activeElement.tagName === 'H1'");
        page.locator(".upr-skip").focus();
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.activeElement.id === 'upr-content'");
        TestBrowser.settle(page);
        assertThat(page.url()).endsWith("/tasks");
        page.context().close();
    }

    @Test
    void thePageSaysInWhichLanguageItSpeaksBeforeAnyScriptRuns() {
        var french = browser.open(portal, "", options -> options.setLocale("fr-FR"));
        assertThat(french.evaluate("() => document.documentElement.lang")).isEqualTo("fr");
        var answer =
                french.context().request().get(portal.address() + "/states").text();
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("lang=\"fr\"", "dir=\"ltr\"");
        french.context().close();
        var arabic = browser.open(portal, "", options -> options.setLocale("ar"));
        assertThat(arabic.evaluate("() => document.documentElement.lang + document.documentElement.dir"))
                .isEqualTo("arrtl");
        arabic.context().close();
    }

    @Test
    void paperGetsTheWholePageAndAWordOfFourHundredLettersBreaksNone() {
        var page = browser.open(portal, PERSON);
        TestBrowser.follow(page, "states");
        page.locator("#upr-content").evaluate("""
                content => {
                  for (let i = 0; i < 200; i++) {
                    const line = document.createElement('p');
                    line.textContent = 'Line ' + i;
                    content.append(line);
                  }
                }
                """);
        var paper = new String(page.pdf(), StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(paper).results().count())
                .isGreaterThan(3);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        TestBrowser.picture(page, "reach-print");
        page.context().close();
        for (var width : List.of(1280, 390)) {
            var screen = browser.open(portal, PERSON, options -> options.setViewportSize(width, 844));
            for (var path : List.of("tasks", "news", "letters", "mail", "")) {
                TestBrowser.follow(screen, path);
                screen.locator("h1").last().waitFor();
                screen.locator("h1").last().evaluate("heading => heading.textContent = 'w'.repeat(400)");
                screen.evaluate("() => document.querySelectorAll('.upr-page span:not(:has(*)), .upr-page p')"
                        + ".forEach(one => { if (one.textContent.length > 40) one.textContent = 'w'.repeat(400); })");
                assertThat(
                                screen.evaluate(
                                        "() => Math.max(document.scrollingElement.scrollWidth, document.getElementById('upr-content').getBoundingClientRect().right) <= innerWidth + 1"))
                        .as(path + " at " + width)
                        .isEqualTo(true);
                // The next page is drawn anew; what was written over is not missed by the portal.
                assertThat(screen.locator("h1").last().textContent()).hasSize(400);
            }
            screen.context().close();
        }
    }

    /** The open register, as a telephone with Arabic and a screen at night show it: nothing serious, no cookie, little of the line. */
    @Test
    void theOpenRegisterNeedsNoCookieAndLittleOfTheLine() {
        var sizes = new ArrayList<String>();
        for (var dark : List.of(false, true)) {
            for (var width : List.of(1280, 390)) {
                var context = browser.fresh();
                var page = context.newPage();
                page.setViewportSize(width, 844);
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
                var answers = new CopyOnWriteArrayList<Response>();
                page.onResponse(answers::add);
                for (var path : List.of("en", "en/search", "ar/search?position=NOTED", "fr/compare?a=AFRICAN", "zh")) {
                    answers.clear();
                    var answer = page.navigate(portal.address() + "/upr/" + path);
                    assertThat(answer.status()).as(path).isEqualTo(200);
                    page.locator("h1").waitFor();
                    var bytes = answers.stream()
                            .mapToLong(one -> one.request().sizes().responseBodySize
                                    + one.request().sizes().responseHeadersSize)
                            .sum();
                    sizes.add(path + " " + bytes);
                    assertThat(bytes).as(path).isLessThan(60_000);
                    assertThat(Axe.seriousOn(page)).as(path).isEmpty();
                    assertThat(page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth + 1"))
                            .as(path + " at " + width)
                            .isEqualTo(true);
                    TestBrowser.picture(
                            page, "open-" + path.replaceAll("\\W+", "-") + "-" + width + (dark ? "-dark" : ""));
                }
                assertThat(context.cookies()).isEmpty();
                context.close();
            }
        }
        System.out.println("Bytes of the open register's pages with their style: " + sizes);
    }

    @Test
    void theFirstLoadStaysLight() {
        var context = browser.fresh();
        var page = context.newPage();
        var answers = new CopyOnWriteArrayList<Response>();
        page.onResponse(answers::add);
        page.navigate(portal.address() + "/");
        page.locator("h1").first().waitFor();
        TestBrowser.settle(page);
        var bytes = 0L;
        var lines = new ArrayList<String>();
        for (var answer : answers) {
            var sizes = answer.request().sizes();
            var size = sizes.responseBodySize + sizes.responseHeadersSize;
            bytes += size;
            lines.add(size + " " + answer.headers().getOrDefault("content-encoding", "-") + " "
                    + answer.url().replaceFirst("\\?.*", ""));
        }
        lines.sort((one, other) -> Integer.parseInt(other.split(" ")[0]) - Integer.parseInt(one.split(" ")[0]));
        System.out.printf(
                "First load: %d requests, %d KB%n  %s%n", answers.size(), bytes / 1024, String.join("\n  ", lines));
        assertThat(bytes / 1024).isLessThanOrEqualTo(KILOBYTES);
        assertThat(answers.size()).isLessThanOrEqualTo(REQUESTS);
        assertThat(answers)
                .filteredOn(answer -> answer.url().matches(".*(\\.css.*|/|v-r=(init|uidl).*)"))
                .hasSizeGreaterThan(3)
                .allSatisfy(answer -> assertThat(answer.headers()).containsKey("content-encoding"));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.headers())
                        .containsKeys(
                                "content-security-policy", "x-frame-options", "cache-control", "referrer-policy"));
        assertThat(answers)
                .filteredOn(answer -> answer.url().contains("/markdown-helpers-"))
                .as("what no page uses is not sent (or Vaadin's bundle calls it otherwise now)")
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.body()).hasSizeLessThan(200));
        assertThat(answers)
                .filteredOn(answer -> answer.url().matches(".*/VAADIN/build/[^/]+-[A-Za-z0-9_-]{8}\\.js"))
                .hasSizeGreaterThan(10)
                .allSatisfy(answer -> assertThat(answer.headers())
                        .containsEntry("cache-control", "public, max-age=31536000, immutable"));
        page.navigate(portal.address() + "/recommendations?q=112");
        page.locator("h1").first().waitFor();
        assertThat(answers)
                .filteredOn(answer ->
                        answer.url().contains("v-r=init") && answer.url().contains("query=q"))
                .as("beside the key of the session, what the link says")
                .hasSize(1)
                .allSatisfy(answer -> assertThat(answer.headers()).doesNotContainKey("content-encoding"));
        context.close();
    }

    /**
     * From the sign-in page of the demo to one's tasks, in a browser that has never been here; nothing is loaded twice. It takes
     * hardly longer than the same two pages do for a visitor, by turns on this machine.
     */
    @Test
    void theSignInLeadsToTheTasksAndThePortalComesOverTheLineOnce() {
        var tasks = Double.MAX_VALUE;
        var visitor = Double.MAX_VALUE;
        // On a busy machine until both had a quiet moment.
        for (int i = 0; i < 5 || (i < 15 && tasks / visitor > SIGN_IN); i++) {
            var stranger = browser.fresh();
            var open = stranger.newPage();
            var begin = System.nanoTime();
            open.navigate(portal.address() + "/");
            open.locator("h1").first().waitFor();
            open.navigate(portal.address() + "/cycles");
            open.locator("h1").first().waitFor();
            visitor = Math.min(visitor, (System.nanoTime() - begin) / 1e6);
            stranger.close();
            var context = browser.fresh();
            var page = context.newPage();
            begin = System.nanoTime();
            page.navigate(portal.address() + "/sign-in");
            person(page).click();
            page.waitForURL(portal.address() + "/");
            page.locator(".upr-task").first().waitFor();
            tasks = Math.min(tasks, (System.nanoTime() - begin) / 1e6);
            assertThat((Boolean) page.evaluate("""
                            () => performance.getEntriesByType('resource')
                                .filter(one => one.name.includes('/VAADIN/build/'))
                                .every(one => one.transferSize === 0)
                            """))
                    .as("the portal comes once over the line; the second page has it from the browser")
                    .isTrue();
            assertThat(page.locator(".upr-who").innerText()).contains(PERSON);
            assertThat(page.locator(".upr-sign-in").count()).isZero();
            context.close();
        }
        System.out.printf(
                "From the sign-in page to the first task in a new browser: %.0f ms, two pages of a visitor %.0f ms,"
                        + " ratio %.2f of %.1f%n",
                tasks, visitor, tasks / visitor, SIGN_IN);
        assertThat(tasks / visitor).isLessThanOrEqualTo(SIGN_IN);
    }

    @Test
    void aSessionThatHasEndedSaysSoAndTheTextIsThereAgainAfterTheSignIn() {
        var page = browser.open(portal, CONTRIBUTOR);
        var path = (String) page.evaluate("""
                () => [...document.querySelectorAll('a[href]')].map(one => one.href)
                    .find(one => /consultations\\/[0-9a-f-]{36}\\/contribute/.test(one))
                """);
        assertThat(path).as("a consultation to contribute to").isNotNull();
        page.navigate(path);
        var field = page.locator("vaadin-text-area textarea").first();
        field.fill("What was kept before");
        TestBrowser.settle(page);
        // A session that has ended: the browser still sends its cookie, and nobody knows it any more.
        page.context()
                .addCookies(List.of(
                        new com.microsoft.playwright.options.Cookie("portal", "ended").setUrl(portal.address())));
        field.fill("What was kept before, and the last sentence.");
        field.blur();
        var ended = page.locator(".v-system-error");
        ended.waitFor();
        assertThat(ended.innerText()).contains("Your session has ended", "is kept in this window");
        assertThat(field.inputValue()).endsWith("the last sentence.");
        ended.click();
        person(page, CONTRIBUTOR).click();
        page.waitForURL(path);
        page.waitForFunction("""
                () => [...document.querySelectorAll('vaadin-text-area')]
                    .some(one => one.value === 'What was kept before, and the last sentence.')
                """);
        page.waitForFunction("""
                () => [...document.querySelectorAll('[role=status]')].some(one => one.textContent.startsWith('Saved'))
                """);
        page.reload();
        page.waitForFunction("""
                () => [...document.querySelectorAll('vaadin-text-area')]
                    .some(one => one.value === 'What was kept before, and the last sentence.')
                """);
        page.context().close();
    }

    @Test
    void theTimeThatIsLeftGoesOnWhileThePageIsOpen() {
        var page = browser.open(portal, PERSON);
        assertThat(page.evaluate("""
                () => [[3 * 86400 + 21 * 3600 + 3360, 'en'], [-86400 * 2, 'en'], [3660, 'ru'], [59, 'en']]
                    .map(([seconds, locale]) => window.uprPage.words(seconds, locale)).join('|')
                """)).isEqualTo("3 days, 21 hours|2 days|1 час 1 минута|0 minutes");
        page.evaluate("""
                () => {
                  const badge = document.createElement('span');
                  badge.innerHTML = '<span class="upr-left" data-left="61" data-locale="en"'
                      + ' data-words="\u2026 left" data-late="\u2026 overdue">1 minute left</span>';
                  document.getElementById('upr-content').append(badge);
                  window.uprPage.tick();
                  const now = performance.now.bind(performance);
                  performance.now = () => now() + 10 * 60000;
                  window.uprPage.tick();
                }
                """);
        assertThat(page.locator(".upr-left").last().innerText()).isEqualTo("8 minutes overdue");
        page.context().close();
    }

    @Test
    void everyPageOfTheMenuOpensByItsAddressToo() {
        var page = browser.open(portal, "Rosa Quill");
        @SuppressWarnings("unchecked")
        var paths = (List<String>)
                page.evaluate("() => [...document.querySelectorAll('vaadin-side-nav-item')].map(one => one.path)");
        assertThat(paths).hasSizeGreaterThan(8).contains("theme-lists");
        for (var path : paths) {
            var answer = page.navigate(portal.address() + "/" + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            page.locator("h1").first().waitFor();
            assertThat(page.title()).as(path).doesNotContain("not found");
        }
        page.context().close();
    }

    @Test
    void anAdministratorAndAMissionFindTheirWorkAtHome() {
        var administrator = browser.open(portal, "Otto Fennick");
        assertThat(administrator.locator("#upr-content").innerText()).contains("Look after accounts");
        administrator.context().close();
        var mission = browser.open(portal, "Elsa Brandvik");
        assertThat(mission.locator("#upr-content").innerText()).contains("What your State has recommended");
        mission.context().close();
    }

    @Test
    void thePortalCanBeUsedOverASlowLink() {
        var context = browser.fresh();
        var page = context.newPage();
        page.setDefaultTimeout(60_000);
        var devtools = context.newCDPSession(page);
        var slow = new com.google.gson.JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 400);
        slow.addProperty("downloadThroughput", 50_000);
        slow.addProperty("uploadThroughput", 50_000);
        devtools.send("Network.enable");
        devtools.send("Network.emulateNetworkConditions", slow);
        var begin = System.nanoTime();
        page.navigate(portal.address() + "/");
        page.locator("h1").first().waitFor();
        var first = (System.nanoTime() - begin) / 1e9;
        var second = Double.MAX_VALUE;
        // Whatever else this machine does falls on one attempt, not on all.
        for (int attempt = 0; attempt < 4 && second >= first / 2; attempt++) {
            begin = System.nanoTime();
            page.navigate(portal.address() + "/cycles");
            page.locator("h1").first().waitFor();
            second = Math.min(second, (System.nanoTime() - begin) / 1e9);
        }
        System.out.printf("At 400 ms and 400 kbit/s: first page %.1f s, second %.1f s%n", first, second);
        assertThat(first).isLessThan(18);
        assertThat(second).isLessThan(first / 2);
        context.close();
    }

    @Test
    void myTasksTakesAsLongWithFiveThousandTasksAsWithFive() throws Exception {
        try {
            tasks(COLLEAGUE, 5);
            tasks(PERSON, 5000);
            var colleague = browser.open(portal, COLLEAGUE);
            var person = browser.open(portal, PERSON);
            var few = Double.MAX_VALUE;
            var many = Double.MAX_VALUE;
            // In turns, so that whatever else this machine does falls on both; on a busy one until both had a quiet
            // moment.
            for (int i = 0; i < 8 || (i < 80 && many / few > 1.3); i++) {
                few = Math.min(few, reload(colleague, 5));
                many = Math.min(many, reload(person, 20));
            }
            colleague.context().close();
            person.context().close();
            System.out.printf(
                    "My tasks in the browser: %.0f ms with 5, %.0f ms with 5,000, ratio %.2f of 1.3%n",
                    few, many, many / few);
            assertThat(many / few).isLessThanOrEqualTo(1.3);
            for (var look : TestBrowser.PICTURES ? List.of("desktop", "phone", "dark", "arabic") : List.of("arabic")) {
                look(look);
            }
        } finally {
            execute("delete from inbox_audience where task_id in (select id from inbox_task where element = 'many')");
            execute("delete from inbox_task where element = 'many'");
        }
    }

    private void look(String look) {
        var page = browser.open(portal, PERSON, options -> {
            if (look.equals("phone")) {
                options.setViewportSize(390, 844);
            }
            if (look.equals("dark")) {
                options.setColorScheme(ColorScheme.DARK);
            }
        });
        if (look.equals("arabic")) {
            page.locator("vaadin-menu-bar-button").first().click();
            page.locator("vaadin-menu-bar-item")
                    .filter(new Locator.FilterOptions().setHasText("العربية"))
                    .last()
                    .click();
            page.waitForFunction("() => document.documentElement.lang === 'ar'");
            page.locator("h1").first().waitFor();
        }
        for (var path : List.of("tasks", "letters", "mail", "news")) {
            TestBrowser.follow(page, path);
            TestBrowser.picture(page, "reach-" + path + "-" + look);
        }
        page.context().close();
    }

    /** One loading of My tasks until its last row of the first page is drawn, in milliseconds. */
    private double reload(Page page, int rows) {
        var begin = System.nanoTime();
        page.navigate(portal.address() + "/tasks");
        page.locator(".upr-task").nth(rows - 1).waitFor();
        return (System.nanoTime() - begin) / 1e6;
    }

    private void execute(String statement) throws Exception {
        try (var database = DriverManager.getConnection(
                        portal.database(),
                        TestDatabase.owner().user(),
                        TestDatabase.owner().password());
                var change = database.createStatement()) {
            assertThat(change.executeUpdate(statement)).isPositive();
        }
    }

    private void tasks(String person, int number) throws Exception {
        try (var database = DriverManager.getConnection(
                portal.database(),
                TestDatabase.owner().user(),
                TestDatabase.owner().password())) {
            database.setAutoCommit(false);
            try (var ask = database.createStatement();
                    var row = ask.executeQuery("select party_id from identity_person where name = '" + person + "'");
                    var task = database.prepareStatement("""
                            insert into inbox_task (id, engine_task, form_key, element, subject, arguments, state_code, due, since)
                            values (?, ?, 'submission/draft', 'many', uuid(), '["A text"]', 'SVN', now(), now())
                            """);
                    var audience =
                            database.prepareStatement("insert into inbox_audience (task_id, token) values (?, ?)")) {
                row.next();
                var token = "party:" + row.getString(1);
                for (int i = 0; i < number; i++) {
                    var id = UUID.randomUUID().toString();
                    task.setString(1, id);
                    task.setString(2, UUID.randomUUID().toString());
                    task.addBatch();
                    audience.setString(1, id);
                    audience.setString(2, token);
                    audience.addBatch();
                }
                task.executeBatch();
                audience.executeBatch();
            }
            database.commit();
        }
    }

    private static Locator person(Page page) {
        return person(page, PERSON);
    }

    private static Locator person(Page page, String name) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }
}
