package org.uprportal.submission.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.submission.PublicationEvent;
import org.uprportal.submission.PublicationEvent.Published;

/** The government under review hears that the submissions to it are published. */
@Component
class PublicationNotices {

    private final Notices notices;
    private final NoticeTable<PublicationEvent> table = new NoticeTable<PublicationEvent>(
                    event -> event.cycle().value(), event -> SubmissionNavigation.publishedOf(event.cycle()))
            .tell(
                    Published.class,
                    one -> one.submissions() > 0,
                    "submission.notice.publishedAll",
                    one -> List.of(one.submissions()),
                    one -> Set.of(Audience.governmentOf(one.state())));

    PublicationNotices(Notices notices) {
        this.notices = notices;
    }

    NoticeTable<PublicationEvent> table() {
        return table;
    }

    @EventListener
    void on(PublicationEvent event) {
        table.of(event).forEach(notices::post);
    }
}
