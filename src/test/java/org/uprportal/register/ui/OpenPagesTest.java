package org.uprportal.register.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.persistence.EntityManagerFactory;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.recommendation.ArchiveImports;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterOrder;
import org.uprportal.register.RegisterQuery;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.RealData;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** The open pages need no account, no script, no session and no cookie, and show only what is public. */
@PortalTest
class OpenPagesTest {

    private static final int MOST_BYTES = 60_000;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Register register;

    @Autowired
    ArchiveImports archive;

    @Autowired
    MatrixImports matrices;

    @Autowired
    Cycles cycles;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    CurrentActor actor;

    @Autowired
    EntityManagerFactory database;

    @Autowired
    JdbcClient archived;

    MockMvc browser;
    String mark;

    @BeforeEach
    void fourRowsOnRecord() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        mark = "m" + UUID.randomUUID().toString().replace("-", "");
        var rows = String.join(
                "\n",
                "To,Text,From,Response,Action,Issue,Session",
                "Kenya,Protect women's homes " + mark + ",Peru,Accepted,5,Justice,8",
                "Kenya,Protect women’s homes " + mark + ",Nepal,Noted,5,Justice,8",
                "Nepal,End <script>alert(1)</script> " + mark + ",Peru,Noted,4,Justice,20",
                "Nepal,Nepal will act " + mark + ",,Voluntary Pledge,2,Justice,20");
        take(rows);
        scene.signOut();
        refresh();
    }

    @AfterEach
    void forget() {
        RealData.forgetLargeExports(archived);
    }

    private void take(String rows) {
        actor.runAs(Actor.PORTAL, () -> archive.commit("a.csv", rows.getBytes(StandardCharsets.UTF_8), null));
    }

    /** What the round does every second. */
    private void refresh() {
        ReflectionTestUtils.invokeMethod(context.getBean("registerIndex"), "refresh");
    }

    private RegisterQuery marked(RegisterFacet facet, String value) {
        return new RegisterQuery(mark, Map.of(facet, List.of(value)), RegisterOrder.FIT);
    }

    @Test
    void facetsCountWhatMatchesInAllTheOthers() {
        var all = register.find(new RegisterQuery(mark, Map.of(), RegisterOrder.FIT), 0, 10);
        assertThat(all.of(RegisterFacet.KIND)).containsOnly(Map.entry("PAIR", 3), Map.entry("PLEDGE", 1));
        assertThat(all.of(RegisterFacet.BY)).containsOnly(Map.entry("PER", 2), Map.entry("NPL", 1));

        var byPeru = register.find(marked(RegisterFacet.BY, "PER").in(RegisterOrder.NEWEST), 0, 10);
        assertThat(byPeru.total()).isEqualTo(2);
        assertThat(byPeru.of(RegisterFacet.STATE)).containsOnly(Map.entry("KEN", 1), Map.entry("NPL", 1));
        assertThat(byPeru.of(RegisterFacet.BY)).containsOnly(Map.entry("PER", 2), Map.entry("NPL", 1));
        assertThat(byPeru.rows().getFirst().row().session()).isEqualTo(20);
    }

    /** A government that reads its own draft leaves nothing of it in the index, and the page is nobody's also with a cookie. */
    @Test
    void positionsAreThereWhenTheyArePublicAndNotBefore() throws Exception {
        var state = scene.newState();
        var cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        var query = RegisterQuery.of(RegisterFacet.STATE, state.value());
        actor.runAs(
                Actor.PORTAL,
                () -> matrices.commit(
                        cycle,
                        InventedMatrix.of(List.of(
                                List.of("Recommendation", "Position", "Themes"),
                                List.of("120.10 Adopt a law " + mark + " (Kenya) (Peru);", "Noted", "- Law"),
                                List.of("120.2 Act (Peru);", "Supported", "- Law")))));
        scene.signIn(scene.person(PartyKind.GOVERNMENT, state));

        refresh();

        scene.signOut();
        var found = register.find(query, 0, 10);
        assertThat(found.rows()).extracting(one -> one.row().paragraph()).containsExactly("120.2", "120.10");
        assertThat(found.of(RegisterFacet.POSITION)).containsOnly(Map.entry("PENDING", 2));
        var page = text(
                open("/upr/en/recommendations/" + found.rows().getLast().row().id()));
        assertThat(page).contains("120.10").contains("pending").doesNotContain("noted");
        assertThat(text(open("/upr/en/states/" + state.value()))).doesNotContain("noted</span>");

        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plus(Duration.ofMinutes(1)));
        refresh();
        assertThat(register.find(query, 0, 10).of(RegisterFacet.POSITION))
                .containsOnly(Map.entry("NOTED", 1), Map.entry("SUPPORTED", 1));
        assertThat(text(open("/upr/en/recommendations/"
                        + found.rows().getLast().row().id())))
                .contains("noted");
    }

    @Test
    void aPageNeedsNoSessionAndIsNotSentTwice() throws Exception {
        var first = open("/upr/en/search?q=" + mark);

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getCookies()).isEmpty();
        assertThat(first.getHeader("Set-Cookie")).isNull();
        assertThat(first.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(first.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
        assertThat(text(first))
                .contains("women&#39;s")
                .contains("4 entries match")
                .contains("/upr/en/states/KEN")
                .contains("End &lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("<mark>" + mark + "</mark>")
                .doesNotContain("<script");

        var request = get("/upr/en/search?q=" + mark)
                .header("If-None-Match", first.getHeader("ETag"))
                .cookie(new Cookie("portal", "somebody"));
        var again = browser.perform(request).andReturn();
        assertThat(again.getResponse().getStatus()).isEqualTo(304);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(again.getRequest().getSession(false)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"en,ltr", "fr,ltr", "es,ltr", "ru,ltr", "zh,ltr", "ar,rtl"})
    void everyPageOpensInEveryLanguage(String language, String direction) throws Exception {
        var found = register.find(new RegisterQuery(mark, Map.of(), RegisterOrder.FIT), 0, 1);
        var id = found.rows().getFirst().row().id();
        var theme = found.of(RegisterFacet.THEME).keySet().iterator().next();
        for (var path : List.of(
                "",
                "/search?q=" + mark + "&by=PER&position=NOTED",
                "/recommendations/" + id,
                "/states/KEN",
                "/recommending/PER",
                "/sessions/8",
                "/themes/" + theme,
                "/compare?a=KEN&b=AFRICAN&bcycle=1")) {
            var answer = open("/upr/" + language + path);
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(text(answer))
                    .as(path)
                    .contains("lang=\"" + language + "\" dir=\"" + direction + "\"")
                    .contains("hreflang=\"ru\"")
                    .contains("rel=\"canonical\"")
                    .contains("og:title")
                    .doesNotContain("register.")
                    .doesNotContain("<script");
            assertThat(answer.getContentAsByteArray().length).as(path).isLessThan(MOST_BYTES);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/upr/xx",
        "/upr/en/states/QQQ",
        "/upr/en/states/peru",
        "/upr/en/recommending/QQQ",
        "/upr/en/sessions/9999",
        "/upr/en/themes/00000000-0000-0000-0000-000000000001",
        "/upr/en/recommendations/00000000-0000-0000-0000-000000000001",
        "/upr/en/recommendations/------------------------------------"
    })
    void whatIsNotThereIsNotFound(String path) throws Exception {
        assertThat(open(path).getStatus()).isEqualTo(404);
    }

    /** With all the real rows a search asks the database as often as with a few, finds what SQL finds, and stays small. */
    @Test
    void twentyFourThousandRowsCostAPageNoMoreStatements() throws IOException {
        var few = statements("/upr/en/search?q=" + mark);
        var fewOfState = statements("/upr/en/states/KEN");
        for (var name : List.of("1-5.csv", "6-9.csv", "10-13.csv", "voluntary.csv")) {
            var file = RealData.file("upr-info/" + name);
            assumeTrue(file.isPresent(), "The real exports are not beside this checkout");
            var bytes = Files.readAllBytes(file.get());
            actor.runAs(Actor.PORTAL, () -> archive.commit(name, bytes, null));
        }
        var began = System.nanoTime();
        refresh();
        System.out.printf(
                "Rows of the register read into its index a second: %.0f%n", 24_431e9 / (System.nanoTime() - began));

        var all = register.find(RegisterQuery.ALL, 0, 1);
        var counted = JdbcCount.of(context);
        assertThat(all.total()).isEqualTo(counted.all());
        assertThat(register.find(RegisterQuery.of(RegisterFacet.KIND, "PAIR"), 0, 1)
                        .of(RegisterFacet.POSITION)
                        .get("NOTED"))
                .isEqualTo(counted.noted());
        assertThat(register.find(RegisterQuery.of(RegisterFacet.ACTION, "5"), 0, 1)
                        .total())
                .isEqualTo(counted.specific());

        assertThat(statements("/upr/en/search?q=" + mark)).isEqualTo(few).isLessThanOrEqualTo(3);
        assertThat(statements("/upr/en/search?q=women+violence&by=SVN&position=NOTED"))
                .isLessThanOrEqualTo(few);
        assertThat(statements("/upr/en/states/KEN")).isEqualTo(fewOfState).isLessThanOrEqualTo(25);
        for (var path : List.of(
                "",
                "/search",
                "/search?all=by",
                "/search?q=violence+OR+women&page=3",
                "/states/KEN",
                "/recommending/SVN",
                "/sessions/8",
                "/compare?a=KEN&b=NPL")) {
            for (var language : List.of("en", "ru", "ar")) {
                assertThat(size("/upr/" + language + path)).as(language + path).isLessThan(MOST_BYTES);
            }
        }
    }

    private record JdbcCount(int all, int noted, int specific) {

        static JdbcCount of(WebApplicationContext context) {
            var database = context.getBean(JdbcClient.class);
            return new JdbcCount(
                    one(
                            database,
                            "select (select count(*) from recommendation_archived) + (select count(*) from recommendation_recommendation)"
                                    + " + (select count(*) from recommendation_pledge)"
                                    + " + (select count(*) from recommendation_other_body)"),
                    one(database, "select count(*) from recommendation_archived where kind = 'NOTED'"),
                    one(database, "select count(*) from recommendation_archived where action = 5"));
        }

        private static int one(JdbcClient database, String sql) {
            return database.sql(sql).query(Integer.class).single();
        }
    }

    private int size(String path) {
        try {
            return open(path).getContentAsByteArray().length;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The least of two: the names of States are read anew once a minute. */
    private long statements(String path) {
        return Math.min(counted(path), counted(path));
    }

    private long counted(String path) {
        var statistics = database.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            assertThat(size(path)).isPositive();
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
