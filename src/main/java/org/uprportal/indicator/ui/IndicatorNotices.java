package org.uprportal.indicator.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.Cycles;
import org.uprportal.indicator.IndicatorEvent;
import org.uprportal.indicator.IndicatorEvent.Silent;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;

/** Who hears of what: of a value that does not come the focal point, who stands above the owner; the owner has been told before. */
@Component
class IndicatorNotices {

    private final Notices notices;
    private final NoticeTable<IndicatorEvent> table;

    IndicatorNotices(Notices notices, Cycles cycles) {
        this.notices = notices;
        this.table = new NoticeTable<IndicatorEvent>(
                        event -> event.id().value(), event -> IndicatorNavigation.one(event.id()))
                .tell(
                        Silent.class,
                        "indicator.notice.silent",
                        one -> List.of(one.name()),
                        one -> Set.of(
                                Audience.governmentOf(cycles.get(one.cycle()).state())));
    }

    NoticeTable<IndicatorEvent> table() {
        return table;
    }

    @EventListener
    void on(IndicatorEvent event) {
        table.of(event).forEach(notices::post);
    }
}
