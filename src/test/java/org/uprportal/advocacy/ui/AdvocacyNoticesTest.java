package org.uprportal.advocacy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.advocacy.AskEvent;
import org.uprportal.advocacy.AskEvent.Answered;
import org.uprportal.advocacy.AskEvent.MeetingSettled;
import org.uprportal.advocacy.AskEvent.MessageWritten;
import org.uprportal.advocacy.AskEvent.Sent;
import org.uprportal.advocacy.AskEvent.Unanswered;
import org.uprportal.advocacy.AskEvent.Withdrawn;
import org.uprportal.advocacy.AskId;
import org.uprportal.advocacy.AskStatus;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.CoalitionSteps;
import org.uprportal.party.Audience;
import org.uprportal.party.PartyId;
import org.uprportal.testing.NoticeWalk;

class AdvocacyNoticesTest {

    private static final AskId ID = new AskId(new UUID(1, 1));
    private static final PartyId AUTHOR = new PartyId(new UUID(3, 3));
    private static final PartyId MISSION = new PartyId(new UUID(4, 4));
    private static final String TO_AUTHOR = " /lobbying/" + ID.value() + " [side of " + AUTHOR.value() + "]";
    private static final String TO_MISSION = " /lobbying/" + ID.value() + " [side of " + MISSION.value() + "]";
    private static final List<AskEvent> EVENTS = List.of(
            new Answered(ID, AUTHOR, MISSION, AskStatus.WILL_RAISE),
            new Answered(ID, AUTHOR, MISSION, AskStatus.OTHER_WORDS),
            new Answered(ID, AUTHOR, MISSION, AskStatus.MEETING_OFFERED),
            new Answered(ID, AUTHOR, MISSION, AskStatus.DECLINED),
            new MeetingSettled(ID, MISSION, "Monday at ten", Instant.EPOCH),
            new MeetingSettled(ID, MISSION, null, Instant.EPOCH),
            new MessageWritten(ID, AUTHOR),
            new Withdrawn(ID, MISSION),
            new Unanswered(ID, AUTHOR));

    private final NoticeTable<AskEvent> table = table();

    /** A side is the party and, where it is a coalition, whoever acts for it. */
    private static NoticeTable<AskEvent> table() {
        var sides = mock(CoalitionSteps.class);
        when(sides.audienceOf(any()))
                .thenAnswer(asked -> Set.of(
                        new Audience("side of " + asked.<PartyId>getArgument(0).value())));
        return new AdvocacyNotices(mock(Notices.class), sides).table();
    }

    /** That it was sent the mission hears as a task. */
    @Test
    void everyEventIsToldOrSilentAndEveryLineIsWalked() {
        NoticeWalk.everyKind(table, AskEvent.class, Sent.class);
        NoticeWalk.everyLine(table, EVENTS);
    }

    @Test
    void eachSideHearsWhatTheOtherHasDone() {
        assertThat(NoticeWalk.told(table, EVENTS))
                .containsExactly(
                        "advocacy.notice.answered.WILL_RAISE" + TO_AUTHOR,
                        "advocacy.notice.answered.OTHER_WORDS" + TO_AUTHOR,
                        "advocacy.notice.answered.MEETING_OFFERED" + TO_AUTHOR,
                        "advocacy.notice.answered.DECLINED" + TO_AUTHOR,
                        "advocacy.notice.meetingAgreed" + TO_MISSION,
                        "advocacy.notice.meetingNone" + TO_MISSION,
                        "advocacy.notice.message" + TO_AUTHOR,
                        "advocacy.notice.withdrawn" + TO_MISSION,
                        "advocacy.notice.unanswered" + TO_AUTHOR);
    }

    @Test
    void whenTheTwoMeetStandsInTheLetter() {
        assertThat(table.of(new MeetingSettled(ID, MISSION, "Monday at ten", Instant.EPOCH))
                        .getFirst()
                        .arguments())
                .isEqualTo(List.of("Monday at ten"));
    }
}
