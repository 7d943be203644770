package org.uprportal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** A national report from the timer that begins it to the copy that is frozen. */
@PortalTest
class NationalReportTest {

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
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    Workflow workflow;

    StateCode state;
    PersonId focalPoint;
    PersonId colleague;
    PersonId ministry;
    PersonId organisation;
    CycleId cycle;
    Instant due;

    @BeforeEach
    void aReportIsBegun() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        colleague = scene.colleague(scene.partyOf(focalPoint));
        ministry = scene.person(PartyKind.MINISTRY, state);
        organisation = scene.person(PartyKind.CSO, state);
        cycle = scene.runningCycle(state);
        due = cycles.get(cycle).on(CycleDate.NATIONAL_REPORT_DUE);
        if (clock.instant().isBefore(ReportSchedule.begins(due))) {
            assertThat(scene.as(focalPoint, () -> reports.find(cycle)))
                    .as("not before half a year before it is due")
                    .isEmpty();
            time.travelTo(ReportSchedule.begins(due).plusSeconds(60));
        }
        time.pass(Duration.ofMinutes(1));
    }

    @Test
    void theTimerBeginsItWithSectionsThatShareTheWordsAndItsDatesAct() {
        assertThat(waits(focalPoint, "report/write")).isTrue();
        var report = read();
        assertThat(report.status()).isEqualTo(ReportStatus.WRITING);
        assertThat(report.limit()).isEqualTo(10_700);
        assertThat(report.sections())
                .extracting(SectionSummary::kind)
                .containsExactlyElementsOf(SectionKind.national());
        assertThat(report.sections().stream().mapToInt(SectionSummary::budget).sum())
                .isBetween(10_600, 10_700);
        assertThat(section(SectionKind.EARLIER_RECOMMENDATIONS).text())
                .contains("No recommendations of an earlier cycle");
        assertThat(scene.as(organisation, () -> reports.find(cycle))).isEmpty();

        time.travelTo(ReportSchedule.reminder(due).plusSeconds(60));
        assertThat(told(focalPoint, "inbox.reminder")).isPositive();
        var secretariat = scene.secretariat();
        time.travelTo(ReportSchedule.above(due).plusSeconds(60));
        assertThat(told(focalPoint, "inbox.overdue")).isPositive();
        assertThat(told(secretariat, "report.notice.missed")).isPositive();
    }

    @Test
    void aSectionIsABodysTaskWithItsWordsAndItsSilenceGoesUp() {
        var id = section(SectionKind.FRAMEWORK).id();
        var day = today().plusDays(20);
        assertThatThrownBy(
                        () -> scene.as(ministry, () -> desk.give(id, scene.partyOf(ministry), day, 500, "Framework")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(ministry, () -> sections.save(id, "", "Not given to us")))
                .isInstanceOf(NotAllowed.class);

        scene.as(focalPoint, () -> desk.give(id, scene.partyOf(ministry), day, 500, "Framework"));

        assertThat(scene.as(ministry, () -> inbox.mine("report/section", id.value())))
                .isPresent();
        time.travelTo(ReportSchedule.sectionReminder(day).plusSeconds(60));
        assertThat(told(ministry, "inbox.reminder")).isOne();
        time.travelTo(ReportSchedule.endOf(day).plusSeconds(60));
        assertThat(told(ministry, "inbox.overdue")).isOne();
        assertThat(told(focalPoint, "report.notice.sectionSilent")).isZero();
        time.travelTo(ReportSchedule.sectionAbove(day).plusSeconds(60));
        assertThat(told(focalPoint, "report.notice.sectionSilent")).isOne();

        assertThatThrownBy(() -> scene.as(ministry, () -> sections.handIn(id))).isInstanceOf(ReportRefused.class);
        scene.as(ministry, () -> sections.save(id, "", "A law on legal aid was passed."));
        scene.as(ministry, () -> sections.handIn(id));
        assertThat(scene.as(ministry, () -> inbox.mine("report/section", id.value())))
                .isEmpty();
        assertThat(told(focalPoint, "report.notice.handedIn")).isOne();
        assertThat(section(SectionKind.FRAMEWORK).words()).isEqualTo(7);
    }

    @Test
    void twoWhoWriteAtOnceKeepBothTheirParagraphsAndWhereTheyClashBothTexts() {
        var id = section(SectionKind.FRAMEWORK).id();
        scene.as(focalPoint, () -> sections.save(id, "", "One\nTwo\nThree"));
        scene.as(focalPoint, () -> sections.save(id, "One\nTwo\nThree", "First\nTwo\nThree"));
        var both = scene.as(colleague, () -> sections.save(id, "One\nTwo\nThree", "One\nTwo\nThird"));
        assertThat(both.text()).isEqualTo("First\nTwo\nThird");
        assertThat(both.overtaken()).isEmpty();

        var clash = scene.as(colleague, () -> sections.save(id, "One\nTwo\nThree", "Other\nTwo\nThree"));
        assertThat(clash.text()).isEqualTo("First\nTwo\nThird");
        assertThat(clash.overtaken()).hasSize(1);
        assertThat(clash.overtaken().getFirst().mine()).isEqualTo("Other\nTwo\nThree");
        assertThat(scene.as(colleague, () -> sections.aside(id))).isEqualTo("Other\nTwo\nThree");
        assertThat(scene.as(focalPoint, () -> sections.aside(id))).isEmpty();
        scene.as(colleague, () -> sections.letGo(id));
        assertThat(scene.as(colleague, () -> sections.aside(id))).isEmpty();
    }

    @Test
    void itIsConsultedOnApprovedByASecondPersonFrozenAndPublished() throws Exception {
        var id = section(SectionKind.FRAMEWORK).id();
        scene.as(focalPoint, () -> sections.save(id, "", "# Laws\nA law on legal aid was passed."));
        assertThatThrownBy(() -> scene.as(focalPoint, () -> desk.askApproval(cycle)))
                .as("not before it was consulted on")
                .isInstanceOf(ReportRefused.class);
        assertThatThrownBy(() -> scene.as(
                        focalPoint,
                        () -> desk.putToConsultation(cycle, clock.instant().plus(Duration.ofDays(13)))))
                .as("a minimum time is enforced")
                .isInstanceOf(ReportRefused.class);
        var until = clock.instant().plus(Duration.ofDays(15));
        scene.as(focalPoint, () -> desk.putToConsultation(cycle, until));
        assertThat(told(organisation, "report.notice.consulted")).isOne();

        var comment = scene.as(organisation, () -> comments.comment(id, "It is not in force."));
        scene.as(
                focalPoint,
                () -> sections.save(id, "# Laws\nA law on legal aid was passed.", "# Laws\nA law was passed."));
        scene.signOut();
        assertThat(comments.of(cycle)).extracting(CommentSummary::text).containsExactly("It is not in force.");
        assertThat(reports.find(cycle).orElseThrow().sections())
                .as("what is consulted on stays as it was put")
                .anySatisfy(one -> assertThat(one.text()).contains("legal aid"));
        assertThatThrownBy(() -> scene.as(ministry, () -> comments.comment(id, "We too")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(focalPoint, () -> desk.askApproval(cycle)))
                .as("not while it runs")
                .isInstanceOf(ReportRefused.class);
        time.travelTo(until.plusSeconds(60));
        assertThatThrownBy(() -> scene.as(organisation, () -> comments.comment(id, "Late")))
                .isInstanceOf(ReportRefused.class);
        assertThatThrownBy(() -> scene.as(focalPoint, () -> desk.askApproval(cycle)))
                .as("not while a comment waits for its answer")
                .isInstanceOf(ReportRefused.class);
        scene.as(focalPoint, () -> comments.answer(comment, "It will be on 1 May."));
        assertThat(told(organisation, "report.notice.answered")).isOne();

        scene.as(focalPoint, () -> desk.askApproval(cycle));

        assertThat(waits(colleague, "report/approve")).isTrue();
        assertThatThrownBy(() -> scene.as(focalPoint, () -> sections.save(id, "", "While it is decided on")))
                .isInstanceOf(ReportRefused.class);
        assertThat(scene.as(focalPoint, () -> reports.find(cycle)).orElseThrow().mayApprove())
                .isFalse();
        assertThatThrownBy(() -> scene.as(focalPoint, () -> desk.approve(cycle)))
                .as("whoever asks does not approve")
                .isInstanceOf(ReportRefused.class);
        scene.as(colleague, () -> desk.sendBack(cycle));
        assertThat(waits(colleague, "report/approve")).isFalse();
        scene.as(focalPoint, () -> desk.askApproval(cycle));
        scene.as(colleague, () -> desk.approve(cycle));

        assertThat(waits(focalPoint, "report/write")).isFalse();
        assertThat(workflow.course("national-report", cycle.value())).contains(Workflow.Course.ENDED);
        assertThat(told(organisation, "report.notice.published")).isOne();
        assertThatThrownBy(() -> scene.as(focalPoint, () -> sections.save(id, "", "Afterwards")))
                .isInstanceOf(ReportRefused.class);
        scene.signOut();
        var report = reports.find(cycle).orElseThrow();
        var file = reports.document(cycle);
        assertThat(report.fingerprint())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        assertThat(text(file))
                .contains("A/HRC/WG.6/" + cycles.get(cycle).session() + "/" + state.value() + "/1")
                .contains("A law was passed.")
                .doesNotContain("# Laws");
    }

    @Test
    void whatIsTooLongIsNotPublished() {
        var id = section(SectionKind.FRAMEWORK).id();
        scene.as(focalPoint, () -> sections.save(id, "", "word ".repeat(10_701).strip()));
        var until = clock.instant().plus(Duration.ofDays(15));
        scene.as(focalPoint, () -> desk.putToConsultation(cycle, until));
        time.travelTo(until.plusSeconds(60));
        assertThatThrownBy(() -> scene.as(focalPoint, () -> desk.askApproval(cycle)))
                .isInstanceOf(ReportRefused.class)
                .hasMessageContaining("10700");
    }

    @Test
    void bodiesOfTheStateRemarkOnASectionAmongThemselves() {
        var id = section(SectionKind.FRAMEWORK).id();
        scene.as(ministry, () -> comments.remark(id, "Shorter, please."));
        assertThat(scene.as(focalPoint, () -> comments.of(cycle)))
                .extracting(CommentSummary::text)
                .containsExactly("Shorter, please.");
        assertThat(scene.as(organisation, () -> comments.of(cycle))).isEmpty();
        assertThatThrownBy(() -> scene.as(organisation, () -> comments.remark(id, "Me too")))
                .isInstanceOf(NotAllowed.class);
    }

    private static String text(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private ReportSummary read() {
        return scene.as(focalPoint, () -> reports.find(cycle)).orElseThrow();
    }

    private SectionSummary section(SectionKind kind) {
        return read().sections().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }

    private boolean waits(PersonId person, String form) {
        return scene.as(person, () -> inbox.mine(form, cycle.value())).isPresent();
    }

    private long told(PersonId person, String key) {
        return scene.as(person, () -> notices.mine(200)).stream()
                .filter(notice -> notice.key().equals(key))
                .count();
    }
}
