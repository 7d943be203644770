package org.uprportal.watch.ui;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.notification.NoticeTable;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Words;
import org.uprportal.report.ReportEvent;
import org.uprportal.report.ReportEvent.Missed;
import org.uprportal.report.ReportEvent.Published;
import org.uprportal.report.ReportEvent.PutToConsultation;
import org.uprportal.report.ui.ReportNavigation;
import org.uprportal.watch.WatchSteps;

/** What those who watch hear of a State's report. */
@Component
class WatchedReportsNotices {

    private final WatchSteps steps;
    private final NoticeTable<ReportEvent> table;

    WatchedReportsNotices(WatchSteps steps, Concerned concerned) {
        this.steps = steps;
        this.table = new NoticeTable<ReportEvent>(
                        event -> event.cycle().value(), event -> ReportNavigation.report(event.cycle()))
                .on(
                        PutToConsultation.class,
                        one -> one.cycle().value(),
                        one -> one.midTerm()
                                ? ReportNavigation.midTerm(one.cycle())
                                : ReportNavigation.report(one.cycle()))
                .tell(
                        PutToConsultation.class,
                        "watch.news.report.draft",
                        one -> List.of(
                                concerned.called(one.cycle()),
                                Words.day(LocalDate.ofInstant(one.until(), PortalClock.GENEVA))),
                        one -> concerned.by(one.cycle()))
                .tell(
                        Published.class,
                        "watch.news.report.published",
                        one -> List.of(concerned.called(one.cycle())),
                        one -> concerned.by(one.cycle()))
                .tell(
                        Missed.class,
                        "watch.news.report.missed",
                        one -> List.of(concerned.called(one.cycle())),
                        one -> concerned.by(one.cycle()));
    }

    NoticeTable<ReportEvent> table() {
        return table;
    }

    @EventListener
    void on(ReportEvent event) {
        table.of(event).forEach(steps::hear);
    }
}
