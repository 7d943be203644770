package org.uprportal.watch.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.notification.NoticeTable;
import org.uprportal.organisation.OrganisationEvent;
import org.uprportal.organisation.OrganisationEvent.Changed;
import org.uprportal.organisation.ui.OrganisationNavigation;
import org.uprportal.party.Party;
import org.uprportal.watch.WatchSteps;

/** Those who watch an organisation hear that its entry in the directory has changed; nothing of who belongs to it. */
@Component
class WatchedOrganisationsNotices {

    private final WatchSteps steps;
    private final NoticeTable<OrganisationEvent> table;

    WatchedOrganisationsNotices(WatchSteps steps, People people) {
        this.steps = steps;
        this.table = new NoticeTable<OrganisationEvent>(
                        event -> event.organisation().value(),
                        event -> OrganisationNavigation.organisation(event.organisation()))
                .tell(
                        Changed.class,
                        "watch.news.organisation.changed",
                        one -> List.of(people.party(one.organisation())
                                .map(Party::name)
                                .orElse("")),
                        one -> Set.of(Concerned.organisation(one.organisation()).watchers()));
    }

    NoticeTable<OrganisationEvent> table() {
        return table;
    }

    @EventListener
    void on(OrganisationEvent event) {
        table.of(event).forEach(steps::hear);
    }
}
