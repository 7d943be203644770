package org.uprportal.watch.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.ConsultationEvent;
import org.uprportal.consultation.ConsultationEvent.Closed;
import org.uprportal.consultation.ConsultationEvent.EndMoved;
import org.uprportal.consultation.ConsultationEvent.Opened;
import org.uprportal.consultation.ConsultationEvent.OutcomePublished;
import org.uprportal.consultation.ConsultationEvent.Published;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ui.ConsultationNavigation;
import org.uprportal.cycle.CycleId;
import org.uprportal.notification.NoticeTable;
import org.uprportal.party.Audience;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Words;
import org.uprportal.watch.WatchSteps;
import org.uprportal.watch.Watched;
import org.uprportal.watch.WatchedKind;

/** What those who watch hear of consultations; nothing of who takes part in them. */
@Component
class WatchedConsultationsNotices {

    private final WatchSteps steps;
    private final Concerned concerned;
    private final NoticeTable<ConsultationEvent> table;

    WatchedConsultationsNotices(WatchSteps steps, Concerned concerned, Consultations consultations) {
        this.steps = steps;
        this.concerned = concerned;
        this.table = new NoticeTable<ConsultationEvent>(
                        event -> event.consultation().value(),
                        event -> ConsultationNavigation.consultation(event.consultation()))
                .tell(
                        Published.class,
                        "watch.news.consultation.called",
                        one -> List.of(Watched.called(one.state()), one.title(), day(one.opens()), day(one.closes())),
                        one -> by(one.cycle(), one.consultation()))
                .tell(
                        Opened.class,
                        "watch.news.consultation.open",
                        one -> List.of(
                                concerned.called(one.cycle()),
                                consultations
                                        .find(one.consultation())
                                        .orElseThrow()
                                        .summary()
                                        .title()),
                        one -> by(one.cycle(), one.consultation()))
                .tell(
                        EndMoved.class,
                        "watch.news.consultation.endMoved",
                        one -> List.of(Watched.called(one.state()), one.title(), day(one.from()), day(one.to())),
                        one -> by(one.cycle(), one.consultation()))
                .tell(
                        Closed.class,
                        "watch.news.consultation.closed",
                        one -> List.of(concerned.called(one.cycle()), one.title(), day(one.answersBy())),
                        one -> by(one.cycle(), one.consultation()))
                .tell(
                        OutcomePublished.class,
                        "watch.news.consultation.outcome",
                        one -> List.of(Watched.called(one.state()), one.title()),
                        one -> by(one.cycle(), one.consultation()));
    }

    NoticeTable<ConsultationEvent> table() {
        return table;
    }

    @EventListener
    void on(ConsultationEvent event) {
        table.of(event).forEach(steps::hear);
    }

    private Set<Audience> by(CycleId cycle, ConsultationId id) {
        return concerned.by(cycle, Watched.of(WatchedKind.CONSULTATION, id.value()));
    }

    private static Words day(Instant moment) {
        return Words.day(LocalDate.ofInstant(moment, PortalClock.GENEVA));
    }
}
