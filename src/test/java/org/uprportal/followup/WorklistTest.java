package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
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

/** Sixty recommendations in one sitting: several at once, and through a sheet that comes back. */
@PortalTest
class WorklistTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

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
    ProgressDesk progressDesk;

    @Autowired
    Worklists worklists;

    @Autowired
    CurrentActor actor;

    PersonId focalPoint;
    PersonId ministry;
    PersonId other;
    CycleId cycle;
    List<RecommendationId> all;

    @BeforeEach
    void sixtyRecommendations() {
        var state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        other = scene.person(PartyKind.MINISTRY, state);
        cycle = scene.runningCycle(state);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Recommendation and recommending State", "Position", "Themes and groups", "Relevant SDGs"));
        rows.add(List.of("Theme: Access to justice"));
        for (int i = 1; i <= 60; i++) {
            rows.add(List.of("130." + i + " Build court number " + i + " (Kenya);", "", "- Labour rights", ""));
        }
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.of(rows)));
        all = recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
        scene.as(focalPoint, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(
                    cycle,
                    List.of(
                            new ClusterProposal("Courts", scene.partyOf(ministry), all.subList(0, 58)),
                            new ClusterProposal("Work", scene.partyOf(other), all.subList(58, 60))));
        });
    }

    @Test
    void everyBodySeesItsOwnAndTheFocalPointAll() {
        assertThat(scene.as(ministry, () -> worklists.mine(cycle))).hasSize(58);
        assertThat(scene.as(other, () -> worklists.mine(cycle))).hasSize(2);
        assertThat(scene.as(focalPoint, () -> worklists.mine(cycle))).hasSize(60);
        assertThat(scene.as(scene.person(PartyKind.CSO, null), () -> worklists.mine(cycle)))
                .isEmpty();
    }

    @Test
    void manyAreSaidTogetherOrNone() {
        var words = new ProgressWords(Progress.PARTLY, "Ground was broken.", "");
        var updates = all.subList(0, 58).stream()
                .map(one -> new ProgressUpdate(one, words, 0))
                .toList();
        scene.as(focalPoint, () -> progressDesk.report(all.get(30), Progress.NOT, "Not yet."));
        assertThatThrownBy(() -> scene.as(ministry, () -> worklists.report(updates)))
                .isInstanceOf(FollowUpRefused.class)
                .hasMessageContaining("Not yet.");
        assertThat(scene.as(ministry, () -> worklists.mine(cycle)))
                .filteredOn(WorkRow::saidInPeriod)
                .hasSize(1);
        var anew = scene.as(ministry, () -> worklists.mine(cycle)).stream()
                .map(row -> new ProgressUpdate(row.recommendation().id(), words, row.edition()))
                .toList();
        scene.as(ministry, () -> worklists.report(anew));
        assertThat(scene.as(ministry, () -> worklists.mine(cycle))).allMatch(WorkRow::saidInPeriod);
        assertThatThrownBy(() ->
                        scene.as(ministry, () -> worklists.report(List.of(new ProgressUpdate(all.get(59), words, 0)))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aSheetComesBackAndEveryCellThatCannotBeTakenIsNamed() throws Exception {
        scene.as(ministry, () -> progressDesk.report(all.get(1), Progress.NOT, "Not yet."));
        var sheet = scene.as(ministry, () -> worklists.sheet(cycle, Locale.ENGLISH));
        assertThat(scene.as(ministry, () -> worklists.read(cycle, sheet))).satisfies(untouched -> {
            assertThat(untouched.changes()).isEmpty();
            assertThat(untouched.problems()).isEmpty();
            assertThat(untouched.unchanged()).isEqualTo(58);
        });
        scene.as(focalPoint, () -> progressDesk.report(all.get(5), Progress.FULLY, "It is built."));
        var filled = changed(sheet, rows -> {
            say(rows, 1, "Partly", "Ground was broken.");
            say(rows, 2, "ne pas", "Typed wrongly.");
            say(rows, 3, "non mise en œuvre", "In French.");
            say(rows, 4, "fully", "");
            say(rows, 5, "mostly", "x".repeat(4001));
            say(rows, 6, "mostly", "From a stale sheet.");
            rows.getRow(7).getCell(0).setCellValue("nonsense");
            rows.getRow(8).getCell(0).setCellValue(rows.getRow(9).getCell(0).getStringCellValue());
        });
        var report = scene.as(ministry, () -> worklists.read(cycle, filled));
        assertThat(report.problems())
                .extracting(one -> one.cell() + " " + one.key())
                .containsExactlyInAnyOrder(
                        "E3 followup.sheet.noWord",
                        "F5 followup.sheet.statement",
                        "F6 followup.sheet.statement",
                        "E7 followup.sheet.changed",
                        "A8 followup.sheet.unknown",
                        "A10 followup.sheet.twice");
        assertThat(report.changes())
                .extracting(one -> one.paragraph() + " " + one.update().words().progress())
                .containsExactlyInAnyOrder("130.1 PARTLY", "130.3 NOT");
        scene.as(
                ministry,
                () -> worklists.report(report.changes().stream()
                        .map(SheetReport.Change::update)
                        .toList()));
        assertThat(followUps
                        .followed(recommendations
                                .find(all.getFirst())
                                .orElseThrow()
                                .summary())
                        .government()
                        .getFirst()
                        .statement())
                .isEqualTo("Ground was broken.");
    }

    @Test
    void whatIsNoSheetOrABombIsRefusedInWords() throws Exception {
        for (var file :
                List.of("no zip".getBytes(), zip("other.xml", 10), zip("xl/worksheets/sheet1.xml", 40_000_000))) {
            refusedWith("followup.refused.noSheet", () -> scene.as(ministry, () -> worklists.read(cycle, file)));
        }
    }

    private static byte[] zip(String name, int size) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }

    private static void say(XSSFSheet rows, int row, String word, String statement) {
        rows.getRow(row).getCell(4).setCellValue(word);
        rows.getRow(row).getCell(5).setCellValue(statement);
    }

    private static byte[] changed(byte[] sheet, Consumer<XSSFSheet> change) throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet));
                var bytes = new ByteArrayOutputStream()) {
            change.accept(book.getSheetAt(0));
            book.write(bytes);
            return bytes.toByteArray();
        }
    }
}
