package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
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
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** The State's plan: who does what until when with which means, and what its dates do. */
@PortalTest
class PlanTest {

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
    ActionDesk desk;

    @Autowired
    Plans plans;

    @Autowired
    ProgressNotes notes;

    @Autowired
    ClusterDesk clusterDesk;

    @Autowired
    ProgressDesk progressDesk;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    Workflow workflow;

    @Autowired
    CurrentActor actor;

    StateCode state;
    PersonId focalPoint;
    PersonId justice;
    PersonId health;
    PersonId organisation;
    CycleId cycle;
    List<RecommendationId> all;
    ClusterId courts;
    ClusterId clinics;
    LocalDate today;

    @BeforeEach
    void twoClustersWithTheirMinistries() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        justice = scene.person(PartyKind.MINISTRY, state);
        health = scene.person(PartyKind.MINISTRY, state);
        organisation = scene.person(PartyKind.CSO, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        all = recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
        scene.as(focalPoint, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(
                    cycle,
                    List.of(
                            new ClusterProposal("Courts", scene.partyOf(justice), all.subList(0, 2)),
                            new ClusterProposal("Clinics", scene.partyOf(health), all.subList(2, all.size()))));
        });
        courts = cluster("Courts");
        clinics = cluster("Clinics");
        today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        scene.signOut();
    }

    @Test
    void oneActionServesManyRecommendationsWithItsOwnerItsDatesAndItsMeans() {
        var text = new ActionText(
                "Train every court",
                today.plusDays(100),
                today,
                new BigDecimal("250000"),
                "eur",
                "State budget",
                "Coast");
        var id = scene.as(
                justice,
                () -> desk.plan(
                        courts, List.of(all.get(0), all.get(2)), scene.partyOf(health), ActionKind.MEASURE, text));
        scene.as(justice, () -> desk.planned(courts));

        scene.signOut();
        for (var one : List.of(all.get(0), all.get(2))) {
            var summary = recommendations.find(one).orElseThrow().summary();
            assertThat(followUps.followed(summary).actions())
                    .extracting(PlannedAction::id)
                    .containsExactly(id);
        }
        var shown = plans.find(id).orElseThrow().action();
        assertThat(shown.recommendations()).containsExactly(all.get(0), all.get(2));
        assertThat(shown.ministry()).isEqualTo(scene.partyOf(health));
        assertThat(shown.text().budget()).isEqualByComparingTo("250000");
        assertThat(shown.text().currency()).isEqualTo("EUR");
        assertThat(shown.text().place()).isEqualTo("Coast");
        assertThat(plans.of(cycle).stream().flatMap(part -> part.actions().stream()))
                .as("each action once, though it serves two clusters")
                .hasSize(1);
        time.travelTo(FollowUpSchedule.endOf(today.plusDays(101)));
        assertThat(followUps.standing(cycle).overdueActions())
                .as("an action is overdue once, however many it serves")
                .isOne();
        // The owner works on it, whoever planned it.
        scene.as(health, () -> desk.begin(id));
        assertThatThrownBy(() -> scene.as(justice, () -> desk.finish(id))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(
                        justice,
                        () -> desk.plan(
                                courts,
                                all.subList(0, 1),
                                scene.partyOf(organisation),
                                ActionKind.MEASURE,
                                new ActionText("A", clockDay()))))
                .as("an organisation owns no action of the State")
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        scene.signIn(justice);
        for (var wrong : List.of(
                new ActionText("A", today.plusDays(2), today.plusDays(3), null, "", "", ""),
                new ActionText("A", today, null, BigDecimal.TEN, "money", "", ""),
                new ActionText("A", today, null, BigDecimal.TEN.negate(), "EUR", "", ""))) {
            assertThatThrownBy(() ->
                            desk.plan(courts, all.subList(0, 1), scene.partyOf(justice), ActionKind.MEASURE, wrong))
                    .isInstanceOf(FollowUpRefused.class);
        }
        var id = desk.plan(courts, all.get(0), "A", today);
        assertThatThrownBy(() -> desk.link(id, new ActionLink("Law", "javascript:alert(1)")))
                .isInstanceOf(FollowUpRefused.class);
        desk.link(id, new ActionLink("Law", "https://example.org/law"));
        assertThat(plans.find(id).orElseThrow().links())
                .containsExactly(new ActionLink("Law", "https://example.org/law"));
    }

    @Test
    void aDateIsMovedWithAReasonOnlyAndWhoFollowsHears() {
        var id = planned("Open a clinic", today.plusDays(40));
        scene.as(organisation, () -> progressDesk.rate(all.get(0), Progress.NOT, "Nothing yet.", "", false, true));
        var read = plans.find(id).orElseThrow().action().text();
        var later = new ActionText(read.title(), today.plusMonths(14).plusDays(40));

        assertThatThrownBy(() -> scene.as(justice, () -> desk.change(id, read, later, " ")))
                .isInstanceOf(FollowUpRefused.class);
        assertThat(told(organisation, "followup.notice.actionMoved")).isZero();
        scene.as(justice, () -> desk.change(id, read, later, "The tender failed."));

        scene.signOut();
        assertThat(plans.find(id).orElseThrow().action().moves())
                .extracting(MovedDate::reason)
                .containsExactly("The tender failed.");
        assertThat(told(organisation, "followup.notice.actionMoved")).isOne();
    }

    @Test
    void whatFallsDueComesToItsOwnerIsRemindedIsToldLateAndThenTheFocalPointHears() {
        var id = planned("Open a clinic", today.plusDays(60));
        var due = FollowUpSchedule.endOf(today.plusDays(60));
        time.travelTo(due.minus(FollowUpSchedule.NEAR).minusSeconds(60));
        assertThat(waits(justice, "followup/carry-out", id)).isFalse();
        time.travelTo(due.minus(FollowUpSchedule.NEAR).plusSeconds(60));
        assertThat(waits(justice, "followup/carry-out", id)).isTrue();
        assertThat(told(justice, "inbox.reminder")).isZero();
        time.travelTo(due.minus(FollowUpSchedule.FORTNIGHT).plusSeconds(60));
        assertThat(told(justice, "inbox.reminder")).isOne();
        time.travelTo(due.plusSeconds(60));
        assertThat(told(justice, "inbox.overdue")).isOne();
        assertThat(told(focalPoint, "followup.notice.actionSilent")).isZero();
        time.travelTo(due.plus(FollowUpSchedule.FORTNIGHT).plusSeconds(60));
        assertThat(told(focalPoint, "followup.notice.actionSilent")).isOne();

        scene.as(justice, () -> desk.finish(id));
        assertThat(waits(justice, "followup/carry-out", id)).isFalse();
        assertThat(workflow.course("action", id)).contains(Workflow.Course.ENDED);
    }

    @Test
    void aMovedDateMovesWhatWaitsAndAnActionDoneBeforeItsTimeNeverComes() {
        var id = planned("Open a clinic", today.plusDays(60));
        var read = plans.find(id).orElseThrow().action().text();
        scene.as(
                justice,
                () -> desk.change(id, read, new ActionText(read.title(), today.plusDays(300)), "The tender failed."));
        time.travelTo(FollowUpSchedule.endOf(today.plusDays(80)));
        assertThat(waits(justice, "followup/carry-out", id)).isFalse();
        scene.as(justice, () -> desk.finish(id));
        time.travelTo(FollowUpSchedule.endOf(today.plusDays(330)));
        assertThat(waits(justice, "followup/carry-out", id)).isFalse();
        assertThat(told(focalPoint, "followup.notice.actionSilent")).isZero();
    }

    @Test
    void aLawGoesThroughItsStagesAndTheRecommendationStaysOpenUntilThoseWhoMustKnowItDo() {
        var law = scene.as(
                justice,
                () -> desk.plan(
                        courts,
                        List.of(all.get(0)),
                        scene.partyOf(justice),
                        ActionKind.LAW,
                        new ActionText("Law against torture", today.plusDays(200))));
        scene.as(justice, () -> desk.planned(courts));
        assertThatThrownBy(() -> scene.as(justice, () -> desk.finish(law))).isInstanceOf(FollowUpRefused.class);
        scene.as(justice, () -> desk.advance(law, LawStage.DRAFTING, today));
        scene.as(justice, () -> desk.advance(law, LawStage.PARLIAMENT, today));
        assertThatThrownBy(() -> scene.as(justice, () -> desk.advance(law, LawStage.CABINET, today)))
                .as("a law does not go back")
                .isInstanceOf(FollowUpRefused.class);
        assertThatThrownBy(() -> scene.as(justice, () -> desk.advance(law, LawStage.PROMULGATED, today.plusDays(1))))
                .isInstanceOf(FollowUpRefused.class);
        assertThat(told(organisation, "followup.notice.lawInForce")).isZero();

        scene.as(justice, () -> desk.advance(law, LawStage.IN_FORCE, today));

        assertThat(told(organisation, "followup.notice.lawInForce")).isOne();
        assertThat(waits(justice, "followup/make-known", law)).isTrue();
        assertThat(workflow.course("law-made-known", law)).contains(Workflow.Course.RUNNING);
        assertThatThrownBy(() -> scene.as(
                        justice, () -> progressDesk.report(all.get(0), Progress.FULLY, "The law is in force.")))
                .isInstanceOf(FollowUpRefused.class)
                .hasMessageContaining("Law against torture");
        assertThatThrownBy(() -> scene.as(justice, () -> desk.finish(law))).isInstanceOf(FollowUpRefused.class);
        scene.as(
                justice,
                () -> desk.reachOut(
                        law,
                        new OutreachPlan(
                                MustKnow.POLICE, "A day of training", today.plusDays(120), "Legal Aid Tavara")));
        time.travelTo(FollowUpSchedule.endOf(today.plusDays(120))
                .minus(FollowUpSchedule.FORTNIGHT)
                .minusSeconds(60));
        assertThat(told(justice, "inbox.reminder")).isZero();
        time.travelTo(FollowUpSchedule.endOf(today.plusDays(120)).plusSeconds(60));
        assertThat(told(justice, "inbox.reminder")).isOne();
        assertThat(told(justice, "inbox.overdue")).isOne();
        assertThat(openPoints()).contains(all.get(0));

        var line = scene.as(
                justice,
                () -> plans.find(law).orElseThrow().outreach().getFirst().id());
        scene.as(justice, () -> desk.reached(law, line, clockDay()));
        scene.as(justice, () -> desk.finish(law));
        scene.as(justice, () -> progressDesk.report(all.get(0), Progress.FULLY, "In force and known."));

        assertThat(waits(justice, "followup/make-known", law)).isFalse();
        assertThat(workflow.course("law-made-known", law)).contains(Workflow.Course.ENDED);
        assertThat(openPoints()).doesNotContain(all.get(0));
    }

    @Test
    void aStageEnteredByMistakeIsTakenBackWithItsReasonInViewAndTheLawIsAnOpenActionAgain() {
        var law = scene.as(
                justice,
                () -> desk.plan(
                        courts,
                        List.of(all.get(0)),
                        scene.partyOf(justice),
                        ActionKind.LAW,
                        new ActionText("Law against torture", today.plusDays(200))));
        scene.as(justice, () -> desk.planned(courts));
        scene.as(justice, () -> desk.advance(law, LawStage.CABINET, today));
        scene.as(justice, () -> desk.advance(law, LawStage.IN_FORCE, today));
        scene.as(
                justice,
                () -> desk.reachOut(
                        law, new OutreachPlan(MustKnow.POLICE, "A day of training", today.plusDays(120), "")));
        var line = scene.as(
                justice,
                () -> plans.find(law).orElseThrow().outreach().getFirst().id());
        scene.as(justice, () -> desk.reached(law, line, today));
        assertThatThrownBy(() -> scene.as(justice, () -> desk.takeBack(law, LawStage.IN_FORCE, " ")))
                .as("not without a reason")
                .isInstanceOf(FollowUpRefused.class);
        assertThatThrownBy(() -> scene.as(justice, () -> desk.takeBack(law, LawStage.CABINET, "Wrong.")))
                .as("only the last one")
                .isInstanceOf(FollowUpRefused.class);
        assertThatThrownBy(() -> scene.as(health, () -> desk.takeBack(law, LawStage.IN_FORCE, "Wrong.")))
                .isInstanceOf(NotAllowed.class);

        scene.as(justice, () -> desk.takeBack(law, LawStage.IN_FORCE, "The gazette was of another law."));

        scene.signOut();
        var shown = plans.find(law).orElseThrow();
        assertThat(shown.action().stage()).isEqualTo(LawStage.CABINET);
        assertThat(shown.stages())
                .filteredOn(one -> !one.stands())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.stage()).isEqualTo(LawStage.IN_FORCE);
                    assertThat(one.takenBackOn()).isEqualTo(today);
                    assertThat(one.takenBackWhy()).isEqualTo("The gazette was of another law.");
                });
        assertThat(shown.outreach())
                .as("nobody can know a law that is not in force")
                .allMatch(one -> one.reachedOn() == null);
        assertThat(told(organisation, "followup.notice.lawTakenBack")).isOne();
        assertThat(waits(justice, "followup/make-known", law)).isFalse();
        assertThatThrownBy(() -> scene.as(justice, () -> desk.takeBack(law, LawStage.IN_FORCE, "A second tab.")))
                .isInstanceOf(FollowUpRefused.class);
        var due = FollowUpSchedule.endOf(today.plusDays(200));
        time.travelTo(due.minus(FollowUpSchedule.NEAR).plusSeconds(60));
        assertThat(waits(justice, "followup/carry-out", law))
                .as("its date acts again")
                .isTrue();

        scene.as(justice, () -> desk.advance(law, LawStage.IN_FORCE, clockDay()));
        assertThat(waits(justice, "followup/make-known", law)).isTrue();
        assertThat(waits(justice, "followup/carry-out", law)).isFalse();
    }

    @Test
    void whatAnActionServesIsOfItsOwnCycle() {
        var elsewhere = scene.runningCycle(scene.newState());
        time.travelTo(cycles.get(elsewhere).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(elsewhere, InventedMatrix.pending()));
        var foreign = recommendations.of(elsewhere).getFirst().id();
        today = clockDay();
        var id = planned("Open a clinic", today.plusDays(40));
        assertThatThrownBy(() -> scene.as(justice, () -> desk.serve(id, List.of(all.get(0), foreign))))
                .isInstanceOf(FollowUpRefused.class);
        assertThatThrownBy(() -> scene.as(
                        justice,
                        () -> desk.plan(
                                courts,
                                List.of(all.get(0), foreign),
                                scene.partyOf(justice),
                                ActionKind.MEASURE,
                                new ActionText("A", today))))
                .isInstanceOf(FollowUpRefused.class);
    }

    @Test
    void aRecommendationSaidToBeFullyImplementedIsOpenAgainOnceALawServesIt() {
        scene.as(justice, () -> progressDesk.report(all.get(0), Progress.FULLY, "Done."));
        assertThat(openPoints()).doesNotContain(all.get(0));
        scene.as(
                justice,
                () -> desk.plan(
                        courts,
                        List.of(all.get(0)),
                        scene.partyOf(justice),
                        ActionKind.LAW,
                        new ActionText("Law", today.plusDays(200))));
        scene.as(justice, () -> desk.planned(courts));
        assertThat(openPoints()).contains(all.get(0));
    }

    @Test
    void aPlanIsTheGovernmentsOwnUntilItStandsAndThenEverybodysAsPageWordFileAndSheet() throws IOException {
        var id = scene.as(
                justice,
                () -> desk.plan(
                        courts,
                        List.of(all.get(0)),
                        scene.partyOf(justice),
                        ActionKind.MEASURE,
                        new ActionText(
                                "Open a clinic",
                                today.plusDays(30),
                                null,
                                new BigDecimal("1200.50"),
                                "EUR",
                                "Fund",
                                "")));
        scene.signOut();
        assertThat(plans.find(id)).isEmpty();
        assertThat(plans.of(cycle)).allMatch(part -> part.actions().isEmpty());
        assertThat(scene.as(health, () -> plans.find(id))).isPresent();
        scene.as(justice, () -> desk.planned(courts));
        var read =
                scene.as(justice, () -> plans.find(id)).orElseThrow().action().text();
        scene.as(
                justice,
                () -> desk.change(
                        id,
                        read,
                        new ActionText(read.title(), today.plusDays(395), null, read.budget(), "EUR", "Fund", ""),
                        "The tender failed."));

        scene.signOut();
        assertThat(plans.find(id)).isPresent();
        try (var sheet = new XSSFWorkbook(new ByteArrayInputStream(plans.sheet(cycle, Locale.ENGLISH)))) {
            var row = sheet.getSheetAt(0).getRow(1);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("Open a clinic");
            assertThat(row.getCell(6).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(today.plusDays(395));
            assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(1200.5);
            assertThat(row.getCell(12).getStringCellValue())
                    .contains("moved once")
                    .contains("The tender failed.");
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(plans.document(cycle, Locale.ENGLISH)))) {
            assertThat(word.getTables().getFirst().getText())
                    .contains("Open a clinic")
                    .contains("EUR 1200.5 Fund")
                    .contains("The tender failed.");
        }
    }

    @Test
    void theQuartersNoteTellsEverybodyWhatIsPublicAndNothingElse() throws IOException {
        var id = planned("Open a clinic", today.plusDays(40));
        scene.as(health, () -> desk.plan(clinics, all.get(2), "Still secret", today.plusDays(1)));
        var read = plans.find(id).orElseThrow().action().text();
        scene.as(
                justice,
                () -> desk.change(id, read, new ActionText(read.title(), today.plusDays(90)), "The tender failed."));
        scene.as(justice, () -> progressDesk.report(all.get(0), Progress.PARTLY, "A draft is in parliament."));
        var note = scene.as(focalPoint, () -> notes.document(cycle, Locale.ENGLISH));
        try (var word = new XWPFDocument(new ByteArrayInputStream(note))) {
            var text = word.getParagraphs().stream()
                    .map(one -> one.getText())
                    .toList()
                    .toString();
            assertThat(text)
                    .contains("A draft is in parliament.")
                    .contains("The tender failed.")
                    .doesNotContain("Still secret");
            assertThat(word.getAllPictures()).hasSize(1);
            assertThat(word.getTables()
                            .getFirst()
                            .getRow(Progress.PARTLY.ordinal() + 1)
                            .getCell(1)
                            .getText())
                    .isEqualTo("1");
        }
        time.pass(java.time.Duration.ofDays(100));
        try (var word = new XWPFDocument(new ByteArrayInputStream(notes.document(cycle, Locale.ENGLISH)))) {
            assertThat(word.getParagraphs().stream()
                            .map(one -> one.getText())
                            .toList()
                            .toString())
                    .as("the next quarter's note is of the next quarter")
                    .doesNotContain("A draft is in parliament.");
        }
    }

    private UUID planned(String title, LocalDate due) {
        return scene.as(justice, () -> {
            var id = desk.plan(courts, all.get(0), title, due);
            desk.planned(courts);
            return id;
        });
    }

    private LocalDate clockDay() {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }

    private List<RecommendationId> openPoints() {
        return followUps.openPoints(cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
    }

    private boolean waits(PersonId person, String form, UUID subject) {
        return scene.as(person, () -> inbox.mine(form, subject)).isPresent();
    }

    private long told(PersonId person, String key) {
        return scene.as(person, () -> notices.mine(100)).stream()
                .filter(notice -> notice.key().equals(key))
                .count();
    }

    private ClusterId cluster(String title) {
        return followUps.clusters(cycle).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
