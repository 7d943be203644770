package org.uprportal.submission.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleId;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.PartyId;
import org.uprportal.submission.CoSubmissionSteps;
import org.uprportal.submission.SubmissionEvent;
import org.uprportal.submission.SubmissionEvent.ApprovalAsked;
import org.uprportal.submission.SubmissionEvent.Filed;
import org.uprportal.submission.SubmissionEvent.Hidden;
import org.uprportal.submission.SubmissionEvent.Missed;
import org.uprportal.submission.SubmissionEvent.Named;
import org.uprportal.submission.SubmissionEvent.Opened;
import org.uprportal.submission.SubmissionEvent.Published;
import org.uprportal.submission.SubmissionEvent.SentBack;
import org.uprportal.submission.SubmissionEvent.Shown;
import org.uprportal.submission.SubmissionEvent.TakenDown;
import org.uprportal.submission.SubmissionEvent.Withdrawn;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.TakenDownBy;
import org.uprportal.testing.NoticeWalk;

class SubmissionNoticesTest {

    private static final SubmissionId ID = new SubmissionId(new UUID(1, 1));
    private static final CycleId CYCLE = new CycleId(new UUID(2, 2));
    private static final PartyId AUTHOR = new PartyId(new UUID(3, 3));
    private static final PartyId PARTNER = new PartyId(new UUID(4, 4));
    private static final String PAGE = " /submissions/" + ID.value() + " ";
    private static final String PUBLIC_PAGE = " /published-submission/" + ID.value() + " ";

    private final NoticeTable<SubmissionEvent> table = table();

    private static NoticeTable<SubmissionEvent> table() {
        var requests = mock(CoSubmissionSteps.class);
        when(requests.partners(any())).thenReturn(List.of(PARTNER));
        return new SubmissionNotices(mock(Notices.class), mock(People.class), requests).table();
    }

    @Test
    void everyEventIsToldOrSilentAndEveryLineIsWalked() {
        NoticeWalk.everyKind(
                table,
                SubmissionEvent.class,
                Opened.class,
                ApprovalAsked.class,
                Hidden.class,
                Shown.class,
                Withdrawn.class);
        NoticeWalk.everyLine(table, events(false));
    }

    @Test
    void eachReachesWhomItShould() {
        assertThat(events(false).stream().flatMap(event -> NoticeWalk.told(table, event).stream()))
                .containsExactly(
                        "submission.notice.sentBack" + PAGE + "[party:" + AUTHOR.value() + "]",
                        "submission.notice.filed" + PAGE + "[party:" + AUTHOR.value() + "]",
                        "submission.notice.filedOhchr" + PAGE + "[ohchr]",
                        "submission.notice.jointFiled" + PAGE + "[party:" + PARTNER.value() + "]",
                        "submission.notice.named" + PAGE + "[ohchr]",
                        "submission.notice.missed" + PAGE + "[party:" + AUTHOR.value() + "]",
                        "submission.notice.takenDown" + PAGE + "[party:" + AUTHOR.value() + "]",
                        "submission.notice.published" + PUBLIC_PAGE + "[party:" + AUTHOR.value() + "]",
                        "submission.notice.publishedPartner" + PUBLIC_PAGE + "[party:" + PARTNER.value() + "]");
    }

    @Test
    void ofWhatStandsUnderAPseudonymOnlyOhchrHearsAndOnlyOfTheName() {
        assertThat(List.of(
                                new Filed(ID, CYCLE, AUTHOR, true),
                                new TakenDown(ID, AUTHOR, true, TakenDownBy.OHCHR),
                                new Published(ID, CYCLE, AUTHOR, true))
                        .stream()
                        .flatMap(event -> NoticeWalk.told(table, event).stream()))
                .isEmpty();
    }

    @Test
    void whoTakesDownTheirOwnNeedsNoLetter() {
        assertThat(NoticeWalk.told(table, new TakenDown(ID, AUTHOR, false, TakenDownBy.AUTHOR)))
                .isEmpty();
    }

    private static List<SubmissionEvent> events(boolean pseudonymous) {
        var all = new ArrayList<SubmissionEvent>();
        all.add(new Opened(ID, CYCLE, AUTHOR, Instant.EPOCH));
        all.add(new ApprovalAsked(ID, AUTHOR, "Title", pseudonymous));
        all.add(new SentBack(ID, AUTHOR, "Title", pseudonymous));
        all.add(new Filed(ID, CYCLE, AUTHOR, pseudonymous));
        all.add(new Named(ID, CYCLE, AUTHOR));
        all.add(new Missed(ID, AUTHOR, "Title"));
        all.add(new TakenDown(ID, AUTHOR, pseudonymous, TakenDownBy.OHCHR));
        all.add(new Published(ID, CYCLE, AUTHOR, pseudonymous));
        return all;
    }
}
