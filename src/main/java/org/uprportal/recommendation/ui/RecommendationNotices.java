package org.uprportal.recommendation.ui;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.Around;
import org.uprportal.cycle.Cycles;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.platform.Words;
import org.uprportal.recommendation.RecommendationEvent;

/** Tells those who follow a review what has become of the recommendations. */
@Component
class RecommendationNotices {

    private final Notices notices;
    private final Cycles cycles;
    private final Around around;

    RecommendationNotices(Notices notices, Cycles cycles, Around around) {
        this.notices = notices;
        this.cycles = cycles;
        this.around = around;
    }

    @EventListener
    void on(RecommendationEvent.Imported imported) {
        var cycle = cycles.get(imported.cycle());
        notices.post(Notice.of(
                "recommendation.notice.imported",
                List.of(imported.count()),
                RecommendationNavigation.register(imported.cycle()),
                around.everybody(cycle.state()),
                imported.cycle().value()));
    }

    @EventListener
    void on(RecommendationEvent.PrioritiesAsked asked) {
        notices.post(Notice.of(
                "recommendation.notice.prioritiesAsked",
                List.of(Words.moment(asked.until())),
                RecommendationNavigation.register(asked.cycle()),
                around.inTheCountry(cycles.get(asked.cycle()).state()),
                asked.cycle().value()));
    }

    @EventListener
    void on(RecommendationEvent.ImportTakenBack taken) {
        var cycle = cycles.get(taken.cycle());
        notices.post(Notice.of(
                "recommendation.notice.importTakenBack",
                List.of(String.valueOf(taken.count())),
                RecommendationNavigation.register(taken.cycle()),
                around.everybody(cycle.state()),
                taken.cycle().value()));
    }

    @EventListener
    void on(RecommendationEvent.ResponseSent sent) {
        var cycle = cycles.get(sent.cycle());
        notices.post(Notice.of(
                "recommendation.notice.responseSent",
                List.of(
                        String.valueOf(sent.supported()),
                        String.valueOf(sent.supportedInPart()),
                        String.valueOf(sent.noted())),
                RecommendationNavigation.register(sent.cycle()),
                around.everybody(cycle.state()),
                sent.cycle().value()));
    }
}
