package org.uprportal.followup.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUpEvent;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.recommendation.Recommendations;

/** Tells those concerned what becomes of recommendations. */
@Component
class FollowUpNotices {

    private final Notices notices;
    private final Cycles cycles;
    private final Recommendations recommendations;

    FollowUpNotices(Notices notices, Cycles cycles, Recommendations recommendations) {
        this.notices = notices;
        this.cycles = cycles;
        this.recommendations = recommendations;
    }

    @EventListener
    void on(FollowUpEvent.Rated rated) {
        var state = cycles.get(rated.cycle()).state();
        var paragraph = recommendations
                .find(rated.recommendation())
                .orElseThrow()
                .summary()
                .paragraph();
        notices.post(Notice.of(
                "followup.notice.rated",
                List.of(paragraph),
                FollowUpNavigation.recommendation(rated.recommendation()),
                Set.of(Audience.governmentOf(state), Audience.countryTeamIn(state)),
                rated.recommendation().value()));
    }

    @EventListener
    void on(FollowUpEvent.UpdateGiven given) {
        notices.post(Notice.of(
                "followup.notice.updateGiven",
                List.of(),
                FollowUpNavigation.recommendation(given.recommendation()),
                Set.of(Audience.party(given.askedBy())),
                given.recommendation().value()));
    }

    @EventListener
    void on(FollowUpEvent.MidTermPublished published) {
        var state = cycles.get(published.cycle()).state();
        notices.post(Notice.of(
                "followup.notice.midTerm",
                List.of(),
                FollowUpNavigation.midTerm(published.cycle()),
                Set.of(Audience.ohchr(), Audience.countryTeamIn(state)),
                published.cycle().value()));
    }
}
