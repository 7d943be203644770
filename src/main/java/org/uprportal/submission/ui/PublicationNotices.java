package org.uprportal.submission.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.submission.PublicationEvent;

/** The government under review hears that the submissions to it are published. */
@Component
class PublicationNotices {

    private final Notices notices;

    PublicationNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(PublicationEvent.Published published) {
        if (published.submissions() > 0) {
            notices.post(Notice.of(
                    "submission.notice.publishedAll",
                    List.of(published.submissions()),
                    SubmissionNavigation.publishedOf(published.cycle()),
                    Set.of(Audience.governmentOf(published.state())),
                    published.cycle().value()));
        }
    }
}
