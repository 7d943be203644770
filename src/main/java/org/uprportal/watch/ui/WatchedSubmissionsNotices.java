package org.uprportal.watch.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.notification.NoticeTable;
import org.uprportal.party.Party;
import org.uprportal.submission.SubmissionEvent;
import org.uprportal.submission.SubmissionEvent.Published;
import org.uprportal.submission.ui.SubmissionNavigation;
import org.uprportal.watch.WatchSteps;

/** Those who watch an organisation hear of what it has submitted under its name, once that is public. */
@Component
class WatchedSubmissionsNotices {

    private final WatchSteps steps;
    private final NoticeTable<SubmissionEvent> table;

    WatchedSubmissionsNotices(WatchSteps steps, Concerned concerned, People people) {
        this.steps = steps;
        this.table = new NoticeTable<SubmissionEvent>(
                        event -> event.submission().value(),
                        event -> SubmissionNavigation.published(event.submission()))
                .tell(
                        Published.class,
                        // What stands under a pseudonym is nobody's.
                        one -> !one.pseudonymous(),
                        "watch.news.submission.published",
                        one -> List.of(
                                concerned.called(one.cycle()),
                                people.party(one.author()).map(Party::name).orElse("")),
                        one -> Set.of(Concerned.organisation(one.author()).watchers()));
    }

    NoticeTable<SubmissionEvent> table() {
        return table;
    }

    @EventListener
    void on(SubmissionEvent event) {
        table.of(event).forEach(steps::hear);
    }
}
