package org.uprportal.mechanism.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.mechanism.MechanismEvent;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;

/** Who hears of what. */
@Component
class MechanismNotices {

    private final Notices notices;

    MechanismNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(MechanismEvent.Seated seated) {
        notices.post(Notice.of(
                "mechanism.notice.seated",
                List.of(),
                MechanismNavigation.mechanism(seated.id().value()),
                Set.of(Audience.party(seated.party())),
                seated.id().value()));
    }

    @EventListener
    void on(MechanismEvent.Left left) {
        notices.post(Notice.of(
                "mechanism.notice.left",
                List.of(),
                MechanismNavigation.mechanism(left.id().value()),
                Set.of(Audience.party(left.party())),
                left.id().value()));
    }

    /** Nobody stands above the focal point in the State: OHCHR and the country team hear. */
    @EventListener
    void on(MechanismEvent.Silent silent) {
        notices.post(Notice.of(
                "mechanism.notice.silent",
                List.of(),
                MechanismNavigation.mechanism(silent.id().value()),
                Set.of(Audience.ohchr(), Audience.countryTeamIn(silent.state())),
                silent.id().value()));
    }
}
