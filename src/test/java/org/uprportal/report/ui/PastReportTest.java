package org.uprportal.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.testing.Refusals.refusedWith;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.report.NationalReports;
import org.uprportal.report.ReportComments;
import org.uprportal.report.ReportDesk;
import org.uprportal.report.ReportSchedule;
import org.uprportal.report.SectionDesk;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** The page of a national report tells as past what is past: how late it is, and that none was written. */
@PortalTest
class PastReportTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Cycles cycles;

    @Autowired
    NationalReports reports;

    @Autowired
    ReportDesk desk;

    @Autowired
    SectionDesk sections;

    @Autowired
    ReportComments comments;

    @Autowired
    JdbcClient database;

    @Autowired
    CurrentActor actor;

    StateCode state;
    PersonId focalPoint;

    @BeforeEach
    void aState() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
    }

    @Test
    void whatIsNotDueYetIsStillToComeAndWhatIsLateSaysByHowMuch() {
        var cycle = scene.runningCycle(state);
        time.travelTo(ReportSchedule.begins(due(cycle)).plusSeconds(60));
        time.pass(Duration.ofMinutes(1));
        assertThat(page(null, cycle)).contains("There is no report to read yet. Half a year before", "Due ");
        assertThat(page(focalPoint, cycle)).contains("being written").doesNotContain("late");

        time.travelTo(due(cycle).plus(Duration.ofDays(40)));

        assertThat(page(null, cycle))
                .contains("No national report is public yet, and its day has passed", "is 40 days late")
                .doesNotContain("Half a year before");
        assertThat(page(focalPoint, cycle))
                .contains("is 40 days late", "40 days late")
                .as("nor is a section of it called being written as if it were in time")
                .doesNotContain("Due ");
    }

    @Test
    void ofAClosedCycleItSaysThatNoneWasPublishedAndTheDraftThatItWasNeverFinished() {
        var cycle = scene.runningCycle(state);
        time.travelTo(ReportSchedule.begins(due(cycle)).plusSeconds(60));
        time.pass(Duration.ofMinutes(1));
        close(cycle);

        assertThat(page(null, cycle))
                .contains(
                        "No national report was published in this portal before the cycle was closed", "It was due on")
                .doesNotContain("yet", "days late");
        assertThat(page(focalPoint, cycle)).contains("never finished").doesNotContain("being written", "days late");
    }

    @Test
    void nothingOfAClosedCyclesReportIsWrittenAnyMoreAndItIsSaid() {
        var cycle = scene.runningCycle(state);
        time.travelTo(ReportSchedule.begins(due(cycle)).plusSeconds(60));
        time.pass(Duration.ofMinutes(1));
        scene.signIn(focalPoint);
        var section = reports.find(cycle).orElseThrow().sections().getLast().id();
        sections.save(section, "", "In time");
        assertThat(reports.mayWrite(section)).isTrue();
        close(cycle);

        scene.signIn(focalPoint);
        assertThat(reports.mayWrite(section)).isFalse();
        assertThat(desk.bodies(cycle)).as("to whom a section could be given").isEmpty();
        refusedWith("report.refused.cycleClosed", () -> sections.save(section, "In time", "Too late"));
        refusedWith("report.refused.cycleClosed", () -> sections.handIn(section));
        refusedWith("report.refused.cycleClosed", () -> comments.remark(section, "Too late"));
        refusedWith("report.refused.cycleClosed", () -> desk.askApproval(cycle));
        refusedWith("report.refused.cycleClosed", () -> desk.language(cycle, "fr"));
        refusedWith(
                "report.refused.cycleClosed",
                () -> desk.putToConsultation(cycle, clock.instant().plus(Duration.ofDays(60))));
        assertThat(reports.section(section).orElseThrow().text()).isEqualTo("In time");
    }

    @Test
    void whatWasDueBeforeTheCycleWasConfirmedWasNeverWrittenHere() {
        var cycle = scene.openCycle(state);
        time.travelTo(due(cycle).plus(Duration.ofDays(1)));
        actor.runAs(Actor.PORTAL, () -> cycles.confirm(cycle));
        time.pass(Duration.ofDays(800));

        assertThat(page(null, cycle))
                .contains("No national report was written in this portal", "is 801 days late")
                .doesNotContain("yet");
    }

    private void close(CycleId cycle) {
        time.travelTo(cycles.get(cycle).on(CycleDate.MID_TERM_DUE).plus(Duration.ofDays(40)));
        database.sql("update cycle_cycle set status = 'CLOSED', closed_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), cycle.value().toString())
                .update();
    }

    private Instant due(CycleId cycle) {
        return cycles.get(cycle).on(CycleDate.NATIONAL_REPORT_DUE);
    }

    private String page(PersonId reader, CycleId cycle) {
        if (reader == null) {
            scene.signOut();
        } else {
            scene.signIn(reader);
        }
        navigate(NationalReportView.class, Map.of("id", cycle.value().toString()));
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
