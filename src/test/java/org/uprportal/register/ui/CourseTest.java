package org.uprportal.register.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.uprportal.testing.Refusals.refusedWith;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.recommendation.Answer;
import org.uprportal.recommendation.AnswerDesk;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.OutcomePaper;
import org.uprportal.recommendation.Outcomes;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterQuery;
import org.uprportal.review.Reviews;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands beside the recommendations of a review is open to everybody too: pledges, questions, papers, and how positions changed. */
@PortalTest
class CourseTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    WebApplicationContext context;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Cycles cycles;

    @Autowired
    Reviews reviews;

    @Autowired
    MatrixImports matrices;

    @Autowired
    Recommendations recommendations;

    @Autowired
    AnswerDesk answers;

    @Autowired
    ResponseDesk responses;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Register register;

    MockMvc browser;
    StateCode state;
    CycleId cycle;
    PersonId government;
    PersonId secretariat;

    @BeforeEach
    void aReview() {
        of(scene.newState());
    }

    private void of(StateCode reviewed) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        state = reviewed;
        government = scene.person(PartyKind.GOVERNMENT, state);
        secretariat = scene.secretariat();
        cycle = scene.runningCycle(state);
    }

    @Test
    void aPledgeIsFoundAtOnceAndHasItsPage() throws Exception {
        assertThat(pledges()).isEmpty();
        scene.as(government, () -> outcomes.pledge(cycle, "We will open <b>all</b> prisons to visitors."));
        refresh();

        var pledge = pledges().getFirst();

        assertThat(pledge.get("kind").asString()).isEqualTo("PLEDGE");
        assertThat(pledge.get("session").asInt()).isEqualTo(cycles.get(cycle).session());
        assertThat(pledge.get("position").isNull()).isTrue();
        assertThat(page("/upr/en/recommendations/" + pledge.get("id").asString()))
                .contains("open &lt;b&gt;all&lt;/b&gt; prisons");
        assertThat(register.find(
                                RegisterQuery.of(RegisterFacet.KIND, "PLEDGE").with(RegisterFacet.STATE, state.value()),
                                0,
                                9)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void questionsInAdvanceStandOnTheStatesPageAndComeToPrograms() throws Exception {
        // A State that has a page.
        of(new StateCode("KIR"));
        var mission = scene.person(PartyKind.EMBASSY, state);
        scene.as(mission, () -> reviews.ask(cycle, "When will <i>it</i> be ratified?"));

        assertThat(page("/upr/fr/states/" + state.value())).contains("When will &lt;i&gt;it&lt;/i&gt; be ratified?");
        var questions = described("/api/v1/cycles/{cycle}/questions", "/api/v1/cycles/" + cycle.value() + "/questions");
        assertThat(questions.get("items").get(0).get("text").asString()).isEqualTo("When will <i>it</i> be ratified?");
        assertThat(questions.get("items").get(0).get("by").asString()).matches("[A-Z]{3}");
        assertThat(open("/api/v1/cycles/" + UUID.randomUUID() + "/questions").getStatus())
                .isEqualTo(404);
        assertThat(open("/api/v1/cycles/none/questions").getStatus()).isEqualTo(404);
    }

    @Test
    void thePapersHaveTheirSymbolsOnThePagesAndForPrograms() throws Exception {
        of(new StateCode("PLW"));
        var id = recommended();
        scene.signIn(secretariat);
        outcomes.name(cycle, OutcomePaper.REPORT, " A/HRC/59/7 ");
        outcomes.name(cycle, OutcomePaper.ADDENDUM, "A/HRC/59/8/Add.1");
        outcomes.name(cycle, OutcomePaper.ADDENDUM, "A/HRC/59/7/Add.1");
        for (var wrong : List.of("our report", "A/" + "9".repeat(60), "javascript:alert(1)")) {
            refusedWith("recommendation.refused.noSymbol", () -> outcomes.name(cycle, OutcomePaper.REPORT, wrong));
        }
        scene.signIn(government);
        assertThatThrownBy(() -> outcomes.name(cycle, OutcomePaper.REPORT, "A/HRC/59/9"))
                .isInstanceOf(NotAllowed.class);
        scene.signOut();

        for (var path : List.of("/upr/en/states/" + state.value(), "/upr/ar/recommendations/" + id.value())) {
            assertThat(page(path))
                    .as(path)
                    .contains("A/HRC/59/7<", "A/HRC/59/7/Add.1")
                    .doesNotContain("A/HRC/59/8");
        }
        var papers = described("/api/v1/states/{code}", "/api/v1/states/" + state.value())
                .get("cycles")
                .get(0)
                .get("papers");
        assertThat(papers.get("REPORT").asString()).isEqualTo("A/HRC/59/7");
        described("/api/v1/cycles", "/api/v1/cycles");
        scene.as(secretariat, () -> outcomes.name(cycle, OutcomePaper.REPORT, ""));
        assertThat(outcomes.symbols(cycle)).containsOnlyKeys(OutcomePaper.ADDENDUM);
    }

    /** Noted first, supported at mid-term: both with their days, and nothing before it is public. */
    @Test
    void howAPositionChangedIsToldOnceItIsPublic() throws Exception {
        var id = recommended();
        var path = "/api/v1/recommendations/" + id.value() + "/history";
        scene.as(government, () -> {
            answers.save(id, Answer.NONE, new Answer(Position.NOTED, "", "It is being studied."));
            responses.send(cycle);
        });
        refresh();
        scene.signOut();
        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plusSeconds(3600));
        scene.as(government, () -> responses.change(id, Position.SUPPORTED, "The study is done."));
        scene.signOut();

        var history = described("/api/v1/recommendations/{id}/history", path).get("items");

        assertThat(history.size()).isEqualTo(2);
        assertThat(history.get(1).get("from").asString()).isEqualTo("NOTED");
        assertThat(history.get(1).get("to").asString()).isEqualTo("SUPPORTED");
        assertThat(history.get(1).get("reason").asString()).isEqualTo("The study is done.");
        assertThat(history.get(1).get("at").asString())
                .isGreaterThan(history.get(0).get("at").asString());
        assertThat(page("/upr/en/recommendations/" + id.value())).contains("The study is done.");
        assertThat(open("/api/v1/recommendations/" + UUID.randomUUID() + "/history")
                        .getStatus())
                .isEqualTo(404);
    }

    private RecommendationId recommended() {
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        scene.as(
                secretariat,
                () -> matrices.commit(
                        cycle,
                        InventedMatrix.of(List.of(
                                List.of("Recommendation", "Position", "Themes"),
                                List.of("120.1 Adopt a law (Peru);", "", "- Law")))));
        refresh();
        return recommendations.of(cycle).getFirst().id();
    }

    private List<JsonNode> pledges() throws Exception {
        return JSON.readTree(open("/api/v1/recommendations?kind=PLEDGE&state=" + state.value())
                        .getContentAsByteArray())
                .get("items")
                .valueStream()
                .toList();
    }

    private void refresh() {
        ReflectionTestUtils.invokeMethod(context.getBean("registerIndex"), "refresh");
    }

    private JsonNode described(String named, String path) throws Exception {
        var answer = open(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        var value = JSON.readTree(answer.getContentAsByteArray());
        var description = JSON.readTree(open("/api/v1/openapi.json").getContentAsByteArray());
        OpenDataTest.check(
                named,
                value,
                description
                        .get("paths")
                        .get(named)
                        .get("get")
                        .get("responses")
                        .get("200")
                        .get("content")
                        .get("application/json")
                        .get("schema"),
                description.get("components").get("schemas"));
        return value;
    }

    private String page(String path) throws Exception {
        var answer = open(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
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
}
