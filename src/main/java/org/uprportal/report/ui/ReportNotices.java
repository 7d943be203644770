package org.uprportal.report.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.Around;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.report.ReportEvent;
import org.uprportal.report.SectionId;
import org.uprportal.state.StateCode;

/** Who hears of what in the making of a national report. */
@Component
class ReportNotices {

    private final Notices notices;
    private final Cycles cycles;
    private final Around around;

    ReportNotices(Notices notices, Cycles cycles, Around around) {
        this.notices = notices;
        this.cycles = cycles;
        this.around = around;
    }

    @EventListener
    void on(ReportEvent.SectionHandedIn handedIn) {
        focalPoint("report.notice.handedIn", handedIn.section(), handedIn.cycle(), handedIn.title());
    }

    /** The owner has been told before; now the focal point, who stands above it. */
    @EventListener
    void on(ReportEvent.SectionSilent silent) {
        focalPoint("report.notice.sectionSilent", silent.section(), silent.cycle(), silent.title());
    }

    private void focalPoint(String key, SectionId section, CycleId cycle, String title) {
        notices.post(Notice.of(
                key,
                List.of(title),
                ReportNavigation.section(section),
                Set.of(Audience.governmentOf(state(cycle))),
                section.value()));
    }

    /** Everybody around the State may comment. */
    @EventListener
    void on(ReportEvent.PutToConsultation put) {
        post("report.notice.consulted", put.cycle(), around.everybody(state(put.cycle())));
    }

    @EventListener
    void on(ReportEvent.Commented commented) {
        post("report.notice.commented", commented.cycle(), Set.of(Audience.governmentOf(state(commented.cycle()))));
    }

    @EventListener
    void on(ReportEvent.CommentAnswered answered) {
        post("report.notice.answered", answered.cycle(), Set.of(Audience.party(answered.to())));
    }

    @EventListener
    void on(ReportEvent.SentBack back) {
        post("report.notice.sentBack", back.cycle(), Set.of(Audience.governmentOf(state(back.cycle()))));
    }

    @EventListener
    void on(ReportEvent.Published published) {
        var to = new HashSet<>(around.everybody(state(published.cycle())));
        to.add(Audience.ohchr());
        post("report.notice.published", published.cycle(), to);
    }

    /** Nobody stands above the focal point in the State: OHCHR and the country team hear. */
    @EventListener
    void on(ReportEvent.Missed missed) {
        post(
                "report.notice.missed",
                missed.cycle(),
                Set.of(Audience.ohchr(), Audience.countryTeamIn(state(missed.cycle()))));
    }

    private void post(String key, CycleId cycle, Set<Audience> to) {
        notices.post(Notice.of(key, List.of(), ReportNavigation.report(cycle), to, cycle.value()));
    }

    private StateCode state(CycleId cycle) {
        return cycles.get(cycle).state();
    }
}
