package org.uprportal.watch.ui;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.ui.CycleNavigation;
import org.uprportal.notification.NoticeTable;
import org.uprportal.platform.Words;
import org.uprportal.watch.WatchEvent;
import org.uprportal.watch.WatchEvent.StageMoved;
import org.uprportal.watch.WatchSteps;

/** Those who watch hear where a stage of a review stands now. */
@Component
class WatchedStagesNotices {

    private final WatchSteps steps;
    private final NoticeTable<WatchEvent> table;

    WatchedStagesNotices(WatchSteps steps, Concerned concerned) {
        this.steps = steps;
        this.table = new NoticeTable<WatchEvent>()
                .on(StageMoved.class, one -> one.cycle().value(), one -> CycleNavigation.cycle(one.cycle()))
                .tell(
                        StageMoved.class,
                        "watch.news.stage.moved",
                        one -> List.of(
                                concerned.called(one.cycle()),
                                Words.text("cycle.stage." + one.stage()),
                                Words.text("cycle.phase." + one.from()),
                                Words.text("cycle.phase." + one.to())),
                        one -> concerned.by(one.cycle()));
    }

    NoticeTable<WatchEvent> table() {
        return table;
    }

    @EventListener
    void on(WatchEvent event) {
        table.of(event).forEach(steps::hear);
    }
}
