package org.uprportal.recommendation.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.Around;
import org.uprportal.cycle.Cycles;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.platform.Words;
import org.uprportal.recommendation.RecommendationEvent;
import org.uprportal.recommendation.RecommendationEvent.ImportTakenBack;
import org.uprportal.recommendation.RecommendationEvent.Imported;
import org.uprportal.recommendation.RecommendationEvent.PrioritiesAsked;
import org.uprportal.recommendation.RecommendationEvent.ResponseSent;
import org.uprportal.state.StateCode;

/** Tells those who follow a review what has become of the recommendations. */
@Component
class RecommendationNotices {

    private final Notices notices;
    private final Cycles cycles;
    private final Around around;
    private final NoticeTable<RecommendationEvent> table;

    RecommendationNotices(Notices notices, Cycles cycles, Around around) {
        this.notices = notices;
        this.cycles = cycles;
        this.around = around;
        this.table = new NoticeTable<RecommendationEvent>(
                        event -> event.cycle().value(), event -> RecommendationNavigation.register(event.cycle()))
                .tell(Imported.class, "recommendation.notice.imported", one -> List.of(one.count()), this::everybody)
                .tell(
                        PrioritiesAsked.class,
                        "recommendation.notice.prioritiesAsked",
                        one -> List.of(Words.moment(one.until())),
                        one -> around.inTheCountry(state(one)))
                .tell(
                        ImportTakenBack.class,
                        "recommendation.notice.importTakenBack",
                        one -> List.of(String.valueOf(one.count())),
                        this::everybody)
                .tell(
                        ResponseSent.class,
                        "recommendation.notice.responseSent",
                        one -> List.of(
                                String.valueOf(one.supported()),
                                String.valueOf(one.supportedInPart()),
                                String.valueOf(one.noted())),
                        this::everybody);
    }

    NoticeTable<RecommendationEvent> table() {
        return table;
    }

    @EventListener
    void on(RecommendationEvent event) {
        table.of(event).forEach(notices::post);
    }

    private Set<Audience> everybody(RecommendationEvent event) {
        return around.everybody(state(event));
    }

    private StateCode state(RecommendationEvent event) {
        return cycles.get(event.cycle()).state();
    }
}
