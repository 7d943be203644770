package org.uprportal.watch.ui;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.notification.NoticeTable;
import org.uprportal.submission.PublicationEvent;
import org.uprportal.submission.PublicationEvent.Published;
import org.uprportal.submission.ui.SubmissionNavigation;
import org.uprportal.watch.WatchSteps;
import org.uprportal.watch.Watched;

/** Those who watch a State hear that the submissions on it are public. */
@Component
class WatchedPublicationsNotices {

    private final WatchSteps steps;
    private final NoticeTable<PublicationEvent> table;

    WatchedPublicationsNotices(WatchSteps steps, Concerned concerned) {
        this.steps = steps;
        this.table = new NoticeTable<PublicationEvent>(
                        event -> event.cycle().value(), event -> SubmissionNavigation.publishedOf(event.cycle()))
                .tell(
                        Published.class,
                        one -> one.submissions() > 0,
                        "watch.news.submissions.published",
                        one -> List.of(Watched.called(one.state()), one.submissions()),
                        one -> concerned.by(one.cycle()));
    }

    NoticeTable<PublicationEvent> table() {
        return table;
    }

    @EventListener
    void on(PublicationEvent event) {
        table.of(event).forEach(steps::hear);
    }
}
