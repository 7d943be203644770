package org.uprportal.statement.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.FollowUpSteps;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.notification.Outbox;
import org.uprportal.party.Audience;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.state.StateCode;
import org.uprportal.statement.StatementDraft;
import org.uprportal.statement.StatementEvent;
import org.uprportal.statement.StatementId;
import org.uprportal.statement.StatementSteps;
import org.uprportal.testing.NoticeWalk;

class StatementNoticesTest {

    private static final StatementId ID = new StatementId(new UUID(1, 1));
    private static final CycleId CYCLE = new CycleId(new UUID(3, 3));
    private static final RecommendationId ABOUT = new RecommendationId(new UUID(4, 4));
    private static final Party AUTHOR = party(5, PartyKind.CSO);
    private static final Party SIGNATORY = party(6, PartyKind.CSO);
    private static final Party MINISTRY = party(7, PartyKind.MINISTRY);
    private static final Party MISSION = party(8, PartyKind.EMBASSY);
    private static final Party RATER = party(9, PartyKind.NHRI);
    private static final Instant WHEN = Instant.EPOCH;
    private static final List<StatementEvent> EVENTS = List.of(
            new StatementEvent.Opened(ID, CYCLE, AUTHOR.id(), "Title", WHEN),
            new StatementEvent.Changed(ID, "Title", WHEN),
            new StatementEvent.Shortened(ID, "Title", WHEN),
            new StatementEvent.Sent(ID, AUTHOR.id(), MINISTRY.id(), "Title", WHEN),
            new StatementEvent.Lapsed(ID, AUTHOR.id(), "Title", false),
            new StatementEvent.Lapsed(ID, AUTHOR.id(), "Title", true),
            new StatementEvent.TakenBack(ID, AUTHOR.id(), "Title"),
            new StatementEvent.Silent(ID, MINISTRY.id(), "Title"),
            new StatementEvent.Silent(ID, MISSION.id(), "Title"),
            new StatementEvent.Answered(ID, AUTHOR.id(), "Title"));

    private static Party party(int number, PartyKind kind) {
        return new Party(new PartyId(new UUID(number, number)), kind, "Party " + number, new StateCode("TVA"), null);
    }

    private final StatementSteps steps = steps();

    private static StatementSteps steps() {
        var steps = mock(StatementSteps.class);
        when(steps.author(ID)).thenReturn(AUTHOR);
        when(steps.signatories(ID)).thenReturn(Set.of(AUTHOR.id(), SIGNATORY.id()));
        when(steps.draft(ID)).thenReturn(new StatementDraft("Title", "Text", MINISTRY.id(), Set.of(ABOUT), null));
        when(steps.addresses(ID)).thenReturn(Map.of("reader@example.org", Locale.FRENCH));
        return steps;
    }

    private NoticeTable<StatementEvent> table() {
        var followUp = mock(FollowUpSteps.class);
        when(followUp.concerned(ABOUT)).thenReturn(Set.of(AUTHOR.id(), RATER.id(), MINISTRY.id()));
        when(steps.stakeholders(Set.of(RATER.id(), MINISTRY.id()))).thenReturn(Set.of(RATER.id()));
        when(steps.above(MINISTRY.id())).thenReturn(Set.of(Audience.governmentOf(new StateCode("TVA"))));
        when(steps.above(MISSION.id())).thenReturn(Set.of(Audience.ohchr()));
        return new StatementNotices(mock(Notices.class), steps, followUp).table();
    }

    @Test
    void everyEventIsToldAndEveryLineIsWalked() {
        NoticeWalk.everyKind(table(), StatementEvent.class);
        NoticeWalk.everyLine(table(), EVENTS);
    }

    @Test
    void whoIsConcernedSignsOrStandsAboveHears() {
        var page = " /statements/" + ID.value() + " ";
        var signatory = page + "[party:" + SIGNATORY.id().value() + "]";
        var both = page + "[party:" + AUTHOR.id().value() + ", party:"
                + SIGNATORY.id().value() + "]";
        assertThat(NoticeWalk.told(table(), EVENTS))
                .containsExactly(
                        "statement.notice.opened" + page + "[party:"
                                + RATER.id().value() + "]",
                        "statement.notice.changed" + signatory,
                        "statement.notice.shortened" + signatory,
                        "statement.notice.sent" + both,
                        "statement.notice.lapsed" + both,
                        "statement.notice.cycleClosed" + both,
                        "statement.notice.takenBack" + signatory,
                        "statement.notice.silent" + page + "[government:TVA]",
                        "statement.notice.silent" + page + "[ohchr]",
                        "statement.notice.answered" + both);
    }

    @Test
    void whoSignedByMailHasALetterOfTheSame() {
        var outbox = mock(Outbox.class);
        var letters = new SignatoryNotices(outbox, steps);
        letters.on((StatementEvent.Shortened) EVENTS.get(2));
        letters.on((StatementEvent.Sent) EVENTS.get(3));
        letters.on((StatementEvent.Lapsed) EVENTS.get(4));
        letters.on((StatementEvent.TakenBack) EVENTS.get(6));
        letters.on((StatementEvent.Answered) EVENTS.get(9));
        verify(outbox, times(5)).post(any());
    }
}
