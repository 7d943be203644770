package org.uprportal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.MidTermReports;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;
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

/** The sections of a mid-term report: given to the bodies in the lead, consulted on, and part of what is approved and frozen. */
@PortalTest
class MidTermSectionsTest {

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
    ClusterDesk clusterDesk;

    @Autowired
    ProgressDesk progressDesk;

    @Autowired
    MidTermReports midTerm;

    @Autowired
    NationalReports reports;

    @Autowired
    ReportDesk desk;

    @Autowired
    SectionDesk sections;

    @Autowired
    ReportComments comments;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    Workflow workflow;

    @Autowired
    CurrentActor actor;

    PersonId focalPoint;
    PersonId colleague;
    PersonId justice;
    PersonId health;
    PersonId organisation;
    CycleId cycle;

    @BeforeEach
    void twoClustersAreFollowedUp() {
        var state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        colleague = scene.colleague(scene.partyOf(focalPoint));
        justice = scene.person(PartyKind.MINISTRY, state);
        health = scene.person(PartyKind.MINISTRY, state);
        organisation = scene.person(PartyKind.CSO, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        List<RecommendationId> all = recommendations.of(cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
        scene.as(focalPoint, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
        });
        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plusSeconds(60));
        scene.as(
                focalPoint,
                () -> clusterDesk.begin(
                        cycle,
                        List.of(
                                new ClusterProposal("Courts", scene.partyOf(justice), all.subList(0, 1)),
                                new ClusterProposal("Clinics", scene.partyOf(health), all.subList(1, all.size())))));
        scene.as(justice, () -> progressDesk.report(all.getFirst(), Progress.PARTLY, "A draft is in parliament."));
        scene.signOut();
    }

    private void drafted() {
        time.travelTo(cycles.get(cycle).on(CycleDate.MID_TERM_DUE).minus(Duration.ofDays(100)));
    }

