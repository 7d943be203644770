package org.uprportal.midterm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
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
import org.uprportal.platform.Schedule;
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

/** From its first row to its publication, and on the other paths of its process. */
@PortalTest
class MidtermLifeTest {

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
    ProgressDesk progressDesk;

    @Autowired
    Midterms all;

    @Autowired
    MidtermDesk desk;

    @Autowired
    MidtermPapers papers;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    Workflow workflow;

    @Autowired
    CurrentActor actor;

    private PersonId writer;
    private PersonId approver;
    private PersonId focalPoint;
    private PersonId other;
    private CycleId cycle;
    private List<RecommendationId> asked;
    private MidtermId id;

    @BeforeEach
    void followUpIsUnderWay() {
        var state = scene.newState();
        writer = scene.person(PartyKind.CSO, state);
        approver = scene.colleague(scene.partyOf(writer));
        other = scene.person(PartyKind.CSO, state);
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        asked = recommendations.of(cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
        scene.as(focalPoint, () -> {
            responses.draft(asked, Position.SUPPORTED, null);
            responses.send(cycle);
        });
        id = new MidtermId(UUID.randomUUID());
        refusedWith("midterm.refused.notNow", () -> scene.as(writer, () -> begin(id, false)));
        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plusSeconds(60));
        scene.as(writer, () -> {
            progressDesk.rate(asked.getFirst(), Progress.PARTLY, "A draft law.", "", false, true);
            progressDesk.rate(asked.get(1), Progress.NOT, "Restricted words.", "", true, true);
            progressDesk.rate(asked.get(2), Progress.CONTRARY, "Nameless words.", "", false, false);
        });
        time.travelTo(cycles.get(cycle).on(CycleDate.MID_TERM_DUE).minus(Duration.ofDays(60)));
    }

    private void begin(MidtermId which, boolean correction) {
        all.begin(which, scene.partyOf(writer), cycle, correction);
    }

    private void written() {
        scene.as(writer, () -> {
            begin(id, false);
            desk.introduce(id, "", "What has become of it.");
            desk.say(id, asked.get(1), RowWords.NOTHING, new RowWords(Progress.NOT, "=No court."));
        });
    }

    private MidtermDetails seen(PersonId by) {
        return scene.as(by, () -> all.find(id)).orElseThrow();
    }

    private void published() {
        written();
        scene.as(writer, () -> desk.askApproval(id, seen(writer).edition()));
        scene.as(approver, () -> desk.publish(id, seen(approver).edition()));
    }

    @Test
    void itIsFilledFromWhatItsAuthorHasRatedInTheOpenAndNothingElse() {
        scene.as(writer, () -> begin(id, false));

        var rows = scene.as(writer, () -> all.rows(id, 0, 20)).rows();
        assertThat(rows).extracting(MidtermRow::proposed).containsExactly(true, false, false);
        assertThat(rows.getFirst().said()).isEqualTo(new RowWords(Progress.PARTLY, "A draft law."));
        assertThat(rows.get(1).said()).isEqualTo(RowWords.NOTHING);
        assertThat(rows.get(2).said()).isEqualTo(RowWords.NOTHING);
        scene.as(
                writer,
                () -> desk.say(
                        id,
                        asked.getFirst(),
                        rows.getFirst().said(),
                        rows.getFirst().said()));
        assertThat(seen(writer).proposed()).as("looked at").isZero();
    }

