package org.uprportal.followup.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.Around;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUpEvent;
import org.uprportal.followup.FollowUps;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.RecommendingState;
import org.uprportal.state.StateCode;

/** Tells those concerned what becomes of recommendations. */
@Component
class FollowUpNotices {

    private final Notices notices;
    private final Cycles cycles;
    private final Recommendations recommendations;
    private final FollowUps followUps;
    private final Around around;
    private final CurrentActor actor;

    FollowUpNotices(
            Notices notices,
            Cycles cycles,
            Recommendations recommendations,
            FollowUps followUps,
            Around around,
            CurrentActor actor) {
        this.notices = notices;
        this.cycles = cycles;
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.around = around;
        this.actor = actor;
    }

    /** Those who rated it or asked about it, and the missions of the States that recommended it. */
    @EventListener
    void on(FollowUpEvent.StatusReported reported) {
        var one = recommendations.find(reported.recommendation()).orElseThrow().summary();
        var state = cycles.get(reported.cycle()).state();
        var makers = one.recommendingStates().stream()
                .map(RecommendingState::code)
                .filter(Objects::nonNull)
                .map(StateCode::new)
                .toList();
        var to = new HashSet<>(around.missionsOf(makers, state));
        actor.callAs(Actor.PORTAL, () -> followUps.concerned(one.id())).forEach(party -> to.add(Audience.party(party)));
        notices.post(Notice.of(
                "followup.notice.statusReported",
                List.of(one.paragraph()),
                FollowUpNavigation.recommendation(one.id()),
                to,
                one.id().value()));
    }

    /** Everybody around the State hears that a lead has reported on all that was given to it. */
    @EventListener
    void on(FollowUpEvent.ProgressReported reported) {
        notices.post(Notice.of(
                "followup.notice.periodReported",
                List.of(followUps.cluster(reported.cluster()).orElseThrow().title()),
                FollowUpNavigation.cluster(reported.cluster()),
                around.everybody(cycles.get(reported.cycle()).state()),
                reported.cluster().value()));
    }

    /** The lead has been told before; now the focal point, who stands above it. */
    @EventListener
    void on(FollowUpEvent.LeadSilent silent) {
        notices.post(Notice.of(
                silent.plan() ? "followup.notice.noPlan" : "followup.notice.noReport",
                List.of(silent.title()),
                FollowUpNavigation.cluster(silent.cluster()),
                Set.of(Audience.governmentOf(cycles.get(silent.cycle()).state())),
                silent.cluster().value()));
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
                everybodyAndOhchr(state),
                published.cycle().value()));
    }

    private Set<Audience> everybodyAndOhchr(StateCode state) {
        var all = new HashSet<>(around.everybody(state));
        all.add(Audience.ohchr());
        return all;
    }
}
