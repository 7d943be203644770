package org.uprportal.mechanism.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.mechanism.MechanismEvent;
import org.uprportal.mechanism.MechanismEvent.Left;
import org.uprportal.mechanism.MechanismEvent.Seated;
import org.uprportal.mechanism.MechanismEvent.Silent;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;

/** Who hears of what. */
@Component
class MechanismNotices {

    private final Notices notices;
    private final NoticeTable<MechanismEvent> table = new NoticeTable<MechanismEvent>(
                    event -> event.id().value(),
                    event -> MechanismNavigation.mechanism(event.id().value()))
            .tell(Seated.class, "mechanism.notice.seated", one -> List.of(), one -> Set.of(Audience.party(one.party())))
            .tell(Left.class, "mechanism.notice.left", one -> List.of(), one -> Set.of(Audience.party(one.party())))
            // Nobody stands above the focal point in the State: OHCHR and the country team hear.
            .tell(
                    Silent.class,
                    "mechanism.notice.silent",
                    one -> List.of(),
                    one -> Set.of(Audience.ohchr(), Audience.countryTeamIn(one.state())));

    MechanismNotices(Notices notices) {
        this.notices = notices;
    }

    NoticeTable<MechanismEvent> table() {
        return table;
    }

    @EventListener
    void on(MechanismEvent event) {
        table.of(event).forEach(notices::post);
    }
}
