package org.uprportal.register.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ActionKind;
import org.uprportal.followup.ActionText;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.LawStage;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** The plan against time is read by everybody, without account or script: pictures, and the list that says the same. */
@PortalTest
class TimelinePagesTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Cycles cycles;

    @Autowired
    States states;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    ClusterDesk clusterDesk;

    @Autowired
    FollowUps followUps;

    @Autowired
    ActionDesk actions;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient database;

    MockMvc browser;
    StateCode state;
    PersonId ministry;
    ClusterId cluster;
    List<RecommendationId> all;
    LocalDate today;

    @BeforeEach
    void aMinistryThatPlans() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        state = scene.newState();
        var name = "Norlund " + state.value();
        actor.runAs(
                Actor.PORTAL,
                () -> states.addState(
                        state,
                        null,
                        false,
                        Map.of("en", name, "fr", name, "es", name, "ru", name, "ar", name, "zh", name)));
        var government = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        var cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        all = recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
        scene.as(government, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(cycle, List.of(new ClusterProposal("Courts", scene.partyOf(ministry), all)));
        });
        cluster = followUps.clusters(cycle).getFirst().id();
        today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }

    @Test
    void aDraftIsNotThereAndAPlanThatStandsIsWithItsMovedDates() throws Exception {
        var read = new ActionText("Train <b>judges</b>", today.plusDays(3));
        var id =
                scene.as(ministry, () -> actions.plan(cluster, all, scene.partyOf(ministry), ActionKind.MEASURE, read));
        var year = read.due().getYear();
        // Nobody comes with a session, whoever is signed in.
        scene.signIn(ministry);
        assertThat(page("en")).doesNotContain("judges").doesNotContain("<img");
        assertThat(open("en", ".svg?year=" + year).getStatus()).isEqualTo(404);

        scene.as(ministry, () -> {
            actions.planned(cluster);
            actions.change(
                    id, read, new ActionText(read.title(), today.plusMonths(14).plusDays(3)), "No <i>money</i>");
        });
        scene.signOut();
        var moved = today.plusMonths(14).plusDays(3).getYear();
        assertThat(page("en"))
                .contains("Train &lt;b&gt;judges&lt;/b&gt;")
                .contains("No &lt;i&gt;money&lt;/i&gt;")
                .contains("moved once, by 14 months")
                .contains("<img src=\"/upr/en/states/" + state.value() + "/plan/4.svg?year=" + moved)
                .contains("<ol start=\"1\">")
                .doesNotContain("<script");
        var picture = open("ar", ".svg?year=" + moved);
        assertThat(picture.getStatus()).isEqualTo(200);
        assertThat(picture.getContentType()).startsWith("image/svg+xml");
        assertThat(picture.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(picture.getContentAsString(StandardCharsets.UTF_8))
                .contains("upr-time-was")
                .doesNotContain("judges");
        for (var none : List.of(".svg", ".svg?year=1999", ".svg?year=<x>")) {
            assertThat(open("en", none).getStatus()).as(none).isEqualTo(404);
        }
        assertThat(browser.perform(get("/upr/en/states/" + state.value() + "/plan/7"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(browser.perform(get("/upr/en/states/" + state.value()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("/upr/en/states/" + state.value() + "/plan/4\"");
    }

    @ParameterizedTest
    @CsvSource({"en,ltr", "fr,ltr", "es,ltr", "ru,ltr", "zh,ltr", "ar,rtl"})
    void itIsSaidInEveryLanguage(String language, String direction) throws Exception {
        scene.as(ministry, () -> {
            var law = actions.plan(
                    cluster, all, scene.partyOf(ministry), ActionKind.LAW, new ActionText("Law", today.plusDays(3)));
            actions.advance(law, LawStage.DRAFTING, today);
            actions.planned(cluster);
        });
        scene.signOut();
        assertThat(page(language))
                .contains("dir=\"" + direction + "\"")
                .contains("<figure class=\"timeline\">")
                .doesNotContain("followup.");
    }

    @Test
    void twoHundredAndFiftyFourActionsCostNoMoreStatementsThanTwo() throws Exception {
        scene.as(ministry, () -> {
            planned(2);
            actions.planned(cluster);
        });
        scene.signOut();
        var few = statements();
        scene.as(ministry, () -> planned(252));
        scene.signOut();
        var many = statements();
        System.out.printf("Open page of a plan: %d statements for 2 actions, %d for 254%n", few, many);
        assertThat(page("en").split("<li>", -1)).hasSizeGreaterThanOrEqualTo(255);
        assertThat(many).isLessThanOrEqualTo(few + 1);
    }

    private void planned(int count) {
        for (int i = 0; i < count; i++) {
            var law = actions.plan(
                    cluster,
                    List.of(all.get(0)),
                    scene.partyOf(ministry),
                    ActionKind.LAW,
                    new ActionText("Law " + i, today.plusDays(i)));
            actions.advance(law, LawStage.DRAFTING, today);
        }
    }

    private int statements() throws Exception {
        var least = Integer.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            var before = asked();
            page("en");
            least = Math.min(least, asked() - before);
        }
        return least;
    }

    private int asked() {
        return database.sql("show global status like 'Com_select'")
                .query((row, number) -> row.getInt(2))
                .single();
    }

    private String page(String language) throws Exception {
        var answer = open(language, "");
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse open(String language, String rest) throws Exception {
        return browser.perform(get(java.net.URI.create("/upr/" + language + "/states/" + state.value() + "/plan/4"
                        + rest.replace("<", "%3C").replace(">", "%3E"))))
                .andReturn()
                .getResponse();
    }
}
