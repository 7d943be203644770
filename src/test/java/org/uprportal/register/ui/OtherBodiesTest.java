package org.uprportal.register.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.recommendation.ArchiveImports;
import org.uprportal.recommendation.ArchivePreview;
import org.uprportal.recommendation.RecommendingBody;
import org.uprportal.recommendation.Tags;
import org.uprportal.register.FoundRows;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterOrder;
import org.uprportal.register.RegisterQuery;
import org.uprportal.testing.InventedIndex;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;
import tools.jackson.databind.json.JsonMapper;

/** Recommendations of treaty bodies and special procedures in the register: told apart, found, shown, given as files. */
@PortalTest
class OtherBodiesTest {

    private static final int MOST_BYTES = 60_000;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Register register;

    @Autowired
    ArchiveImports archive;

    @Autowired
    Tags tags;

    @Autowired
    Themes themes;

    @Autowired
    CurrentActor actor;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManagerFactory statements;

    MockMvc browser;
    String mark;

    @BeforeEach
    void rowsOfThreeBodies() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        mark = "m" + UUID.randomUUID().toString().replace("-", "");
        take(String.join(
                        "\n",
                        "To,Text,From,Response,Action,Issue,Session",
                        "Kenya,Protect homes " + mark + ",Peru,Accepted,5,,8")
                .getBytes(StandardCharsets.UTF_8));
        take(InventedIndex.of(
                InventedIndex.treatyBody(
                        "CEDAW", "CEDAW/C/KEN/CO/7", "End <b>child</b> marriage " + mark, "- Kenya", mark + "1"),
                InventedIndex.treatyBody(
                        "Special Rapporteur on adequate housing",
                        "A/HRC/40/61",
                        "=House \"all\", now " + mark,
                        "- Kenya\n- Nepal\n- Lemuria",
                        mark + "2")));
        scene.signOut();
        refresh();
    }

    @Test
    void bodiesAreAFacetAndBothCountriesFindIt() {
        var all = find(Map.of());
        assertThat(all.of(RegisterFacet.BODY))
                .containsOnly(Map.entry("UPR", 1), Map.entry("CEDAW", 1), Map.entry("SPECIAL_PROCEDURES", 1));
        assertThat(all.of(RegisterFacet.KIND)).containsOnly(Map.entry("PAIR", 1), Map.entry("OTHER_BODY", 2));
        assertThat(all.of(RegisterFacet.POSITION)).containsOnly(Map.entry("SUPPORTED", 1));
        assertThat(all.of(RegisterFacet.SESSION)).containsOnlyKeys("8");
        assertThat(all.of(RegisterFacet.BY)).containsOnlyKeys("PER");
        assertThat(all.of(RegisterFacet.REPEAT)).containsOnly(Map.entry("NEW", 1));

        var cedaw = find(Map.of(RegisterFacet.BODY, List.of("CEDAW")));
        assertThat(cedaw.total()).isEqualTo(1);
        assertThat(cedaw.rows().getFirst().row().body()).isEqualTo(RecommendingBody.CEDAW);
        assertThat(find(Map.of(RegisterFacet.STATE, List.of("NPL"))).total()).isEqualTo(1);
        assertThat(find(Map.of(RegisterFacet.STATE, List.of("KEN"))).total()).isEqualTo(3);
    }

    @Test
    void theSymbolOfADocumentIsFoundAsItIsTyped() {
        var typed = new RegisterQuery(mark + " cedaw/c/ken/co/7", Map.of(), RegisterOrder.FIT);

        assertThat(register.find(typed, 0, 10).rows())
                .singleElement()
                .satisfies(found -> assertThat(found.row().body()).isEqualTo(RecommendingBody.CEDAW));
    }

    /** Of March 2021: after session 8, which was in 2010. */
    @Test
    void theyStandAmongReviewsByTheirAge() {
        var newest = register.find(new RegisterQuery(mark, Map.of(), RegisterOrder.NEWEST), 0, 10);
        var oldest = register.find(new RegisterQuery(mark, Map.of(), RegisterOrder.OLDEST), 0, 10);

        assertThat(newest.rows().getLast().row().session()).isEqualTo(8);
        assertThat(oldest.rows().getFirst().row().session()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "en,Committee on the Elimination of Discrimination against Women",
        "fr,Comité pour l’élimination de la discrimination à l’égard des femmes",
        "es,Comité para la Eliminación de la Discriminación contra la Mujer",
        "ru,Комитет по ликвидации дискриминации в отношении женщин",
        "zh,消除对妇女歧视委员会",
        "ar,اللجنة المعنية بالقضاء على التمييز ضد المرأة"
    })
    void pagesWithoutScriptShowBodyAndSymbol(String language, String body) throws Exception {
        var id = find(Map.of(RegisterFacet.BODY, List.of("CEDAW")))
                .rows()
                .getFirst()
                .row()
                .id();
        for (var path : List.of("/search?body=CEDAW&q=" + mark, "/recommendations/" + id)) {
            var page = text(open("/upr/" + language + path));
            assertThat(page)
                    .as(path)
                    .contains(body)
                    .contains("CEDAW/C/KEN/CO/7")
                    .contains("&lt;b&gt;child")
                    .doesNotContain("register.")
                    .doesNotContain("recommendation.")
                    .doesNotContain("/sessions/0")
                    .doesNotContain("<script");
        }
        for (var path : List.of("", "/states/NPL", "/compare?a=KEN&b=NPL", "/recommendations.docx?q=" + mark)) {
            assertThat(open("/upr/" + language + path).getStatus()).as(path).isEqualTo(200);
        }
    }

    @Test
    void aSpecialProcedureIsCalledAsItsSourceWritesItAndItsCountriesAreNamed() throws Exception {
        var id = find(Map.of(RegisterFacet.BODY, List.of("SPECIAL_PROCEDURES")))
                .rows()
                .getFirst()
                .row()
                .id();

        var page = text(open("/upr/en/recommendations/" + id));

        assertThat(page)
                .contains("Special Rapporteur on adequate housing")
                .contains("A/HRC/40/61")
                .contains("/upr/en/states/KEN")
                .contains("/upr/en/states/NPL")
                .contains("Lemuria");
        assertThat(text(open("/upr/en/recommendations.atom?q=" + mark)))
                .contains("Special Rapporteur on adequate housing")
                .contains("2021-03-0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en/recommendations.csv?", "ar/recommendations.csv?bom=1&", "fr/recommendations.xlsx?"})
    void filesComeAgainUnchanged(String path) throws Exception {
        var tagged = find(Map.of(RegisterFacet.BODY, List.of("CEDAW")))
                .rows()
                .getFirst()
                .row();
        actor.runAs(
                Actor.PORTAL,
                () -> tags.decide(
                        new Tags.Tag(
                                tagged.id(),
                                themes.byLabel(ThemeKind.ISSUE, "Justice")
                                        .orElseThrow()
                                        .id()),
                        true));
        refresh();
        var file = open("/upr/" + path + "q=" + mark).getContentAsByteArray();

        var again = preview(file);

        assertThat(again.problems()).isEmpty();
        assertThat(again.changes()).isEmpty();
        assertThat(again.created() + again.updated()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.bodies().byBody())
                .containsOnlyKeys(RecommendingBody.CEDAW, RecommendingBody.SPECIAL_PROCEDURES);
    }

    /** Into a register that knows none of it: what it gives then is what it was given. */
    @Test
    void anotherRegisterGivesWhatItWasGiven() throws Exception {
        var path = "/upr/en/recommendations.csv?kind=OTHER_BODY&q=" + mark;
        var file = open(path).getContentAsByteArray();
        for (var child : List.of("recommendation_other_country", "recommendation_other_term")) {
            database.sql("delete from " + child
                            + " where other_id in (select id from recommendation_other_body where text like ?)")
                    .params("%" + mark + "%")
                    .update();
        }
        database.sql("delete from recommendation_other_body where text like ?")
                .params("%" + mark + "%")
                .update();

        assertThat(take(file).created()).isEqualTo(2);
        refresh();
        assertThat(text(open(path)).lines().sorted())
                .containsExactlyElementsOf(new String(file, StandardCharsets.UTF_8)
                        .lines()
                        .sorted()
                        .toList());
    }

    @Test
    void whatSomebodyChangedInTheFileIsSeen() throws Exception {
        var file = text(open("/upr/en/recommendations.csv?kind=OTHER_BODY&q=" + mark))
                .replace("CEDAW/C/KEN/CO/7", "CEDAW/C/KEN/CO/9");

        assertThat(preview(file.getBytes(StandardCharsets.UTF_8)).changes())
                .containsExactly(new ArchivePreview.Change(3, "symbol", "CEDAW/C/KEN/CO/7", "CEDAW/C/KEN/CO/9"));
    }

    @Test
    void programsReadBodySymbolAndAllCountries() throws Exception {
        var json = JsonMapper.builder().build();
        var answer = json.readTree(text(open("/api/v1/recommendations?body=SPECIAL_PROCEDURES&q=" + mark)));

        assertThat(answer.get("total").asInt()).isEqualTo(1);
        var item = answer.get("items").get(0);
        assertThat(item.get("kind").asString()).isEqualTo("OTHER_BODY");
        assertThat(item.get("body").asString()).isEqualTo("SPECIAL_PROCEDURES");
        assertThat(item.get("bodyAsWritten").asString()).isEqualTo("Special Rapporteur on adequate housing");
        assertThat(item.get("symbol").asString()).isEqualTo("A/HRC/40/61");
        assertThat(item.get("date").asString()).isEqualTo("2021-03-09");
        assertThat(item.get("statesConcerned")).hasSize(3);
        assertThat(item.get("session").isNull()).isTrue();
        assertThat(item.get("position").isNull()).isTrue();
        var description = json.readTree(text(open("/api/v1/openapi.json")));
        OpenDataTest.check(
                "item",
                item,
                description.get("components").get("schemas").get("Recommendation"),
                description.get("components").get("schemas"));
        assertThat(json.readTree(text(open("/upr/en/recommendations.json?q=" + mark)))
                        .get("items"))
                .hasSize(3);
    }

    /** What a later file changes is read again, and what is now of another country is found there only. */
    @Test
    void aLaterFileIsFoundAtTheNextRound() {
        take(InventedIndex.of(InventedIndex.treatyBody(
                "CEDAW", "CEDAW/C/KEN/CO/7", "End child marriage " + mark, "- Nepal", mark + "1")));
        refresh();

        assertThat(find(Map.of(RegisterFacet.BODY, List.of("CEDAW"))).total()).isEqualTo(1);
        assertThat(find(Map.of(RegisterFacet.BODY, List.of("CEDAW"), RegisterFacet.STATE, List.of("NPL")))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void twoThousandMoreCostAPageNoMoreStatements() throws Exception {
        take(InventedIndex.of(
                InventedIndex.treatyBody("CRC", "CRC/C/NPL/CO/a", "Teach " + mark, "- Nepal", mark + "n")));
        refresh();
        var paths = List.of(
                "/upr/en/search?q=" + mark, "/upr/en/states/NPL", "/upr/en?n=" + mark, "/upr/en/search?body=CRC");
        var few = paths.stream().map(this::counted).toList();
        take(InventedIndex.of(
                InventedIndex.HEADERS,
                () -> IntStream.range(0, 2000)
                        .mapToObj(i -> InventedIndex.treatyBody(
                                "CRC", "CRC/C/NPL/CO/" + i, "Teach " + i + " " + mark, "- Nepal", mark + "n" + i))
                        .iterator()));
        refresh();

        assertThat(find(Map.of(RegisterFacet.BODY, List.of("CRC"))).total()).isEqualTo(2001);
        assertThat(paths.stream().map(this::counted).toList()).isEqualTo(few);
        for (var path : paths) {
            assertThat(open(path).getContentAsByteArray().length).as(path).isLessThan(MOST_BYTES);
        }
    }

    /** The least of two: the names of States are read anew once a minute. */
    private long counted(String path) {
        var statistics = statements.unwrap(SessionFactory.class).getStatistics();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            statistics.setStatisticsEnabled(true);
            statistics.clear();
            try {
                assertThat(open(path).getStatus()).isEqualTo(200);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
            least = Math.min(least, statistics.getPrepareStatementCount());
            statistics.setStatisticsEnabled(false);
        }
        return least;
    }

    private FoundRows find(Map<RegisterFacet, List<String>> chosen) {
        return register.find(new RegisterQuery(mark, chosen, RegisterOrder.FIT), 0, 10);
    }

    private void refresh() {
        ReflectionTestUtils.invokeMethod(context.getBean("registerIndex"), "refresh");
    }

    private ArchivePreview preview(byte[] file) {
        return actor.callAs(Actor.PORTAL, () -> archive.preview(file));
    }

    private ArchivePreview take(byte[] file) {
        return actor.callAs(Actor.PORTAL, () -> archive.commit("a.xlsx", file, null));
    }

    private MockHttpServletResponse open(String path) throws Exception {
        var address = UUID.randomUUID().toString();
        return browser.perform(get(java.net.URI.create(path)).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
