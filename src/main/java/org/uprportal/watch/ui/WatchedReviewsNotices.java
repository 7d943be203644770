package org.uprportal.watch.ui;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.cycle.CycleEvent.Closed;
import org.uprportal.cycle.CycleEvent.Confirmed;
import org.uprportal.cycle.CycleEvent.DateMoved;
import org.uprportal.cycle.CycleEvent.Opened;
import org.uprportal.cycle.ui.CycleNavigation;
import org.uprportal.notification.NoticeTable;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Words;
import org.uprportal.watch.WatchSteps;
import org.uprportal.watch.Watched;

/** What those who watch hear of a review and its dates. */
@Component
class WatchedReviewsNotices {

    private final WatchSteps steps;
    private final NoticeTable<CycleEvent> table;

    WatchedReviewsNotices(WatchSteps steps, Concerned concerned) {
        this.steps = steps;
        this.table = new NoticeTable<CycleEvent>(
                        event -> event.cycle().value(), event -> CycleNavigation.cycle(event.cycle()))
                .tell(
                        Opened.class,
                        "watch.news.review.opened",
                        one -> List.of(
                                Watched.called(one.state()), one.summary().number()),
                        one -> concerned.by(one.cycle()))
                .tell(
                        Confirmed.class,
                        "watch.news.review.confirmed",
                        one -> List.of(Watched.called(one.state())),
                        one -> concerned.by(one.cycle()))
                .tell(
                        DateMoved.class,
                        "watch.news.review.dateMoved",
                        one -> List.of(
                                Watched.called(one.state()),
                                Words.text("cycle.date." + one.date()),
                                Words.day(LocalDate.ofInstant(one.from(), PortalClock.GENEVA)),
                                Words.day(LocalDate.ofInstant(one.to(), PortalClock.GENEVA))),
                        one -> concerned.by(one.cycle()))
                .tell(
                        Closed.class,
                        "watch.news.review.closed",
                        one -> List.of(Watched.called(one.state())),
                        one -> concerned.by(one.cycle()));
    }

    NoticeTable<CycleEvent> table() {
        return table;
    }

    @EventListener
    void on(CycleEvent event) {
        table.of(event).forEach(steps::hear);
    }
}
