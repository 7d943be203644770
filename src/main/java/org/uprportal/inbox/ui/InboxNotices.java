package org.uprportal.inbox.ui;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.inbox.InboxEvent;
import org.uprportal.inbox.InboxEvent.Appeared;
import org.uprportal.inbox.InboxEvent.DueSoon;
import org.uprportal.inbox.InboxEvent.HandedOver;
import org.uprportal.inbox.InboxEvent.Overdue;
import org.uprportal.inbox.InboxEvent.StandsIn;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.platform.Words;

/** Who hears of tasks. */
@Component
class InboxNotices {

    private final Notices notices;
    private final NoticeTable<InboxEvent> table = new NoticeTable<InboxEvent>()
            .on(Appeared.class, Appeared::subject, Appeared::path)
            .tell(Appeared.class, one -> one.due() == null, "inbox.newTask", one -> List.of(one.title()), Appeared::to)
            .tell(
                    Appeared.class,
                    one -> one.due() != null,
                    "inbox.newTaskDue",
                    one -> List.of(one.title(), moment(one.due())),
                    Appeared::to)
            .on(DueSoon.class, DueSoon::subject, DueSoon::path)
            .tell(DueSoon.class, "inbox.reminder", one -> List.of(one.title(), moment(one.due())), DueSoon::to)
            .on(Overdue.class, Overdue::subject, Overdue::path)
            .tell(Overdue.class, "inbox.overdue", one -> List.of(one.title(), moment(one.due())), Overdue::to)
            .on(HandedOver.class, HandedOver::subject, HandedOver::path)
            .tell(
                    HandedOver.class,
                    "inbox.handedToYou",
                    one -> List.of(one.by(), one.title()),
                    one -> Set.of(Audience.person(one.to())))
            .on(StandsIn.class, StandsIn::subject, one -> InboxNavigation.TASKS)
            .tell(
                    StandsIn.class,
                    "inbox.youStandIn",
                    one -> List.of(one.absent(), Words.moment(one.begins()), Words.moment(one.ends())),
                    one -> Set.of(Audience.person(one.substitute())));

    InboxNotices(Notices notices) {
        this.notices = notices;
    }

    private static Object moment(@Nullable Instant due) {
        return due == null ? "" : Words.moment(due);
    }

    NoticeTable<InboxEvent> table() {
        return table;
    }

    @EventListener
    void on(InboxEvent event) {
        table.of(event).forEach(notices::post);
    }
}
