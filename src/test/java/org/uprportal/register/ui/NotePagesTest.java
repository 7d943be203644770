package org.uprportal.register.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.States;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** The quarter's progress note is read by everybody, without account or script, and taken along as a file. */
@PortalTest
class NotePagesTest {

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
    ProgressDesk progress;

    @Autowired
    UpdateDesk updates;

    @Autowired
    CurrentActor actor;

    @Test
    void whatMovedWhatIsOverdueAndWhoIsSilentIsReadByEverybody() throws Exception {
        var browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var state = scene.newState();
        var name = "Norlund " + state.value();
        actor.runAs(
                Actor.PORTAL,
                () -> states.addState(
                        state,
                        null,
                        false,
                        java.util.Map.of("en", name, "fr", name, "es", name, "ru", name, "ar", name, "zh", name)));
        var government = scene.person(PartyKind.GOVERNMENT, state);
        var ministry = scene.person(PartyKind.MINISTRY, state);
        var organisation = scene.person(PartyKind.CSO, state);
        var cycle = scene.runningCycle(state);
        var address = "/upr/en/states/" + state.value() + "/progress/4";
        assertThat(answer(browser, address).getStatus()).isEqualTo(404);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        var all = recommendations.of(cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
        scene.as(government, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(cycle, List.of(new ClusterProposal("Courts", scene.partyOf(ministry), all)));
        });
        var cluster = followUps.clusters(cycle).getFirst().id();
        var today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        scene.as(ministry, () -> {
            var id = actions.plan(
                    cluster,
                    all,
                    scene.partyOf(ministry),
                    ActionKind.MEASURE,
                    new ActionText("Train <b>judges</b>", today.plusDays(3)));
            actions.planned(cluster);
            actions.change(
                    id,
                    new ActionText("Train <b>judges</b>", today.plusDays(3)),
                    new ActionText("Train <b>judges</b>", today.plusMonths(8)),
                    "No money");
            actions.change(
                    id,
                    new ActionText("Train <b>judges</b>", today.plusMonths(8)),
                    new ActionText("Train <b>judges</b>", today.plusMonths(14).plusDays(3)),
                    "An election");
            actions.plan(
                    cluster,
                    all,
                    scene.partyOf(ministry),
                    ActionKind.MEASURE,
                    new ActionText("Open an office", today.plusDays(1)));
            progress.report(all.getFirst(), Progress.FULLY, "Done.");
        });
        scene.as(organisation, () -> {
            updates.askForUpdate(all.getFirst());
            progress.rate(all.getFirst(), Progress.NOT, "Restricted words.", "", true, true);
        });
        time.pass(Duration.ofDays(4));
        scene.signOut();

        var page = answer(browser, address);
        var text = page.getContentAsString(StandardCharsets.UTF_8);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(text)
                .contains(name, "moved twice, by 14 months", "Open an office", "unanswered for 4 days")
                .contains("&lt;b&gt;judges", ".svg", ".docx")
                .doesNotContain("<script", "<b>judges", "Restricted words");
        var file = answer(browser, address + ".docx");
        try (var word =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file.getContentAsByteArray())))) {
            assertThat(word.getText())
                    .contains("moved twice, by 14 months", "Open an office", "unanswered for 4 days")
                    .doesNotContain("Restricted words");
        }
        assertThat(answer(browser, address + ".svg").getContentAsString(StandardCharsets.UTF_8))
                .contains("<svg");
        assertThat(answer(browser, "/upr/ar/states/" + state.value() + "/progress/4")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("dir=\"rtl\"");
        assertThat(answer(browser, "/upr/en/states/" + state.value()).getContentAsString(StandardCharsets.UTF_8))
                .contains("/states/" + state.value() + "/progress/4");
        assertThat(answer(browser, "/upr/en/states/" + state.value() + "/progress/3")
                        .getStatus())
                .isEqualTo(404);
    }

    private static MockHttpServletResponse answer(MockMvc browser, String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse();
    }
}
