package org.uprportal.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.inbox.InboxEvent;
import org.uprportal.inbox.InboxEvent.Appeared;
import org.uprportal.inbox.InboxEvent.DueSoon;
import org.uprportal.inbox.InboxEvent.HandedOver;
import org.uprportal.inbox.InboxEvent.Overdue;
import org.uprportal.inbox.InboxEvent.StandsIn;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Words;
import org.uprportal.testing.NoticeWalk;

class InboxNoticesTest {

    private static final UUID SUBJECT = new UUID(1, 1);
    private static final PersonId COLLEAGUE = new PersonId(new UUID(2, 2));
    private static final Set<Audience> OHCHR = Set.of(Audience.ohchr());
    private static final Instant NOON = Instant.parse("2031-03-10T12:00:00Z");
    private static final Instant NEXT = Instant.parse("2031-03-11T12:00:00Z");
    private static final Words TITLE = new Words.Text("inbox.task.one", List.of());
    private static final List<InboxEvent> EVENTS = List.of(
            new Appeared(SUBJECT, TITLE, null, "there", OHCHR),
            new Appeared(SUBJECT, TITLE, NOON, "there", OHCHR),
            new DueSoon(SUBJECT, TITLE, NOON, "there", OHCHR),
            new Overdue(SUBJECT, TITLE, null, "there", OHCHR),
            new HandedOver(SUBJECT, TITLE, "there", "Tavara", COLLEAGUE),
            new StandsIn(SUBJECT, "Norlund", NOON, NEXT, COLLEAGUE));

    private final InboxNotices notices = new InboxNotices(mock(Notices.class));

    @Test
    void everyEventIsToldAndEveryLineIsWalked() {
        NoticeWalk.everyKind(notices.table(), InboxEvent.class);
        NoticeWalk.everyLine(notices.table(), EVENTS);
    }

    @Test
    void eachIsToldOnceToWhomItConcernsAndWithWhatTheyNeedToKnow() {
        var person = "[" + Audience.person(COLLEAGUE).token() + "]";
        assertThat(NoticeWalk.told(notices.table(), EVENTS))
                .containsExactly(
                        "inbox.newTask /there [ohchr]",
                        "inbox.newTaskDue /there [ohchr]",
                        "inbox.reminder /there [ohchr]",
                        "inbox.overdue /there [ohchr]",
                        "inbox.handedToYou /there " + person,
                        "inbox.youStandIn /tasks " + person);
        assertThat(EVENTS.stream().flatMap(one -> notices.table().of(one).stream()))
                .allMatch(notice -> notice.subject().equals(SUBJECT))
                .extracting(Notice::arguments)
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo(List.of(TITLE)),
                        one -> assertThat(one).isEqualTo(List.of(TITLE, Words.moment(NOON))),
                        one -> assertThat(one).isEqualTo(List.of(TITLE, Words.moment(NOON))),
                        one -> assertThat(one).isEqualTo(List.of(TITLE, "")),
                        one -> assertThat(one).isEqualTo(List.of("Tavara", TITLE)),
                        one -> assertThat(one).isEqualTo(List.of("Norlund", Words.moment(NOON), Words.moment(NEXT))));
    }
}
