package org.uprportal.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.OrderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.document.Documents;
import org.uprportal.document.PictureFiles;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ActionFileKind;
import org.uprportal.followup.ActionFiles;
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
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** The pages of the plan and of an action, as their body and as everybody sees them. */
@PortalTest
class PlanPagesTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Cycles cycles;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    FollowUps followUps;

    @Autowired
    ClusterDesk clusterDesk;

    @Autowired
    ActionDesk desk;

    @Autowired
    ActionFiles files;

    @Autowired
    Documents documents;

    @Autowired
    CurrentActor actor;

    PersonId ministry;
    CycleId cycle;
    ClusterId cluster;
    List<RecommendationId> all;
    LocalDate today;

    @BeforeEach
    void aClusterOfAMinistry() {
        var state = scene.newState();
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        all = recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
        scene.as(focalPoint, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(cycle, List.of(new ClusterProposal("Courts", scene.partyOf(ministry), all)));
        });
        cluster = followUps.clusters(cycle).getFirst().id();
        today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }

    @Test
    void theFilesOfAnActionAreOfferedToEverybodyAndTakenAwayByItsBodyInView() {
        var id = scene.as(ministry, () -> {
            var made = desk.plan(cluster, all.get(0), "Train every court", today.plusDays(90));
            desk.planned(cluster);
            var sent = documents
                    .take("decree.jpg", PictureFiles.photograph("somebody"))
                    .id();
            files.add(made, ActionFileKind.DECREE, List.of(sent));
            return made;
        });
        scene.signOut();
        var page = open(ActionView.class, id);
        assertThat(page.getElement().getTextRecursively()).contains("Decree or law", "decree.jpg", "added on");
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("decree.jpg");
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Take this file away");

        scene.signIn(ministry);
        open(ActionView.class, id);
        test(button("Add the files")).click();
        assertThat(getCurrentView())
                .as("nothing chosen: refused, and still here")
                .isInstanceOf(ActionView.class);
        test(button("Take this file away")).click();
        test($(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).single())
                .confirm();
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("decree.jpg", "taken away on");
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).doesNotContain("decree.jpg");
    }

    @Test
    void theTimelineIsDrawnAndSaidByAListWithTheSameNumbers() {
        var law = scene.as(ministry, () -> {
            desk.plan(cluster, all.get(0), "Train every court", today.plusDays(30));
            var made = desk.plan(
                    cluster,
                    List.of(all.get(1)),
                    scene.partyOf(ministry),
                    ActionKind.LAW,
                    new ActionText("Law on courts", today.plusDays(40)));
            desk.advance(made, LawStage.DRAFTING, today);
            desk.advance(made, LawStage.PARLIAMENT, today);
            desk.takeBack(made, LawStage.PARLIAMENT, "Another law.");
            desk.planned(cluster);
            var read = new ActionText("Law on courts", today.plusDays(40));
            var later = new ActionText("Law on courts", today.plusDays(40).plusMonths(14));
            desk.change(made, read, new ActionText("Law on courts", today.plusDays(300)), "No quorum.");
            desk.change(made, new ActionText("Law on courts", today.plusDays(300)), later, "Elections.");
            return made;
        });
        scene.signOut();
        var page = open(PlanView.class, cycle.value());
        assertThat(page.getElement().getTextRecursively())
                .contains("moved twice, by 14 months", "No quorum.", "drafting: ")
                .doesNotContain("parliament: ");
        var pictures = $(Svg.class).all();
        assertThat(pictures).hasSizeGreaterThanOrEqualTo(2);
        assertThat(pictures).allSatisfy(picture -> {
            assertThat(picture.getElement().getAttribute("role")).isEqualTo("img");
            assertThat(picture.getElement().getAttribute("aria-label")).contains("same numbers");
        });
        assertThat(pictures.getLast().getElement().getOuterHTML())
                .contains("upr-time-was")
                .contains(">2<")
                .doesNotContain("Law on courts");
        var lists = $(OrderedList.class).all();
        assertThat(lists.getFirst().getElement().getAttribute("start")).isEqualTo("1");
        assertThat(lists.getLast().getElement().getAttribute("start")).isEqualTo("2");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("actions/" + law);
    }

    private <T extends Component> Component open(Class<T> page, UUID id) {
        navigate(page, Map.of("id", id.toString()));
        return (Component) getCurrentView();
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
