package org.uprportal.register.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.uprportal.document.DocumentId;
import org.uprportal.document.Documents;
import org.uprportal.document.PictureFiles;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.Evidence;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.ProgressEntry;
import org.uprportal.followup.ProgressWords;
import org.uprportal.followup.PublicEvidence;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** What shows how far a recommendation is stands on its open page as everybody may read it: links and files, and no more. */
@PortalTest
class EvidencePagesTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    ClusterDesk clusterDesk;

    @Autowired
    ProgressDesk desk;

    @Autowired
    FollowUps followUps;

    @Autowired
    Evidence evidence;

    @Autowired
    PublicEvidence shown;

    @Autowired
    Documents documents;

    @Autowired
    Cycles cycles;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient database;

    MockMvc browser;
    StateCode state;
    PersonId ministry;
    PersonId organisation;
    RecommendationSummary one;
    RecommendationSummary other;

    @BeforeEach
    void aRecommendationThatIsFollowed() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        state = scene.newState();
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        organisation = scene.person(PartyKind.CSO, state);
        var cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        var all = recommendations.of(cycle);
        var ids = all.stream().map(RecommendationSummary::id).toList();
        scene.as(focalPoint, () -> {
            responses.draft(ids, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(cycle, List.of(new ClusterProposal("Justice", scene.partyOf(ministry), ids)));
        });
        one = all.get(0);
        other = all.get(1);
        scene.signOut();
        ReflectionTestUtils.invokeMethod(context.getBean("registerIndex"), "refresh");
    }

    @Test
    void bothSidesLinksAndFilesStandThereAndComeAsTheyAre() throws Exception {
        scene.as(
                ministry,
                () -> desk.report(
                        one.id(),
                        new ProgressWords(Progress.PARTLY, "Half.", "Gazette 12 https://gazette.example/12", List.of()),
                        null));
        rate("See <b>https://report.example/a?b=1&c=2</b> or javascript:alert(1)", false, true);
        var page = page("en");
        assertThat(page)
                .contains("What each side shows")
                .contains("href=\"https://gazette.example/12\" rel=\"noopener noreferrer nofollow ugc\"")
                .contains("&lt;b&gt;")
                .doesNotContain("<b>")
                .doesNotContain("href=\"javascript:")
                .contains("visit.jpg");
        var answer = open(fileIn(page));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("visit.jpg");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(answer.getHeader("RateLimit-Limit")).isNotNull();
        assertThat(answer.getContentAsByteArray())
                .isEqualTo(evidence.open(one.id(), said().id(), file()).orElseThrow());
        assertThat(open(fileIn(page)
                                .replace(
                                        one.id().value().toString(),
                                        other.id().value().toString()))
                        .getStatus())
                .as("not by way of another recommendation")
                .isEqualTo(404);
        assertThat(open(fileIn(page).substring(0, fileIn(page).lastIndexOf('/') + 1) + UUID.randomUUID())
                        .getStatus())
                .isEqualTo(404);
        scene.as(organisation, () -> evidence.takeAway(one.id(), said().id(), file()));
        assertThat(page("en")).doesNotContain("visit.jpg").contains("report.example");
        assertThat(open(fileIn(page)).getStatus()).as("taken away").isEqualTo(404);
    }

    @Test
    void whatIsRestrictedIsNotThereWhoeverAsks() throws Exception {
        rate("Only for the office https://secret.example/", true, true);
        var entry = scene.as(organisation, () -> said().id());
        var file = scene.as(organisation, this::file);
        for (var reader : List.of(organisation, scene.person(PartyKind.OHCHR, state))) {
            scene.signIn(reader);
            assertThat(page("en")).doesNotContain("secret.example").doesNotContain("visit.jpg");
            assertThat(open(address("en") + "/evidence/" + entry + "/" + file).getStatus())
                    .isEqualTo(404);
            assertThat(shown.of(one)).as("nor by another page").isEmpty();
            assertThat(shown.open(one, entry, file.value())).isEmpty();
        }
    }

    @Test
    void withoutANameItComesTheNextDayAndBearsNone() throws Exception {
        rate("Heard at the gate https://gate.example/", false, false);
        scene.signIn(organisation);
        assertThat(page("en")).doesNotContain("gate.example");
        time.pass(Duration.ofDays(1));
        var page = page("en");
        assertThat(page)
                .contains("gate.example")
                .contains("An organisation")
                .contains("1.jpg")
                .doesNotContain("visit.jpg")
                .doesNotContain(scene.partyOf(organisation).value().toString());
        assertThat(open(fileIn(page)).getStatus()).isEqualTo(200);
    }

    @Test
    void whoeverShowsNothingHasNoPlaceThere() throws Exception {
        scene.as(organisation, () -> desk.rate(one.id(), Progress.NOT, "Nothing yet.", "", false, true));
        assertThat(page("en")).contains("Civil society").doesNotContain("What each side shows");
    }

    @ParameterizedTest
    @CsvSource({"en", "fr", "es", "ru", "zh", "ar"})
    void itIsSaidInEveryLanguage(String language) throws Exception {
        rate("Two places.", false, true);
        assertThat(page(language))
                .contains("class=\"evidence\"")
                .doesNotContain("register.evidence")
                .doesNotContain("followup.side")
                .doesNotContain("document.about");
    }

    @Test
    void thirtyOrganisationsCostThePageNoMoreStatementsThanOne() throws Exception {
        rate("Two places.", false, true);
        var few = statements();
        var voices = new ArrayList<PersonId>();
        for (int i = 0; i < 29; i++) {
            voices.add(scene.person(PartyKind.CSO, state));
        }
        voices.forEach(who -> scene.as(
                who,
                () -> desk.rate(one.id(), Progress.NOT, "No.", "https://example.org/" + who.value(), false, true)));
        scene.signOut();
        assertThat(page("en").split("https://example.org/", -1)).hasSize(29 * 2 + 1);
        var many = statements();
        System.out.printf("Open page of a recommendation: %d statements for 1 voice, %d for 30%n", few, many);
        assertThat(many).isLessThanOrEqualTo(few + 1);
    }

    private int statements() {
        return IntStream.range(0, 3)
                .map(round -> {
                    var before = asked();
                    page("en");
                    return asked() - before;
                })
                .min()
                .orElseThrow();
    }

    private int asked() {
        return database.sql("show global status like 'Com_select'")
                .query((row, number) -> row.getInt(2))
                .single();
    }

    private void rate(String typed, boolean restricted, boolean named) {
        scene.as(organisation, () -> {
            var file = documents.take("visit.jpg", PictureFiles.photograph("somebody"));
            desk.rate(
                    scene.partyOf(organisation),
                    one.id(),
                    new ProgressWords(Progress.NOT, "Two places.", typed, List.of(file.id())),
                    restricted,
                    named,
                    null);
        });
        scene.signOut();
    }

    private ProgressEntry said() {
        return followUps.followed(one).civilSociety().getFirst();
    }

    private DocumentId file() {
        return evidence.of(followUps.followed(one)).get(said().id()).getFirst().id();
    }

    private String address(String language) {
        return "/upr/" + language + "/recommendations/" + one.id().value();
    }

    private static String fileIn(String page) {
        var from = page.indexOf("/upr/", page.indexOf("class=\"evidence\""));
        return page.substring(from, page.indexOf('"', from));
    }

    private String page(String language) {
        try {
            var answer = open(address(language));
            assertThat(answer.getStatus()).isEqualTo(200);
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse();
    }
}
