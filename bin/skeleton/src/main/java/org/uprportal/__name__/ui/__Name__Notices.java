package org.uprportal.__name__.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.__name__.__Name__Event;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;

/** Who hears of what. */
@Component
class __Name__Notices {

    private final Notices notices;

    __Name__Notices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(__Name__Event.Lapsed lapsed) {
        notices.post(Notice.of(
                "__name__.notice.lapsed",
                List.of(lapsed.title()),
                __Name__Navigation.one(lapsed.id()),
                Set.of(Audience.party(lapsed.party())),
                lapsed.id().value()));
    }
}
