package org.uprportal.organisation.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.RegistrationEvent;
import org.uprportal.organisation.RegistrationEvent.Overdue;
import org.uprportal.party.Audience;

/** Within the portal only OHCHR hears of registrations, and of nothing but a decision that is late. */
@Component
class RegistrationNotices {

    private final Notices notices;
    private final NoticeTable<RegistrationEvent> table = new NoticeTable<RegistrationEvent>()
            .on(
                    Overdue.class,
                    one -> one.registration().value(),
                    one -> OrganisationNavigation.registration(one.registration()))
            .tell(
                    Overdue.class,
                    "organisation.notice.vettingOverdue",
                    one -> List.of(),
                    one -> Set.of(Audience.ohchr()));

    RegistrationNotices(Notices notices) {
        this.notices = notices;
    }

    NoticeTable<RegistrationEvent> table() {
        return table;
    }

    @EventListener
    void on(RegistrationEvent event) {
        table.of(event).forEach(notices::post);
    }
}
