package org.uprportal.report.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.Around;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.report.ReportEvent;
import org.uprportal.report.ReportEvent.CommentAnswered;
import org.uprportal.report.ReportEvent.Commented;
import org.uprportal.report.ReportEvent.Missed;
import org.uprportal.report.ReportEvent.Published;
import org.uprportal.report.ReportEvent.PutToConsultation;
import org.uprportal.report.ReportEvent.SectionHandedIn;
import org.uprportal.report.ReportEvent.SectionSilent;
import org.uprportal.report.ReportEvent.SentBack;
import org.uprportal.state.StateCode;

/** Who hears of what in the making of a national report. */
@Component
class ReportNotices {

    private final Notices notices;
    private final Cycles cycles;
    private final NoticeTable<ReportEvent> table;

    ReportNotices(Notices notices, Cycles cycles, Around around) {
        this.notices = notices;
        this.cycles = cycles;
        this.table = new NoticeTable<ReportEvent>(
                        event -> event.cycle().value(), event -> ReportNavigation.report(event.cycle()))
                .on(SectionHandedIn.class, one -> one.section().value(), one -> ReportNavigation.section(one.section()))
                .on(PutToConsultation.class, one -> one.cycle().value(), one -> page(one.cycle(), one.midTerm()))
                .on(Commented.class, one -> one.cycle().value(), one -> page(one.cycle(), one.midTerm()))
                .on(CommentAnswered.class, one -> one.cycle().value(), one -> page(one.cycle(), one.midTerm()))
                .on(SectionSilent.class, one -> one.section().value(), one -> ReportNavigation.section(one.section()))
                .tell(SectionHandedIn.class, "report.notice.handedIn", one -> List.of(one.title()), this::focalPoint)
                // The owner has been told before; now the focal point, who stands above it.
                .tell(SectionSilent.class, "report.notice.sectionSilent", one -> List.of(one.title()), this::focalPoint)
                // Everybody around the State may comment.
                .tell(
                        PutToConsultation.class,
                        one -> !one.midTerm(),
                        "report.notice.consulted",
                        one -> List.of(),
                        one -> around.everybody(state(one.cycle())))
                .tell(
                        PutToConsultation.class,
                        PutToConsultation::midTerm,
                        "report.notice.midTermConsulted",
                        one -> List.of(),
                        one -> around.everybody(state(one.cycle())))
                .tell(
                        Commented.class,
                        one -> !one.midTerm(),
                        "report.notice.commented",
                        one -> List.of(),
                        this::focalPoint)
                .tell(
                        Commented.class,
                        Commented::midTerm,
                        "report.notice.midTermCommented",
                        one -> List.of(),
                        this::focalPoint)
                .tell(
                        CommentAnswered.class,
                        one -> !one.midTerm(),
                        "report.notice.answered",
                        one -> List.of(),
                        one -> Set.of(Audience.party(one.to())))
                .tell(
                        CommentAnswered.class,
                        CommentAnswered::midTerm,
                        "report.notice.midTermAnswered",
                        one -> List.of(),
                        one -> Set.of(Audience.party(one.to())))
                .tell(SentBack.class, "report.notice.sentBack", one -> List.of(), this::focalPoint)
                .tell(Published.class, "report.notice.published", one -> List.of(), one -> {
                    var to = new HashSet<>(around.everybody(state(one.cycle())));
                    to.add(Audience.ohchr());
                    return to;
                })
                // Nobody stands above the focal point in the State: OHCHR and the country team hear.
                .tell(
                        Missed.class,
                        "report.notice.missed",
                        one -> List.of(),
                        one -> Set.of(Audience.ohchr(), Audience.countryTeamIn(state(one.cycle()))));
    }

    private static String page(CycleId cycle, boolean midTerm) {
        return midTerm ? ReportNavigation.midTerm(cycle) : ReportNavigation.report(cycle);
    }

    NoticeTable<ReportEvent> table() {
        return table;
    }

    @EventListener
    void on(ReportEvent event) {
        table.of(event).forEach(notices::post);
    }

    private Set<Audience> focalPoint(ReportEvent event) {
        return Set.of(Audience.governmentOf(state(event.cycle())));
    }

    private StateCode state(CycleId cycle) {
        return cycles.get(cycle).state();
    }
}
