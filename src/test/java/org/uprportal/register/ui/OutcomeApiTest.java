package org.uprportal.register.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.uprportal.account.People;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionAnswers;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDraft;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.Outcome;
import org.uprportal.consultation.Question;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterQuery;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs read what governments consulted on and answered, and what each side says, as everybody may read it and no more. */
@PortalTest
class OutcomeApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Question QUESTION = Question.of("Which law is missing?");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Consultations consultations;

    @Autowired
    Contributions contributions;

    @Autowired
    ContributionDesk desk;

    @Autowired
    ContributionAnswers answers;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    ProgressDesk progress;

    @Autowired
    MatrixImports matrices;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Register register;

    @Autowired
    Cycles cycles;

    @Autowired
    CurrentActor actor;

    @Autowired
    PortalClock clock;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    MockMvc browser;
    StateCode state;
    CycleId cycle;
    PersonId focalPoint;
    PersonId invited;
    PersonId other;

    @BeforeEach
    void aReview() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        invited = scene.person(PartyKind.CSO, state);
        other = scene.person(PartyKind.CSO, state);
        cycle = scene.runningCycle(state);
    }

    @Test
    void aConsultationIsThereOncePublishedAndItsAnswersWithTheOutcome() throws Exception {
        var id = consultations.schedule(cycle).orElseThrow().id();
        var path = "/api/v1/consultations/" + id.value();
        assertThat(open(path).getStatus()).isEqualTo(404);
        assertThat(json("/api/v1/consultations?state=" + state.value())
                        .get("total")
                        .asInt())
                .isZero();
        var party = people.party(scene.partyOf(invited)).orElseThrow();
        actor.runAs(Actor.PORTAL, () -> organisations.register(party, OrganisationProfile.named(party.name(), true)));
        publish(id);
        contribute(id, invited, false);
        contribute(id, other, true);

        var open = json(path);
        assertThat(open.get("status").asString()).isEqualTo("OPEN");
        assertThat(open.get("answers")).isEmpty();
        assertThat(open.get("contributions").asInt()).isZero();
        assertThat(open.get("tookPart")).isEmpty();
        assertThat(open.toString()).doesNotContain("The one on fair trials");

        time.pass(Duration.ofDays(41));
        scene.signIn(focalPoint);
        for (var one : contributions.of(id)) {
            answers.answer(one.id(), Outcome.TAKEN_UP, "It is right.", "Chapter 2");
        }
        assertThat(json(path).get("answers")).isEmpty();
        scene.as(focalPoint, () -> consultations.publishOutcome(id, "We thank all."));

        var concluded = json(path);
        assertThat(concluded.get("outcome").asString()).isEqualTo("We thank all.");
        var authors = new ArrayList<String>();
        concluded.get("answers").forEach(one -> {
            assertThat(one.get("reason").asString()).isEqualTo("It is right.");
            authors.add(one.get("author").isNull() ? null : one.get("author").asString());
        });
        assertThat(authors).containsExactlyInAnyOrder(party.name(), null);
        assertThat(concluded.toString())
                .doesNotContain(people.party(scene.partyOf(other)).orElseThrow().name());
        described("/api/v1/consultations/{consultation}", concluded);
        described("/api/v1/consultations", json("/api/v1/consultations?status=CONCLUDED&state=" + state.value()));
        assertThat(json("/api/v1/consultations?status=OPEN&state=" + state.value())
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(open("/api/v1/consultations?state=x").getStatus()).isEqualTo(400);
        assertThat(open("/api/v1/consultations/1").getStatus()).isEqualTo(404);
    }

    @Test
    void whatBothSidesSayIsReadWithoutWhatIsRestrictedAndWithoutNames() throws Exception {
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(
                Actor.PORTAL,
                () -> matrices.commit(
                        cycle,
                        InventedMatrix.of(List.of(
                                List.of("Recommendation", "Position", "Themes"),
                                List.of("120.1 Plant trees (Peru);", "Supported", "- Law"),
                                List.of("120.2 Cut none (Peru);", "Supported", "- Law")))));
        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plus(Duration.ofDays(1)));
        var all = recommendations.of(cycle);
        var one = all.getFirst().id();
        scene.as(focalPoint, () -> progress.report(one, Progress.MOSTLY, "We planted."));
        scene.as(invited, () -> progress.rate(one, Progress.NOT, "We saw none.", "", false, false));
        scene.as(other, () -> progress.rate(all.get(1).id(), Progress.NOT, "Secret.", "", true, true));
        scene.signOut();
        var path = "/api/v1/cycles/" + cycle.value() + "/ratings";

        // Without a name it is shown from the next day on.
        assertThat(json(path)
                        .get("items")
                        .get(0)
                        .get("civilSociety")
                        .get("says")
                        .asString())
                .isEqualTo("NO_INFORMATION");
        assertThat(counted(RegisterFacet.CIVIL_SOCIETY)).isEqualTo(Map.of("NO_INFORMATION", 2));
        time.pass(Duration.ofDays(1));
        var ratings = json(path);
        described("/api/v1/cycles/{cycle}/ratings", ratings);
        assertThat(ratings.get("items")).hasSize(2);
        assertThat(ratings.get("items").get(0).get("government").asString()).isEqualTo("MOSTLY");
        assertThat(ratings.get("items").get(0).get("civilSociety").get("says").asString())
                .isEqualTo("NOT");
        assertThat(ratings.get("items").get(0).get("apart").asBoolean()).isTrue();
        assertThat(ratings.get("items")
                        .get(1)
                        .get("civilSociety")
                        .get("judging")
                        .asInt())
                .isZero();

        var words = json("/api/v1/recommendations/" + one.value() + "/ratings");
        described("/api/v1/recommendations/{id}/ratings", words);
        assertThat(words.get("statements")
                        .get("civilSociety")
                        .get(0)
                        .get("statement")
                        .asString())
                .isEqualTo("We saw none.");
        assertThat(json("/api/v1/recommendations/" + all.get(1).id().value() + "/ratings")
                        .toString())
                .doesNotContain("Secret");
        assertThat(open("/api/v1/cycles/" + UUID.randomUUID() + "/ratings").getStatus())
                .isEqualTo(404);
        assertThat(open("/api/v1/recommendations/" + UUID.randomUUID() + "/ratings")
                        .getStatus())
                .isEqualTo(404);

        // And the register counts them, each side for itself.
        assertThat(counted(RegisterFacet.GOVERNMENT)).isEqualTo(Map.of("MOSTLY", 1, "NO_INFORMATION", 1));
        assertThat(counted(RegisterFacet.CIVIL_SOCIETY)).isEqualTo(Map.of("NOT", 1, "NO_INFORMATION", 1));
    }

    private Map<String, Integer> counted(RegisterFacet facet) {
        ReflectionTestUtils.invokeMethod(context.getBean("registerIndex"), "refresh");
        return register.find(RegisterQuery.of(RegisterFacet.STATE, state.value()), 0, 9)
                .of(facet);
    }

    private void publish(ConsultationId id) {
        scene.as(focalPoint, () -> {
            consultations.draft(
                    id,
                    new ConsultationDraft(
                            "Towards our report",
                            "The draft of the report.",
                            List.of(QUESTION),
                            null,
                            clock.instant().plus(Duration.ofDays(40)),
                            null,
                            Set.of(scene.partyOf(invited))));
            consultations.publish(id);
        });
    }

    private void contribute(ConsultationId id, PersonId author, boolean unnamed) {
        scene.as(author, () -> {
            desk.draft(id, new ContributionDraft(Map.of(QUESTION.id(), "The one on fair trials."), "", unnamed));
            desk.send(id);
        });
    }

    private void described(String path, JsonNode answer) throws Exception {
        var description = json("/api/v1/openapi.json");
        OpenDataTest.check(
                path,
                answer,
                description
                        .get("paths")
                        .get(path)
                        .get("get")
                        .get("responses")
                        .get("200")
                        .get("content")
                        .get("application/json")
                        .get("schema"),
                description.get("components").get("schemas"));
    }

    private JsonNode json(String path) throws Exception {
        var answer = open(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return JSON.readTree(answer.getContentAsByteArray());
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