    @Test
    void oneOfAnOrganisationAndCycleAndNobodyElseSeesTheDraft() {
        written();
        refusedWith(
                "midterm.refused.already",
                () -> scene.as(approver, () -> begin(new MidtermId(UUID.randomUUID()), false)));
        for (var stranger : List.of(other, focalPoint)) {
            assertThat(scene.as(stranger, () -> all.find(id))).isEmpty();
            assertThatThrownBy(() -> scene.as(stranger, () -> desk.introduce(id, "", "Ours.")))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> scene.as(
                        focalPoint,
                        () -> all.begin(new MidtermId(UUID.randomUUID()), scene.partyOf(focalPoint), cycle, false)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void twoColleaguesAtOnceLoseNothing() {
        written();
        var read = new RowWords(Progress.NOT, "=No court.");
        scene.as(approver, () -> desk.say(id, asked.get(1), read, new RowWords(Progress.PARTLY, "=No court.")));
        var both = scene.as(writer, () -> desk.say(id, asked.get(1), read, new RowWords(Progress.NOT, "One court.")));
        assertThat(both.stands()).isEqualTo(new RowWords(Progress.PARTLY, "One court."));
        assertThat(both.overtaken()).isEmpty();

        var late =
                scene.as(approver, () -> desk.say(id, asked.get(1), read, new RowWords(Progress.NOT, "Two courts.")));
        assertThat(late.stands().words()).isEqualTo("One court.");
        assertThat(scene.as(approver, () -> all.rows(id, 0, 20)).rows().get(1).aside())
                .containsEntry("words", "Two courts.");
        scene.as(approver, () -> desk.letGo(id, asked.get(1)));
        assertThat(scene.as(approver, () -> all.rows(id, 0, 20)).rows().get(1).aside())
                .isEmpty();
    }

    @Test
    void aSecondPersonApprovesWhatTheyHaveReadAndWhatIsPublishedReadsTheSameEverywhere() throws IOException {
        scene.as(writer, () -> begin(id, false));
        refusedWith("midterm.refused.empty", () -> scene.as(writer, () -> desk.askApproval(id, 0)));
        scene.as(writer, () -> {
            desk.introduce(id, "", "What has become of it.");
            desk.say(id, asked.get(1), RowWords.NOTHING, new RowWords(Progress.NOT, "=No court."));
        });
        refusedWith("midterm.refused.changed", () -> scene.as(writer, () -> desk.askApproval(id, 0)));
        scene.as(writer, () -> desk.askApproval(id, 2));
        refusedWith(
                "midterm.refused.wrongStatus",
                () -> scene.as(writer, () -> desk.introduce(id, "What has become of it.", "Else")));
        refusedWith("midterm.refused.secondPerson", () -> scene.as(writer, () -> desk.publish(id, 2)));
        refusedWith("midterm.refused.withoutReason", () -> scene.as(approver, () -> desk.sendBack(id, " ")));
        scene.as(approver, () -> desk.sendBack(id, "Say more."));
        assertThat(seen(writer).note()).isEqualTo("Say more.");
        scene.as(writer, () -> desk.introduce(id, "What has become of it.", "What has become of it, in full."));
        scene.as(writer, () -> desk.askApproval(id, 3));
        refusedWith("midterm.refused.changed", () -> scene.as(approver, () -> desk.publish(id, 2)));
        scene.as(approver, () -> desk.publish(id, 3));

        scene.signOut();
        var page = all.lines(id, null, 0, 20).rows();
        assertThat(page)
                .extracting(MidtermLine::progress)
                .containsExactly(Progress.PARTLY, Progress.NOT, Progress.NO_INFORMATION);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(papers.sheet(id)));
                var document = new XWPFDocument(new ByteArrayInputStream(papers.document(id)))) {
            var sheet = book.getSheetAt(0);
            var table = document.getTables().getFirst();
            assertThat(sheet.getLastRowNum()).isEqualTo(page.size());
            assertThat(table.getNumberOfRows()).isEqualTo(page.size() + 1);
            for (int i = 0; i < page.size(); i++) {
                var line = page.get(i);
                var row = sheet.getRow(i + 1);
                assertThat(row.getCell(0).getStringCellValue()).contains(line.text(), line.states());
                assertThat(table.getRow(i + 1).getCell(0).getText()).contains(line.text(), line.states());
                assertThat(row.getCell(4).getStringCellValue())
                        .isEqualTo(table.getRow(i + 1).getCell(3).getText());
                assertThat(row.getCell(5).getStringCellValue()).endsWith(line.words());
                assertThat(table.getRow(i + 1).getCell(4).getText()).isEqualTo(line.words());
            }
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("◐ partly");
            assertThat(sheet.getRow(2).getCell(5).getStringCellValue())
                    .as("what begins like a formula is a text")
                    .doesNotStartWith("=");
            assertThat(table.getRow(1).getCell(3).getColor()).isEqualTo("FFE9B8");
            assertThat(sheet.getRow(1).getCell(4).getCellStyle().getFillForegroundColorColor())
                    .extracting(colour -> ((org.apache.poi.xssf.usermodel.XSSFColor) colour).getARGBHex())
                    .asString()
                    .endsWith("FFE9B8");
        }
        assertThat(all.inPublic(cycle, 0, 20).rows())
                .extracting(MidtermSummary::id)
                .containsExactly(id);
        assertThat(told(focalPoint)).contains("midterm.notice.published");
        assertThat(workflow.course("own-mid-term", id.value())).contains(Workflow.Course.ENDED);
        assertThat(passed()).contains("endEvent_published").doesNotContain("endEvent_lapsed");
    }

    @Test
    void whatIsCorrectedOrWithdrawnStaysToBeRead() {
        published();
        var next = new MidtermId(UUID.randomUUID());
        time.travelTo(MidtermSchedule.until(cycles.get(cycle).on(CycleDate.MID_TERM_DUE))
                .minusSeconds(60));
        scene.as(writer, () -> begin(next, true));
        var second = scene.as(writer, () -> all.find(next)).orElseThrow();
        assertThat(second.introduction()).isEqualTo("What has become of it.");
        var due = cycles.get(cycle).on(CycleDate.MID_TERM_DUE).atZone(PortalClock.GENEVA);
        var until = second.summary().until();
        assertThat(until.atZone(PortalClock.GENEVA).toLocalTime()).isEqualTo(due.toLocalTime());
        assertThat(until)
                .isEqualTo(Schedule.onWorkingDay(until))
                .isBetween(
                        clock.instant().plus(MidtermSchedule.CORRECTING.minusDays(1)),
                        clock.instant().plus(MidtermSchedule.CORRECTING.plusDays(12)));
        scene.as(writer, () -> desk.askApproval(next, second.edition()));
        scene.as(approver, () -> desk.publish(next, second.edition()));

        scene.signOut();
        assertThat(all.find(id).orElseThrow().summary().status()).isEqualTo(MidtermStatus.REPLACED);
        assertThat(all.lines(id, null, 0, 20).rows()).hasSameSizeAs(asked);
        assertThat(all.inPublic(cycle, 0, 20).rows())
                .extracting(MidtermSummary::number)
                .containsExactly(2);
        scene.as(writer, () -> desk.withdraw(next, "The figures were wrong."));
        assertThat(all.find(next).orElseThrow().summary().reason()).isEqualTo("The figures were wrong.");
        assertThat(told(focalPoint)).contains("midterm.notice.corrected", "midterm.notice.withdrawn");
    }

    @Test
    void itsAuthorsAreRemindedAndWhatIsNotPublishedInTimeComesToNothing() {
        written();
        var until = seen(writer).summary().until();
        time.travelTo(MidtermSchedule.reminder(until).plusSeconds(60));
        assertThat(passed()).contains("serviceTask_remindFirst").doesNotContain("serviceTask_remindLast");
        time.travelTo(MidtermSchedule.lastReminder(until).plusSeconds(60));
        assertThat(passed()).contains("serviceTask_remindLast");

        time.travelTo(until.plusSeconds(60));

        assertThat(passed()).contains("endEvent_lapsed");
        assertThat(seen(writer).summary().status()).isEqualTo(MidtermStatus.LAPSED);
        assertThat(told(writer)).contains("midterm.notice.lapsed");
        assertThat(scene.as(writer, () -> inbox.mine("midterm/write", id.value())))
                .isEmpty();
        refusedWith(
                "midterm.refused.notNow", () -> scene.as(writer, () -> begin(new MidtermId(UUID.randomUUID()), false)));
    }

    @Test
    void aDraftIsThrownAwayForGood() {
        written();
        scene.as(writer, () -> desk.throwAway(id));
        assertThat(scene.as(writer, () -> all.find(id))).isEmpty();
        assertThat(passed()).contains("endEvent_thrownAway");
        assertThat(scene.as(writer, () -> all.mine(cycle))).isEmpty();
    }

    private List<String> told(PersonId person) {
        return scene.as(person, () -> notices.mine(30)).stream()
                .map(one -> one.key())
                .toList();
    }

    private java.util.Set<String> passed() {
        return workflow.picture("own-mid-term", id.value()).orElseThrow().passed();
    }
}
