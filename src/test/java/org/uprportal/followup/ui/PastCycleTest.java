package org.uprportal.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.testing.Refusals.refusedWith;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.Closings;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.followup.MidTermReports;
import org.uprportal.followup.ProgressNotes;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.inbox.TaskSummary;
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

/** Plan, mid-term report and progress note tell as past what is past, each with the clock moved. */
@PortalTest
class PastCycleTest extends SpringBrowserlessTest {

    @Autowired
    MidTermReports midTerms;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Cycles cycles;

    @Autowired
    Closings closings;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    ClusterDesk clusterDesk;

    @Autowired
    UpdateDesk updateDesk;

    @Autowired
    ProgressNotes notes;

    @Autowired
    CurrentActor actor;

    PersonId focalPoint;
    PersonId ministry;
    PersonId organisation;
    CycleId cycle;

    @BeforeEach
    void aReviewIsOver() {
        var state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        organisation = scene.person(PartyKind.CSO, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        scene.as(focalPoint, () -> {
            responses.draft(all(), Position.SUPPORTED, null);
            responses.send(cycle);
        });
    }

    @Test
    void aPlanIsStillToComeThenLateByDaysAndOnceTheCycleIsClosedNeverCame() {
        given();
        assertThat(page(PlanView.class, null)).contains("No plan is public yet");
        time.travelTo(clock.instant().plus(FollowUpSchedule.PLANNING).plus(Duration.ofDays(5)));
        assertThat(page(PlanView.class, null)).contains("No plan is public. It was due on", "is 5 days late");
        close();
        assertThat(page(PlanView.class, null))
                .contains("No plan was made public in this cycle")
                .doesNotContain("yet", "days late");
        assertThat(page(FollowUpView.class, null))
                .contains("When the cycle was closed, one plan was missing")
                .doesNotContain("One plan is late");
    }

    @Test
    void aPlanIsLateTooWhereTheRecommendationsWereGivenToNobody() {
        time.travelTo(clock.instant()
                .plus(FollowUpSchedule.CLUSTERING)
                .plus(FollowUpSchedule.PLANNING)
                .plus(Duration.ofDays(3)));
        assertThat(page(PlanView.class, null)).contains("No plan is public. It was due on", "is 3 days late");
        close();
        assertThat(page(FollowUpView.class, focalPoint))
                .contains("This cycle is closed; the government did not give")
                .doesNotContain("yet", "Give them to ministries");
    }

    @Test
    void theMidTermReportIsStillToComeThenLateThenNeverCame() {
        var due = cycles.get(cycle).on(CycleDate.MID_TERM_DUE);
        assertThat(page(MidTermView.class, null)).contains("There is no report yet", "Due ");
        time.travelTo(due.plus(Duration.ofDays(3)));
        assertThat(page(MidTermView.class, null))
                .contains("No mid-term report is public yet", "is 3 days late")
                .doesNotContain("Half a year before");
        assertThat(page(MidTermView.class, focalPoint)).contains("Drafted from the data", "is 3 days late");
        time.travelTo(due.plus(FollowUpSchedule.GRACE).plus(Duration.ofDays(1)));
        assertThat(page(MidTermView.class, null))
                .contains("No report came. It was due")
                .doesNotContain("yet");
        close();
        assertThat(page(MidTermView.class, null))
                .contains("No report came. It was due")
                .doesNotContain("yet");
        assertThat(page(MidTermView.class, focalPoint))
                .contains("This draft was never published", "this cycle is closed")
                .doesNotContain("late");
        scene.signIn(focalPoint);
        var draft = midTerms.find(cycle).orElseThrow().text();
        refusedWith("followup.refused.cycleClosed", () -> midTerms.save(cycle, draft, "Too late"));
        refusedWith("followup.refused.cycleClosed", () -> midTerms.askApproval(cycle, draft));
        refusedWith("followup.refused.cycleClosed", () -> midTerms.publish(cycle, draft));
    }

    @Test
    void theProgressNoteOfAClosedCycleStopsWithItsLastQuarter() throws IOException {
        given();
        scene.as(organisation, () -> updateDesk.askForUpdate(all().getFirst()));
        assertThat(page(FollowUpView.class, null)).contains("Progress note of this quarter");
        close();
        var closed = note();
        assertThat(closed).contains("This cycle was closed on", "unanswered for");
        time.pass(Duration.ofDays(800));
        assertThat(note()).as("nothing of it grows older").isEqualTo(closed);
        assertThat(page(FollowUpView.class, null))
                .contains("Last progress note of this closed cycle")
                .doesNotContain("Progress note of this quarter");
    }

    private String note() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(notes.document(cycle, Locale.ENGLISH)));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private void given() {
        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plusSeconds(60));
        scene.as(
                focalPoint,
                () -> clusterDesk.begin(cycle, List.of(new ClusterProposal("Courts", scene.partyOf(ministry), all()))));
    }

    private void close() {
        var over = cycles.get(cycle).on(CycleDate.MID_TERM_DUE).plus(Duration.ofDays(40));
        if (clock.instant().isBefore(over)) {
            time.travelTo(over);
        }
        scene.as(focalPoint, () -> {
            var open = closings.find(cycle).orElseThrow().dropped().stream()
                    .map(TaskSummary::id)
                    .collect(Collectors.toSet());
            closings.close(cycle, open, "The next review is near");
        });
    }

    private List<RecommendationId> all() {
        return recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
    }

    private String page(Class<? extends Component> view, @Nullable PersonId reader) {
        if (reader == null) {
            scene.signOut();
        } else {
            scene.signIn(reader);
        }
        navigate(view, Map.of("id", cycle.value().toString()));
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
