package org.uprportal.midterm.ui;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.midterm.CoReportEvent;
import org.uprportal.midterm.CoReportEvent.Answered;
import org.uprportal.midterm.CoReportEvent.Asked;
import org.uprportal.midterm.CoReportEvent.TakenBack;
import org.uprportal.midterm.MidtermSteps;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.platform.Words;
import org.uprportal.submission.CoSubmissionStatus;

/** Who hears of whom is asked to stand on a report: the owners of whoever is asked, and the author what they answer. */
@Component
class CoReportNotices {

    private final Notices notices;
    private final NoticeTable<CoReportEvent> table;

    CoReportNotices(Notices notices, MidtermSteps steps) {
        this.notices = notices;
        this.table = new NoticeTable<CoReportEvent>(
                        event -> event.request().value(),
                        event -> MidtermNavigation.of(
                                steps.summary(event.request()).cycle()))
                .on(Answered.class, one -> one.report().value(), one -> MidtermNavigation.draft(one.report()))
                .on(Asked.class, one -> one.request().value(), one -> MidtermNavigation.of(one.cycle()))
                .tell(
                        Asked.class,
                        "midterm.notice.asked",
                        one -> List.of(steps.name(one.author()), Words.moment(one.until())),
                        one -> steps.owners(one.asked()))
                .tell(
                        TakenBack.class,
                        "midterm.notice.takenBack",
                        one -> List.of(steps.name(one.author())),
                        one -> steps.owners(one.asked()))
                .tell(
                        Answered.class,
                        with(CoSubmissionStatus.CONSENTED),
                        "midterm.notice.consented",
                        one -> List.of(one.name()),
                        one -> Set.of(Audience.party(one.author())))
                .tell(
                        Answered.class,
                        with(CoSubmissionStatus.REFUSED),
                        "midterm.notice.refused",
                        one -> List.of(one.name()),
                        one -> Set.of(Audience.party(one.author())))
                .tell(
                        Answered.class,
                        with(CoSubmissionStatus.WITHDRAWN),
                        "midterm.notice.consentWithdrawn",
                        one -> List.of(one.name()),
                        one -> Set.of(Audience.party(one.author())));
    }

    NoticeTable<CoReportEvent> table() {
        return table;
    }

    @EventListener
    void on(CoReportEvent event) {
        table.of(event).forEach(notices::post);
    }

    private static Predicate<Answered> with(CoSubmissionStatus status) {
        return one -> one.answer() == status;
    }
}
