package org.uprportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.uprportal.PortalApplication;
import org.uprportal.account.Members;
import org.uprportal.account.People;
import org.uprportal.account.ui.DoorForTests;
import org.uprportal.advocacy.AskId;
import org.uprportal.advocacy.Asks;
import org.uprportal.consultation.Consultations;
import org.uprportal.guard.Doors;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.organisation.Registrations;
import org.uprportal.party.MemberRole;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.OwnSchema;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TestBrowser;
import org.uprportal.testing.TimeMachine;

/**
 * The portal's own web server and a real browser: whatever reaches somebody's browser (pages, the answers to what it asks,
 * push frames, files) is kept and searched for the marks of all that they may not read. What a browser sends, forged or not,
 * changes nothing that its person may not change.
 */
@SpringBootTest(
        classes = PortalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "portal.engine.jobs=false",
            "portal.time-travel=true",
            "portal.https=false",
            "server.address=127.0.0.1",
            "vaadin.productionMode=true",
            "logging.level.org.uprportal=debug"
        })
@ActiveProfiles("test")
@ContextConfiguration(initializers = OwnSchema.class)
@Import({Scene.class, TimeMachine.class, DoorForTests.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OutputCaptureExtension.class)
class HiddenMeansAbsentIT {

    private static final Pattern ANY_UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final List<String> WATCHED = List.of(
            "visitor",
            "author",
            "author's viewer",
            "other CSO",
            "coalition",
            "government",
            "ministry in the lead",
            "other ministry",
            "embassy asked",
            "other embassy",
            "country team",
            "secretariat",
            "administrator");

    /** Of those who are refused a page, how many try it in a browser. */
    private static final int TRIED_BY = 2;

    private static final int MOST_BYTES = 20 * 1024 * 1024;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    Members members;

    @Autowired
    Submissions submissions;

    @Autowired
    Asks asks;

    @Autowired
    Consultations consultations;

    @Autowired
    Registrations registrations;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private final String mark = "canary" + UUID.randomUUID().toString().replace("-", "");
    private Everybody world;
    private Canaries canaries;
    private TestBrowser browser;

    @BeforeAll
    void open() {
        world = new Everybody(beans, mark);
        canaries = new Canaries(world);
        browser = new TestBrowser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    /**
     * First, because the forged requests of somebody who may leave another world behind.
     *
     * <p>Each opens in the browser everything they may open. What they may not open is refused to all of them without a browser
     * ({@link EveryRouteTest}); here each such address is tried by {@value #TRIED_BY} of those who are refused, by others at each
     * next one, so that everybody's turn comes all over the portal.
     */
    @Test
    @Order(1)
    void whatSomebodyMayNotReadNeverReachesTheirBrowser(CapturedOutput log) {
        var secrets = canaries.secrets();
        var routes = Doors.listed().stream()
                .filter(door -> door.kind().equals("route") && !door.is("demo"))
                .toList();
        var wrong = new TreeSet<String>();
        var seen = new TreeSet<String>();
        var pages = 0;
        var files = 0;
        var visitors = new LinkedHashMap<String, Visitor>();
        var tries = new Tries(routes, canaries, WATCHED, TRIED_BY);
        var tried = new LinkedHashMap<String, Set<Tries.Page>>();
        for (var name : WATCHED) {
            var visitor = visitor(name);
            visitors.put(name, visitor);
            tried.put(name, new LinkedHashSet<>());
            for (var one : tries.of(name)) {
                var path = one.visit().path();
                TestBrowser.follow(visitor.page, path);
                if (visitor.foundNothing() == tries.opens(one, name)) {
                    wrong.add(name + (visitor.foundNothing() ? " does not open " : " opens ") + path + " of "
                            + one.door().name());
                }
                if (path.startsWith("responses/")) {
                    visitor.openAnswers();
                }
                tried.get(name).add(one);
                pages++;
                files += visitor.fetchFiles();
            }
        }
        wrong.addAll(tries.missing(routes, tried));
        // All of them have the portal open while something confidential happens.
        scene.as(
                world.who("author"),
                () -> asks.write(new AskId(there("advocacy", "/lobbying/:id", "ask")), "Later " + mark + "LATER"));
        // Each goes on to another page: what waited to be sent to it has come by then.
        visitors.values().forEach(visitor -> TestBrowser.follow(visitor.page, "consultations"));
        secrets.put("LATER", secrets.get("MESSAGE"));
        TestBrowser.follow(visitors.get("embassy asked").page, "lobbying/" + there("advocacy", "/lobbying/:id", "ask"));
        var heard = 0;
        for (var visitor : visitors.values()) {
            TestBrowser.settle(visitor.page);
            heard += visitor.heard.size();
            for (var what : visitor.heard) {
                secrets.forEach((secret, of) -> {
                    if (marked(what, secret)) {
                        if (canaries.reads(visitor.name, of)
                                || canaries.keepsTheRegister(visitor.name, secret, object -> true)) {
                            seen.add(secret);
                        } else {
                            wrong.add(secret + " reaches the browser of " + visitor.name);
                        }
                    }
                });
                ANY_UUID.matcher(what)
                        .results()
                        .filter(id -> Set.of("1", "7").contains(id.group(1)))
                        .forEach(id ->
                                wrong.add("an id that can be guessed reaches " + visitor.name + ": " + id.group()));
            }
            visitor.leave();
        }
        secrets.keySet().stream()
                .filter(secret -> marked(log.getAll(), secret))
                .forEach(secret -> wrong.add(secret + " is in the log"));
        wrong.addAll(marksInTables("act\\_%"));
        wrong.addAll(marksInTables("identity\\_audit%"));
        System.out.printf(
                "access: %d people in a browser, %d pages, %d answers and frames and %d files searched for %d marks, %d seen by"
                        + " those who may%n",
                visitors.size(), pages, heard, files, secrets.size(), seen.size());
        assertThat(wrong).isEmpty();
        assertThat(seen).as("marks that somebody who may read them gets").isEqualTo(secrets.keySet());
    }

    /** A file's address is worth nothing in the session of somebody else, and an upload's neither. */
    @Test
    void aFilesAddressWorksForWhoeverWasGivenItOnly() {
        var author = visitor("author");
        TestBrowser.follow(author.page, "submissions/" + there("submission", "/submissions/:id", "filed-submission"));
        var file = author.files().stream().findFirst().orElseThrow();
        var answer = author.context.request().get(file);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
        assertThat(answer.headers()).containsEntry("x-content-type-options", "nosniff");
        var government = visitor("government");
        assertThat(government.context.request().get(file).status()).isNotEqualTo(200);
        assertThat(browser.fresh().request().get(file).status()).isNotEqualTo(200);

        var secretariat = visitor("secretariat");
        TestBrowser.follow(secretariat.page, "matrix-import/" + there("cycle", "/cycles/:id", "cycle"));
        var upload = (String) secretariat.page.evaluate("() => document.querySelector('vaadin-upload').target");
        var address = address() + "/" + upload;
        var before = state();
        var sent = RequestOptions.create()
                .setHeader("Content-Type", "application/octet-stream")
                .setHeader("X-Filename", "matrix.docx")
                .setData("anything".getBytes(StandardCharsets.UTF_8));
        // One byte more than the page allows, sent without the page.
        var large = RequestOptions.create()
                .setHeader("Content-Type", "application/octet-stream")
                .setHeader("X-Filename", "matrix.docx")
                .setData(new byte[MOST_BYTES + 1]);
        assertThat(secretariat.context.request().post(address, large).status()).isEqualTo(422);
        assertThat(government.context.request().post(address, sent).status()).isNotIn(200, 500);
        assertThat(browser.fresh().request().post(address, sent).status()).isNotIn(200, 500);
        assertThat(changedSince(before)).isEmpty();
        List.of(author, government, secretariat).forEach(Visitor::leave);
    }

    /**
     * Every node a page may have is clicked, its value changed, a million rows asked of it, in requests as the browser would
     * send them, by people who may read the page and change nothing there. The same requests by somebody who may show that
     * they would have done something.
     */
    @Test
    void forgedRequestsChangeNothing() {
        var draft = "submissions/" + there("submission", "/submissions/:id", "cso-draft");
        var answered = 0;
        var before = state();
        for (var attempt : List.of(
                List.of("author's viewer", draft),
                List.of("author's viewer", "lobbying/" + there("advocacy", "/lobbying/:id", "ask")),
                List.of("author's viewer", "organisations/" + world.authors().value()),
                List.of(
                        "government's viewer",
                        "consultations/" + there("consultation", "/consultations/:id", "consultation")),
                List.of("government's viewer", "responses/" + there("recommendation", "/responses/:id", "published")),
                List.of("other CSO", "cycles/" + there("cycle", "/cycles/:id", "cycle")),
                List.of("other embassy", "reviews/" + there("review", "/reviews/:id", "published")),
                List.of("administrator", "follow-up/" + there("review", "/reviews/:id", "published")))) {
            var visitor = visitor(attempt.getFirst());
            TestBrowser.follow(visitor.page, attempt.getLast());
            answered += visitor.forge();
            visitor.leave();
        }
        assertThat(answered).isGreaterThan(1000);
        assertThat(changedSince(before)).isEmpty();

        var owner = visitor("author");
        TestBrowser.follow(owner.page, draft);
        owner.forge();
        owner.leave();
        assertThat(changedSince(before))
                .as("what the same requests change for somebody who may")
                .contains("submission_submission");
    }

    /** A request of one person, sent in the session of another, is not even looked at. */
    @Test
    void aRequestOfOnePersonIsNothingInTheSessionOfAnother() {
        var author = visitor("author");
        TestBrowser.follow(author.page, "submissions/" + there("submission", "/submissions/:id", "filed-submission"));
        var request = author.lastRequest.getLast();
        var government = visitor("government");
        TestBrowser.follow(government.page, "submissions");
        var before = state();
        var answer = government
                .context
                .request()
                .post(
                        request.url(),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData(request.postData()));
        assertThat(answer.text()).doesNotContain(mark, "\"changes\":[{");
        assertThat(changedSince(before)).isEmpty();
        List.of(author, government).forEach(Visitor::leave);
    }

    /** Whoever is not an editor any more finds the open page powerless at once; whoever is suspended loses it in seconds. */
    @Test
    void whatIsTakenAwayIsTakenFromOpenPages() {
        var colleague = scene.colleague(world.authors(), MemberRole.EDITOR);
        world.everybody().put("colleague", colleague);
        var visitor = visitor("colleague");
        TestBrowser.follow(visitor.page, "submissions/" + there("submission", "/submissions/:id", "cso-draft"));
        scene.as(world.who("author"), () -> members.changeRole(colleague, MemberRole.VIEWER));
        var before = state();
        visitor.forge();
        assertThat(changedSince(before)).isEmpty();
        visitor.leave();

        var open = visitor("colleague");
        TestBrowser.follow(open.page, "submissions");
        var name = open.page.getByText(people.person(colleague).orElseThrow().name());
        name.first().waitFor();
        scene.as(world.who("author"), () -> members.suspend(colleague));
        // The tab asks for nothing; what it shows is taken from it.
        name.first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.DETACHED)
                        .setTimeout(5000));
        open.leave();
        world.everybody().remove("colleague");
    }

    /** Asked for by its address, what is hidden is answered as what does not exist: same status, same headers, same page. */
    @Test
    void whatIsHiddenIsAnsweredAsWhatDoesNotExist() {
        var government = visitor("government");
        for (var place : List.of("submissions", "lobbying", "registrations")) {
            var hidden = government.ask(place + "/" + hiddenOn(place));
            var absent = government.ask(place + "/" + UUID.randomUUID());
            assertThat(hidden).as(place).isEqualTo(absent);
        }
        government.leave();
    }

    private UUID there(String module, String route, String object) {
        return world.parts().sample(module, route, object).id();
    }

    private UUID hiddenOn(String place) {
        return switch (place) {
            case "submissions" -> there("submission", "/submissions/:id", "filed-submission");
            case "lobbying" -> there("advocacy", "/lobbying/:id", "ask");
            default -> there("organisation", "/registrations/:id", "registration");
        };
    }

    /** How long the answer takes does not tell whether there is something. */
    @Test
    void theTimeOfAnAnswerTellsNothing() {
        var government = world.who("government");
        Map<String, Function<UUID, Optional<?>>> doors = new LinkedHashMap<>();
        doors.put(
                there("submission", "/submissions/:id", "filed-submission").toString(),
                id -> submissions.find(new SubmissionId(id)));
        doors.put(there("advocacy", "/lobbying/:id", "ask").toString(), id -> asks.find(new AskId(id)));
        doors.put(
                there("organisation", "/registrations/:id", "registration").toString(),
                id -> registrations.find(new RegistrationId(id)));
        scene.signIn(government);
        doors.forEach((there, find) -> {
            var present = new long[500];
            var absent = new long[500];
            for (int round = -100; round < 500; round++) {
                var one = timed(
                        () -> assertThat(find.apply(UUID.fromString(there))).isEmpty());
                var other =
                        timed(() -> assertThat(find.apply(UUID.randomUUID())).isEmpty());
                if (round >= 0) {
                    present[round] = one;
                    absent[round] = other;
                }
            }
            var difference = Math.abs(median(present) - median(absent)) / 1e6;
            System.out.printf(
                    "access: hidden %.2f ms, absent %.2f ms (medians of 500)%n",
                    median(present) / 1e6, median(absent) / 1e6);
            // Far below what is left of it behind a network and a browser.
            assertThat(difference).isLessThan(3);
        });
        scene.signOut();
    }

    private boolean marked(String text, String secret) {
        var place = text.indexOf(mark + secret.strip());
        while (place >= 0) {
            var after = place + mark.length() + secret.strip().length();
            if (after == text.length() || !Character.isLetter(text.charAt(after))) {
                return true;
            }
            place = text.indexOf(mark + secret.strip(), after);
        }
        return false;
    }

    private static long timed(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private Visitor visitor(String name) {
        return new Visitor(name, world.everybody().get(name), browser.fresh(), address());
    }

    private String address() {
        return "http://localhost:" + port;
    }

    /** A checksum of every table, but for who was here when, what is left of what is rationed, and what somebody has typed or watches, which is their own. */
    private Map<String, String> state() {
        var state = new TreeMap<String, String>();
        database.sql("select table_name from information_schema.tables where table_schema = database()"
                        + " and table_name not like 'databasechangelog%' and table_name not in"
                        + " ('identity_person', 'identity_sign_in', 'identity_audit', 'identity_audit_head', 'identity_audit_thread', 'identity_kept_text',"
                        + " 'watch_watch', 'platform_allowance')")
                .query(String.class)
                .list()
                .forEach(table -> state.put(
                        table,
                        database.sql("checksum table " + table)
                                .query((row, number) -> String.valueOf(row.getString(2)))
                                .single()));
        assertThat(state).hasSizeGreaterThan(40);
        return state;
    }

    private Set<String> changedSince(Map<String, String> before) {
        var changed = new TreeSet<String>();
        state().forEach((table, sum) -> {
            if (!sum.equals(before.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    private List<String> marksInTables(String like) {
        var found = new ArrayList<String>();
        database.sql(
                        "select table_name, column_name from information_schema.columns where table_schema = database()"
                                + " and table_name like ? and data_type in ('varchar', 'text', 'mediumtext', 'longtext', 'longblob')")
                .param(like)
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(column -> {
                    if (database.sql("select count(*) from `" + column.getFirst() + "` where `" + column.getLast()
                                            + "` like ?")
                                    .param("%" + mark + "%")
                                    .query(Integer.class)
                                    .single()
                            > 0) {
                        found.add("a mark stands in " + String.join(".", column));
                    }
                });
        return found;
    }
}
