package org.uprportal.register.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.register.RegisterEvent;

/** Whoever has saved a search hears when something new matches. */
@Component
class SearchNotices {

    static final NoticeTable<RegisterEvent> TABLE = new NoticeTable<RegisterEvent>(
                    event -> ((RegisterEvent.Matched) event).search(), event -> RegisterNavigation.SEARCHES)
            .tell(
                    RegisterEvent.Matched.class,
                    "register.notice.matched",
                    one -> List.of(one.entries(), one.title()),
                    one -> Set.of(Audience.person(one.person())));

    private final Notices notices;

    SearchNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(RegisterEvent event) {
        TABLE.of(event).forEach(notices::post);
    }
}
