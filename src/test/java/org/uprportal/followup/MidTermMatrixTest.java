package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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

/** The mid-term report's matrix as a sheet: both sides' lights as colour, shape and word, frozen with the report. */
@PortalTest
class MidTermMatrixTest {

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
    ClusterDesk clusterDesk;

    @Autowired
    ProgressDesk progressDesk;

    @Autowired
    MidTermReports reports;

    @Autowired
    CurrentActor actor;

    PersonId focalPoint;
    PersonId colleague;
    PersonId ministry;
    PersonId organisation;
    CycleId cycle;
    List<RecommendationId> all;

    @BeforeEach
    void aDraftIsWritten() {
        var state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        colleague = scene.colleague(scene.partyOf(focalPoint));
        ministry = scene.person(PartyKind.MINISTRY, state);
        organisation = scene.person(PartyKind.CSO, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        all = recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
        scene.as(focalPoint, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
        });
        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plusSeconds(60));
        scene.as(
                focalPoint,
                () -> clusterDesk.begin(cycle, List.of(new ClusterProposal("Courts", scene.partyOf(ministry), all))));
        scene.as(ministry, () -> progressDesk.report(all.getFirst(), Progress.PARTLY, "=1+1 is a draft."));
        scene.as(organisation, () -> progressDesk.rate(all.getFirst(), Progress.NOT, "Secret.", "", true, true));
        time.travelTo(cycles.get(cycle).on(CycleDate.MID_TERM_DUE).minus(Duration.ofDays(100)));
        scene.signOut();
    }

    @Test
    void everyRecommendationHasItsRowWithBothLightsAndNothingRestricted() throws IOException {
        assertThatThrownBy(() -> reports.sheet(cycle))
                .as("a draft is the government's")
                .isInstanceOf(NotAllowed.class);
        assertThat(reports.hasSheet(cycle)).isFalse();
        var file = scene.as(focalPoint, () -> reports.sheet(cycle));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(all.size());
            var row = sheet.getRow(1);
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("◐ partly");
            assertThat(row.getCell(4)
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .endsWith("FFE9B8");
            assertThat(row.getCell(5).getStringCellValue())
                    .as("what begins like a formula is a text")
                    .contains("1+1 is a draft.")
                    .doesNotStartWith("=");
            assertThat(row.getCell(6).getStringCellValue()).contains("no information");
            assertThat(row.getCell(7).getNumericCellValue()).isZero();
        }
    }

    @Test
    void onceTheReportIsPublishedItsMatrixStaysAsItWasAndIsEverybodys() {
        var text = scene.as(focalPoint, () -> reports.find(cycle).orElseThrow().text());
        scene.as(focalPoint, () -> reports.askApproval(cycle, text));
        scene.as(colleague, () -> reports.publish(cycle, text));
        var published = reports.sheet(cycle);
        assertThat(reports.hasSheet(cycle)).isTrue();

        scene.as(ministry, () -> progressDesk.report(all.getFirst(), Progress.MOSTLY, "In parliament."));

        assertThat(reports.sheet(cycle)).isEqualTo(published);
    }
}
