package org.uprportal.midterm.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.cycle.CycleId;
import org.uprportal.midterm.CoReportEvent;
import org.uprportal.midterm.CoReportId;
import org.uprportal.midterm.MidtermEvent;
import org.uprportal.midterm.MidtermId;
import org.uprportal.midterm.MidtermStatus;
import org.uprportal.midterm.MidtermSteps;
import org.uprportal.midterm.MidtermSummary;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;
import org.uprportal.submission.CoSubmissionStatus;
import org.uprportal.testing.NoticeWalk;

class MidtermNoticesTest {

    private static final MidtermId ID = new MidtermId(new UUID(1, 1));
    private static final CoReportId REQUEST = new CoReportId(new UUID(2, 2));
    private static final CycleId CYCLE = new CycleId(new UUID(3, 3));
    private static final PartyId AUTHOR = new PartyId(new UUID(4, 4));
    private static final PartyId PARTNER = new PartyId(new UUID(5, 5));
    private static final Audience OWNER = new Audience("person:owner");
    private static final StateCode STATE = new StateCode("TVA");
    private static final List<MidtermEvent> EVENTS = List.of(
            new MidtermEvent.ApprovalAsked(ID, AUTHOR, CYCLE, false),
            new MidtermEvent.ApprovalAsked(ID, AUTHOR, CYCLE, true),
            new MidtermEvent.SentBack(ID, AUTHOR, CYCLE),
            new MidtermEvent.Published(ID, AUTHOR, CYCLE, STATE, 1),
            new MidtermEvent.Published(ID, AUTHOR, CYCLE, STATE, 2),
            new MidtermEvent.Withdrawn(ID, AUTHOR, CYCLE, STATE),
            new MidtermEvent.Lapsed(ID, AUTHOR, CYCLE, false));
    private static final List<CoReportEvent> ASKED = List.of(
            new CoReportEvent.Asked(REQUEST, ID, CYCLE, PARTNER, AUTHOR, Instant.EPOCH),
            new CoReportEvent.TakenBack(REQUEST, PARTNER, AUTHOR, true),
            answered(CoSubmissionStatus.CONSENTED),
            answered(CoSubmissionStatus.REFUSED),
            answered(CoSubmissionStatus.WITHDRAWN));

    private final MidtermSteps steps = mock(MidtermSteps.class);

    MidtermNoticesTest() {
        when(steps.name(AUTHOR)).thenReturn("Author");
        when(steps.partners(ID)).thenReturn(Set.of(PARTNER));
        when(steps.owners(PARTNER)).thenReturn(Set.of(OWNER));
        when(steps.summary(REQUEST))
                .thenReturn(new MidtermSummary(
                        ID,
                        CYCLE,
                        STATE,
                        AUTHOR,
                        "Author",
                        List.of(),
                        1,
                        MidtermStatus.DRAFT,
                        Instant.EPOCH,
                        null,
                        null,
                        null));
    }

    private static CoReportEvent answered(CoSubmissionStatus answer) {
        return new CoReportEvent.Answered(REQUEST, ID, AUTHOR, "Partner", answer, true);
    }

    @Test
    void itsAuthorWhoeverStandsOnItAndOnceItIsPublicTheFocalPointHear() {
        var table = new MidtermNotices(mock(Notices.class), steps).table();
        NoticeWalk.everyKind(table, MidtermEvent.class, MidtermEvent.Begun.class, MidtermEvent.ThrownAway.class);
        NoticeWalk.everyLine(table, EVENTS);
        var author = "party:" + AUTHOR.value();
        var both = author + ", party:" + PARTNER.value();
        var draft = " /mid-term-draft/" + ID.value() + " ";
        var page = " /mid-term-report/" + ID.value() + " ";
        assertThat(NoticeWalk.told(table, EVENTS))
                .containsExactly(
                        "midterm.notice.approvalAsked" + draft + "[" + both + "]",
                        "midterm.notice.sentBack" + draft + "[" + author + "]",
                        "midterm.notice.published" + page + "[government:TVA, " + both + "]",
                        "midterm.notice.corrected" + page + "[government:TVA, " + both + "]",
                        "midterm.notice.withdrawn" + page + "[government:TVA, " + both + "]",
                        "midterm.notice.lapsed /mid-term-reports/" + CYCLE.value() + " [" + both + "]");
    }

    @Test
    void whoIsAskedHearsThroughItsOwnersAndTheAuthorWhatTheyAnswer() {
        var table = new CoReportNotices(mock(Notices.class), steps).table();
        NoticeWalk.everyKind(table, CoReportEvent.class, CoReportEvent.Lapsed.class);
        NoticeWalk.everyLine(table, ASKED);
        var list = " /mid-term-reports/" + CYCLE.value() + " [person:owner]";
        var draft = " /mid-term-draft/" + ID.value() + " [party:" + AUTHOR.value() + "]";
        assertThat(NoticeWalk.told(table, ASKED))
                .containsExactly(
                        "midterm.notice.asked" + list,
                        "midterm.notice.takenBack" + list,
                        "midterm.notice.consented" + draft,
                        "midterm.notice.refused" + draft,
                        "midterm.notice.consentWithdrawn" + draft);
    }
}
