package org.uprportal.indicator.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.Cycles;
import org.uprportal.indicator.IndicatorEvent;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;

/** Who hears of what. */
@Component
class IndicatorNotices {

    private final Notices notices;
    private final Cycles cycles;

    IndicatorNotices(Notices notices, Cycles cycles) {
        this.notices = notices;
        this.cycles = cycles;
    }

    /** The owner has been told before; now the focal point, who stands above it. */
    @EventListener
    void on(IndicatorEvent.Silent silent) {
        notices.post(Notice.of(
                "indicator.notice.silent",
                List.of(silent.name()),
                IndicatorNavigation.one(silent.id()),
                Set.of(Audience.governmentOf(cycles.get(silent.cycle()).state())),
                silent.id().value()));
    }
}
