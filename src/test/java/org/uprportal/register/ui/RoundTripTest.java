package org.uprportal.register.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.recommendation.ArchiveImports;
import org.uprportal.recommendation.ArchivePreview;
import org.uprportal.recommendation.MatrixChange;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Outcomes;
import org.uprportal.recommendation.Tags;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterQuery;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.RealData;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/** What the register gives as a file it takes again, and nothing has changed. */
@PortalTest
class RoundTripTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    ArchiveImports archive;

    @Autowired
    MatrixImports matrices;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Register register;

    @Autowired
    Tags tags;

    @Autowired
    Themes themes;

    @Autowired
    Cycles cycles;

    @Autowired
    JdbcClient database;

    @Autowired
    CurrentActor actor;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    MockMvc browser;
    String mark;
    CycleId cycle;

    @BeforeEach
    void rowsOfEveryKind() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        mark = "m" + UUID.randomUUID().toString().replace("-", "");
        var rows = String.join(
                "\n",
                "To,Text,From,Response,Action,Issue,Session",
                "Swaziland,\"=Protect, now " + mark + "\",Cape Verde,Accepted,5,\"Justice,Women's rights\",8",
                "Kenya,\"- and \"\"quote\"\" " + mark + "\",Atlantis,Rejected,,,8",
                "Kenya,Protect <homes> | & all " + mark + ",Nepal,Noted,5,Some issue nobody knows,8",
                "Kenya,Protect <homes> | & all " + mark + ",Nepal,Noted,5,Some issue nobody knows,8",
                "Lemuria,Wait " + mark + ",Nepal,,1,Justice,8",
                "Nepal,Nepal will act " + mark + ",,Voluntary Pledge,2,Justice,20");
        take(rows.getBytes(StandardCharsets.UTF_8));
        cycle = scene.runningCycle(scene.newState());
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(
                Actor.PORTAL,
                () -> matrices.commit(
                        cycle,
                        InventedMatrix.of(List.of(
                                List.of(
                                        "Recommendation and recommending State",
                                        "Position",
                                        "Themes and groups",
                                        "Relevant SDGs"),
                                List.of("Theme: Access to justice & remedy"),
                                List.of(
                                        "120.2 Act " + mark + " (Peru) (Nepal);",
                                        "",
                                        "- Access to justice & remedy\nGroups of Persons:\n- Children",
                                        "- 16 - PEACE"),
                                List.of("120.10 Act at once " + mark + " (Atlantis);", "", "", "")))));
        scene.as(
                scene.person(PartyKind.GOVERNMENT, cycles.get(cycle).state()),
                () -> outcomes.pledge(cycle, "We will act\nof our own accord " + mark));
        ReflectionTestUtils.invokeMethod(context.getBean("registerIndex"), "refresh");
        var tagged = register.find(search(mark).with(RegisterFacet.ACTION, "1"), 0, 1)
                .rows()
                .getFirst()
                .row();
        actor.runAs(Actor.PORTAL, () -> {
            tags.decide(new Tags.Tag(tagged.id(), term(ThemeKind.ISSUE, "Women's rights")), true);
            tags.decide(new Tags.Tag(tagged.id(), term(ThemeKind.PERSONS, "Children")), true);
        });
        var untagged =
                register.find(search(mark + " quote"), 0, 1).rows().getFirst().row();
        actor.runAs(Actor.PORTAL, () -> tags.decide(new Tags.Tag(untagged.id(), term(ThemeKind.ACTION, "4")), true));
        ReflectionTestUtils.invokeMethod(context.getBean("registerIndex"), "refresh");
        scene.signOut();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en/recommendations.csv?", "ar/recommendations.csv?bom=1&", "fr/recommendations.xlsx?"})
    void tablesComeAgainUnchanged(String path) throws Exception {
        var file = open("/upr/" + path + "q=" + mark);

        var again = preview(file);

        assertThat(again.changes()).isEmpty();
        assertThat(again.problems()).isEmpty();
        assertThat(again.created()).isZero();
        assertThat(again.updated()).isZero();
        assertThat(again.unchanged()).isEqualTo(9);
        assertThat(take(file).created()).isZero();
        assertThat(open("/upr/" + path + "q=" + mark)).hasSameSizeAs(file);
    }

    /** Into a register that knows none of it: what it gives then is what it was given. */
    @Test
    void anotherRegisterGivesWhatItWasGiven() throws Exception {
        var path = "/upr/en/recommendations.csv?kind=PAIR&kind=PLEDGE&q=" + mark;
        var file = open(path);
        database.sql(
                        "delete from recommendation_tag where row_id in (select id from recommendation_archived where text like ?)")
                .params("%" + mark + "%")
                .update();
        database.sql("""
                        delete from recommendation_archived_issue where archived_id in
                            (select id from recommendation_archived where text like ?)
                        """).params("%" + mark + "%").update();
        database.sql("delete from recommendation_archived where text like ?")
                .params("%" + mark + "%")
                .update();

        assertThat(take(file).created()).isEqualTo(6);
        ReflectionTestUtils.invokeMethod(context.getBean("registerIndex"), "refresh");
        assertThat(new String(open(path), StandardCharsets.UTF_8)
                        .lines()
                        .sorted()
                        .map(RoundTripTest::withoutPersons))
                .isEqualTo(new String(file, StandardCharsets.UTF_8)
                        .lines()
                        .sorted()
                        .map(RoundTripTest::withoutPersons)
                        .toList());
    }

    /** A file of another database has no column for groups of persons; those that people put go no further. */
    private static String withoutPersons(String line) {
        return line.replace(",Children,", ",,");
    }

    @Test
    void whatSomebodyChangedInTheFileIsSeen() throws Exception {
        var file = new String(open("/upr/en/recommendations.csv?q=" + mark), StandardCharsets.UTF_8)
                .replace("Nepal will act", "Nepal may act")
                .replace("Act at once", "Act later")
                .replace("of our own accord", "when asked");
        var preview = preview(file.getBytes(StandardCharsets.UTF_8));

        assertThat(preview.changes()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("text");
            assertThat(change.after()).startsWith("Nepal may act");
        });
        assertThat(preview.problems())
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem.detail()).contains("120.10"),
                        problem -> assertThat(problem.key()).isEqualTo("recommendation.problem.ownPledge"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "zh"})
    void theWordFileIsAMatrixThatTheImportOfMatricesReadsAgainUnchanged(String language) throws Exception {
        var state = cycles.get(cycle).state().value();
        var file = open("/upr/" + language + "/recommendations.docx?kind=PARAGRAPH&state=" + state);

        var preview = actor.callAs(Actor.PORTAL, () -> matrices.preview(cycle, file));

        assertThat(preview.problems()).allMatch(problem -> problem.key().equals("recommendation.problem.unknownState"));
        assertThat(preview.changes()).extracting(MatrixChange::kind).isEmpty();
        assertThat(preview.unchanged()).isEqualTo(2);
        // Pairs of another database and pledges stand there too, without number.
        assertThat(open("/upr/" + language + "/recommendations.docx?q=" + mark)).hasSizeGreaterThan(1000);
    }

    @Test
    void allRealRowsComeAgainUnchanged() throws Exception {
        for (var name : List.of("6-9.csv", "voluntary.csv")) {
            var file = RealData.file("upr-info/" + name);
            assumeTrue(file.isPresent(), "UPR Info's exports are not beside this checkout");
            take(Files.readAllBytes(file.get()));
        }
        try {
            ReflectionTestUtils.invokeMethod(context.getBean("registerIndex"), "refresh");
            for (var ending : List.of("csv", "xlsx")) {
                var again = preview(open("/upr/en/recommendations." + ending + "?session=7&session=8"));
                assertThat(again.changes()).isEmpty();
                assertThat(again.created()).isZero();
                assertThat(again.unchanged()).isGreaterThan(3000);
            }
        } finally {
            RealData.forgetLargeExports(database);
            ReflectionTestUtils.invokeMethod(context.getBean("registerIndex"), "refresh");
        }
    }

    private org.uprportal.theme.ThemeId term(ThemeKind kind, String label) {
        return themes.byLabel(kind, label).orElseThrow().id();
    }

    private static RegisterQuery search(String words) {
        return new RegisterQuery(words, java.util.Map.of(), org.uprportal.register.RegisterOrder.FIT);
    }

    private ArchivePreview preview(byte[] file) {
        return actor.callAs(Actor.PORTAL, () -> archive.preview(file));
    }

    private ArchivePreview take(byte[] file) {
        return actor.callAs(Actor.PORTAL, () -> archive.commit("a.csv", file, null));
    }

    private byte[] open(String path) throws Exception {
        var address = UUID.randomUUID().toString();
        var answer = browser.perform(get(java.net.URI.create(path)).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsByteArray();
    }
}