    @Test
    void eachBodyInTheLeadGetsItsSectionDraftedFromWhatItReportedAsATaskWithItsReminders() {
        var early = today().plusDays(30);
        assertThatThrownBy(() -> scene.as(focalPoint, () -> desk.beginMidTerm(cycle, early)))
                .as("there is no draft yet")
                .isInstanceOf(ReportRefused.class);
        drafted();
        var due = today().plusDays(30);
        assertThatThrownBy(() -> scene.as(justice, () -> desk.beginMidTerm(cycle, due)))
                .isInstanceOf(NotAllowed.class);

        scene.as(focalPoint, () -> desk.beginMidTerm(cycle, due));

        assertThatThrownBy(() -> scene.as(focalPoint, () -> desk.beginMidTerm(cycle, due)))
                .as("a second tab")
                .isInstanceOf(ReportRefused.class);
        var courts = section("Courts");
        assertThat(courts.owner()).isEqualTo(scene.partyOf(justice));
        assertThat(courts.text()).contains("partly", "A draft is in parliament.");
        assertThat(waits(justice, courts.id())).isTrue();
        assertThat(waits(health, courts.id())).isFalse();
        assertThat(reports.midTerm(cycle))
                .as("before it is consulted on it is the State's")
                .isEmpty();
        time.travelTo(ReportSchedule.sectionReminder(due).plusSeconds(60));
        assertThat(told(justice, "inbox.reminder")).isPositive();
        time.travelTo(ReportSchedule.sectionAbove(due).plusSeconds(60));
        assertThat(told(focalPoint, "report.notice.sectionSilent")).isEqualTo(2);

        scene.as(justice, () -> sections.save(courts.id(), courts.text(), "The law is in force."));
        scene.as(justice, () -> sections.handIn(courts.id()));
        assertThat(waits(justice, courts.id())).isFalse();
        assertThat(told(focalPoint, "report.notice.handedIn")).isOne();
        assertThatThrownBy(() -> scene.as(health, () -> sections.save(courts.id(), "", "Not ours")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theDraftIsConsultedOnAndEveryCommentHasItsAnswerBeforeApprovalIsAskedFor() {
        drafted();
        scene.as(focalPoint, () -> desk.beginMidTerm(cycle, today().plusDays(10)));
        var until = clock.instant().plus(Duration.ofDays(15));
        assertThatThrownBy(() -> scene.as(
                        focalPoint,
                        () -> desk.putMidTermToConsultation(
                                cycle, clock.instant().plus(Duration.ofDays(3)))))
                .isInstanceOf(ReportRefused.class);
        scene.as(focalPoint, () -> desk.putMidTermToConsultation(cycle, until));
        assertThat(told(organisation, "report.notice.midTermConsulted")).isOne();
        scene.signOut();
        assertThat(reports.midTerm(cycle).orElseThrow().sections()).hasSize(2);
        var courts = reports.midTerm(cycle).orElseThrow().sections().stream()
                .filter(one -> one.title().equals("Courts"))
                .findFirst()
                .orElseThrow();
        var comment = scene.as(organisation, () -> comments.comment(courts.id(), "It is not in force."));
        assertThat(told(focalPoint, "report.notice.midTermCommented")).isOne();
        assertThatThrownBy(this::ask).as("while it runs").isInstanceOf(ReportRefused.class);
        time.travelTo(until.plusSeconds(60));
        assertThatThrownBy(this::ask).as("a comment waits for its answer").isInstanceOf(ReportRefused.class);
        scene.as(justice, () -> comments.answer(comment, "It will be on 1 May."));
        assertThat(told(organisation, "report.notice.midTermAnswered")).isOne();
        scene.signOut();
        assertThat(comments.ofMidTerm(cycle))
                .extracting(CommentSummary::answer)
                .containsExactly("It will be on 1 May.");
        ask();
    }

    @Test
    void whatIsDecidedOnIsNotWrittenAndWhatIsPublishedHasTheSections() throws IOException {
        drafted();
        scene.as(focalPoint, () -> desk.beginMidTerm(cycle, today().plusDays(10)));
        var courts = section("Courts");
        ask();
        assertThatThrownBy(() -> scene.as(justice, () -> sections.save(courts.id(), courts.text(), "Meanwhile")))
                .isInstanceOf(ReportRefused.class);
        var text = text();
        scene.as(focalPoint, () -> midTerm.save(cycle, text, text + "\nOne line more."));
        scene.as(justice, () -> sections.save(courts.id(), courts.text(), "The law is in force."));
        ask();
        scene.as(colleague, () -> midTerm.publish(cycle, text()));

        scene.signOut();
        assertThat(midTerm.parts(cycle)).extracting(one -> one.text()).contains("The law is in force.");
        try (var document = new XWPFDocument(new ByteArrayInputStream(midTerm.document(cycle)));
                var extractor = new XWPFWordExtractor(document)) {
            assertThat(extractor.getText()).contains("Courts").contains("The law is in force.");
        }
        assertThatThrownBy(() -> scene.as(justice, () -> sections.save(courts.id(), "", "Afterwards")))
                .isInstanceOf(ReportRefused.class);
        assertThat(waits(justice, courts.id()))
                .as("nothing of it waits any more")
                .isFalse();
        assertThat(workflow.course("report-section", courts.id().value())).contains(Workflow.Course.CANCELLED);
    }

    @Test
    void onceItsTimeIsOverNobodyOwesASection() {
        drafted();
        scene.as(focalPoint, () -> desk.beginMidTerm(cycle, today().plusDays(10)));
        var courts = section("Courts");
        time.travelTo(cycles.get(cycle).on(CycleDate.MID_TERM_DUE).plus(Duration.ofDays(40)));
        assertThat(waits(justice, courts.id())).isFalse();
    }

    private void ask() {
        scene.as(focalPoint, () -> midTerm.askApproval(cycle, text()));
    }

    private String text() {
        return scene.as(focalPoint, () -> midTerm.find(cycle).orElseThrow().text());
    }

    private SectionSummary section(String title) {
        return scene.as(focalPoint, () -> reports.midTerm(cycle)).orElseThrow().sections().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }

    private boolean waits(PersonId person, SectionId section) {
        return scene.as(person, () -> inbox.mine("report/section", section.value()))
                .isPresent();
    }

    private long told(PersonId person, String key) {
        return scene.as(person, () -> notices.mine(200)).stream()
                .filter(notice -> notice.key().equals(key))
                .count();
    }
}
