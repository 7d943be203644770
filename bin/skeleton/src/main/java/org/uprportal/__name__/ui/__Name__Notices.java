package org.uprportal.__name__.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.__name__.__Name__Event;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;

/** Who hears of what: the table says it. */
@Component
class __Name__Notices {

    private final Notices notices;
    private final NoticeTable<__Name__Event> table = new NoticeTable<__Name__Event>(
                    event -> event.id().value(), event -> __Name__Navigation.one(event.id()))
            .tell(
                    __Name__Event.Lapsed.class,
                    "__name__.notice.lapsed",
                    lapsed -> List.of(lapsed.title()),
                    lapsed -> Set.of(Audience.party(lapsed.party())));

    __Name__Notices(Notices notices) {
        this.notices = notices;
    }

    NoticeTable<__Name__Event> table() {
        return table;
    }

    @EventListener
    void on(__Name__Event event) {
        table.of(event).forEach(notices::post);
    }
}
