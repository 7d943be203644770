package org.uprportal.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.account.Around;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.PartyId;
import org.uprportal.report.CommentId;
import org.uprportal.report.ReportEvent;
import org.uprportal.report.ReportEvent.ApprovalAsked;
import org.uprportal.report.ReportEvent.CommentAnswered;
import org.uprportal.report.ReportEvent.Commented;
import org.uprportal.report.ReportEvent.Missed;
import org.uprportal.report.ReportEvent.Published;
import org.uprportal.report.ReportEvent.PutToConsultation;
import org.uprportal.report.ReportEvent.SectionGiven;
import org.uprportal.report.ReportEvent.SectionHandedIn;
import org.uprportal.report.ReportEvent.SectionSilent;
import org.uprportal.report.ReportEvent.SectionsOver;
import org.uprportal.report.ReportEvent.SentBack;
import org.uprportal.report.SectionId;
import org.uprportal.state.StateCode;
import org.uprportal.testing.NoticeWalk;

class ReportNoticesTest {

    private static final CycleId CYCLE = new CycleId(new UUID(2, 2));
    private static final StateCode TAVARA = new StateCode("TVA");
    private static final SectionId SECTION = new SectionId(new UUID(3, 3));
    private static final CommentId COMMENT = new CommentId(new UUID(4, 4));
    private static final PartyId COMMENTER = new PartyId(new UUID(5, 5));
    private static final String OF_SECTION = " /report-sections/" + SECTION.value() + " ";
    private static final String OF_REPORT = " /national-report/" + CYCLE.value() + " ";
    private static final String OF_MID_TERM = " /mid-term-sections/" + CYCLE.value() + " ";
    private static final List<ReportEvent> EVENTS = List.of(
            new SectionHandedIn(SECTION, CYCLE, "Health"),
            new SectionSilent(SECTION, CYCLE, "Health"),
            new PutToConsultation(CYCLE, Instant.EPOCH),
            new Commented(COMMENT, CYCLE, COMMENTER),
            new CommentAnswered(COMMENT, CYCLE, COMMENTER),
            new PutToConsultation(CYCLE, Instant.EPOCH, true),
            new Commented(COMMENT, CYCLE, COMMENTER, true),
            new CommentAnswered(COMMENT, CYCLE, COMMENTER, true),
            new SentBack(CYCLE),
            new Published(CYCLE, List.of(SECTION)),
            new Missed(CYCLE));

    private final NoticeTable<ReportEvent> table = table();

    private static NoticeTable<ReportEvent> table() {
        var cycles = mock(Cycles.class);
        when(cycles.get(CYCLE)).thenReturn(new CycleSummary(CYCLE, TAVARA, 4, 48, CycleStatus.RUNNING, Map.of()));
        var around = mock(Around.class);
        when(around.everybody(TAVARA)).thenReturn(Set.of(new Audience("everybody")));
        return new ReportNotices(mock(Notices.class), cycles, around).table();
    }

    /** Of a section to write, and of an approval to give, people hear as a task. */
    @Test
    void everyEventIsToldOrSilentAndEveryLineIsWalked() {
        NoticeWalk.everyKind(table, ReportEvent.class, SectionGiven.class, ApprovalAsked.class, SectionsOver.class);
        NoticeWalk.everyLine(table, EVENTS);
    }

    @Test
    void eachReachesWhomItShould() {
        assertThat(NoticeWalk.told(table, EVENTS))
                .containsExactly(
                        "report.notice.handedIn" + OF_SECTION + "[government:TVA]",
                        "report.notice.sectionSilent" + OF_SECTION + "[government:TVA]",
                        "report.notice.consulted" + OF_REPORT + "[everybody]",
                        "report.notice.commented" + OF_REPORT + "[government:TVA]",
                        "report.notice.answered" + OF_REPORT + "[party:" + COMMENTER.value() + "]",
                        "report.notice.midTermConsulted" + OF_MID_TERM + "[everybody]",
                        "report.notice.midTermCommented" + OF_MID_TERM + "[government:TVA]",
                        "report.notice.midTermAnswered" + OF_MID_TERM + "[party:" + COMMENTER.value() + "]",
                        "report.notice.sentBack" + OF_REPORT + "[government:TVA]",
                        "report.notice.published" + OF_REPORT + "[everybody, ohchr]",
                        "report.notice.missed" + OF_REPORT + "[ohchr, unct:TVA]");
    }

    @Test
    void whatIsSaidOfASectionIsAboutTheSection() {
        assertThat(table.of(new SectionSilent(SECTION, CYCLE, "Health"))
                        .getFirst()
                        .subject())
                .isEqualTo(SECTION.value());
        assertThat(table.of(new Missed(CYCLE)).getFirst().subject()).isEqualTo(CYCLE.value());
    }
}
