package org.uprportal.followup.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.Around;
import org.uprportal.account.People;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUpEvent;
import org.uprportal.followup.FollowUpSteps;
import org.uprportal.followup.FollowUps;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.Party;
import org.uprportal.recommendation.RecommendationId;
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
    private final FollowUpSteps followUpSteps;
    private final People people;
    private final Around around;

    FollowUpNotices(
            Notices notices,
            Cycles cycles,
            Recommendations recommendations,
            FollowUps followUps,
            FollowUpSteps followUpSteps,
            People people,
            Around around) {
        this.notices = notices;
        this.cycles = cycles;
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.followUpSteps = followUpSteps;
        this.people = people;
        this.around = around;
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
        followUpSteps.concerned(one.id()).forEach(party -> to.add(Audience.party(party)));
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

    /** The new lead hears what is its own now, and the former what is no more. */
    @EventListener
    void on(FollowUpEvent.LeadChanged changed) {
        notices.post(Notice.of(
                "followup.notice.leadChanged",
                List.of(
                        changed.title(),
                        people.party(changed.to()).map(Party::name).orElse("")),
                FollowUpNavigation.cluster(changed.cluster()),
                Set.of(Audience.party(changed.from()), Audience.party(changed.to())),
                changed.cluster().value()));
    }

    @EventListener
    void on(FollowUpEvent.BodyAdded added) {
        ofCluster("followup.notice.bodyAdded", added.cluster(), added.title(), Audience.party(added.body()));
    }

    @EventListener
    void on(FollowUpEvent.BodyRemoved removed) {
        ofCluster("followup.notice.bodyRemoved", removed.cluster(), removed.title(), Audience.party(removed.body()));
    }

    /** Both hear: who is named, and who was so before. */
    @EventListener
    void on(FollowUpEvent.FocalPointNamed named) {
        ofCluster("followup.notice.focalPointNamed", named.cluster(), named.title(), Audience.person(named.now()));
        if (named.before() != null) {
            ofCluster("followup.notice.focalPointWas", named.cluster(), named.title(), Audience.person(named.before()));
        }
    }

    @EventListener
    void on(FollowUpEvent.FocalPointGone gone) {
        ofCluster("followup.notice.focalPointGone", gone.cluster(), gone.title(), Audience.party(gone.body()));
    }

    private void ofCluster(String key, ClusterId cluster, String title, Audience to) {
        notices.post(Notice.of(key, List.of(title), FollowUpNavigation.cluster(cluster), Set.of(to), cluster.value()));
    }

    /** Nobody stands above the focal point in the State: OHCHR and the country team hear. */
    @EventListener
    void on(FollowUpEvent.ClusteringLate late) {
        var state = cycles.get(late.cycle()).state();
        notices.post(Notice.of(
                "followup.notice.notClustered",
                List.of(),
                FollowUpNavigation.cycle(late.cycle()),
                Set.of(Audience.ohchr(), Audience.countryTeamIn(state)),
                late.cycle().value()));
    }

    /** The lead has been told before; now the focal point, who stands above it. */
    @EventListener
    void on(FollowUpEvent.RequestSilent silent) {
        var one = recommendations.find(silent.recommendation()).orElseThrow().summary();
        notices.post(Notice.of(
                "followup.notice.noAnswer",
                List.of(one.paragraph()),
                FollowUpNavigation.recommendation(one.id()),
                Set.of(Audience.governmentOf(cycles.get(one.cycle()).state())),
                silent.request().value()));
    }

    /** Nobody stands above: everybody around the State hears that none came. */
    @EventListener
    void on(FollowUpEvent.MidTermMissed missed) {
        notices.post(Notice.of(
                "followup.notice.midTermMissed",
                List.of(),
                FollowUpNavigation.midTerm(missed.cycle()),
                everybodyAndOhchr(cycles.get(missed.cycle()).state()),
                missed.cycle().value()));
    }

    /** The owner has been told before; now the focal point, who stands above it. */
    @EventListener
    void on(FollowUpEvent.ActionSilent silent) {
        notices.post(Notice.of(
                "followup.notice.actionSilent",
                List.of(silent.title()),
                FollowUpNavigation.action(silent.action()),
                Set.of(Audience.governmentOf(cycles.get(silent.cycle()).state())),
                silent.action()));
    }

    /** Who rated or asked about what an action serves hears when its date is moved: never in silence. */
    @EventListener
    void on(FollowUpEvent.ActionMoved moved) {
        if (inPublic(moved.recommendations())) {
            notices.post(Notice.of(
                    "followup.notice.actionMoved",
                    List.of(moved.title()),
                    FollowUpNavigation.action(moved.action()),
                    concerned(moved.recommendations()),
                    moved.action()));
        }
    }

    /** A law is in force: everybody around the State hears, for many of them must know it. */
    @EventListener
    void on(FollowUpEvent.LawInForce law) {
        if (inPublic(law.recommendations())) {
            notices.post(Notice.of(
                    "followup.notice.lawInForce",
                    List.of(law.title()),
                    FollowUpNavigation.action(law.action()),
                    around.everybody(stateOf(law.recommendations())),
                    law.action()));
        }
    }

    /** Whoever heard of a stage hears that it was a mistake: of a law in force everybody, else who asked or rated. */
    @EventListener
    void on(FollowUpEvent.LawTakenBack law) {
        if (inPublic(law.recommendations())) {
            notices.post(Notice.of(
                    "followup.notice.lawTakenBack",
                    List.of(law.title()),
                    FollowUpNavigation.action(law.action()),
                    law.wasInForce()
                            ? around.everybody(stateOf(law.recommendations()))
                            : concerned(law.recommendations()),
                    law.action()));
        }
    }

    private StateCode stateOf(List<RecommendationId> served) {
        return cycles.get(recommendations
                        .find(served.getFirst())
                        .orElseThrow()
                        .summary()
                        .cycle())
                .state();
    }

    /** Whether the plan of one of these stands; before, its actions are the government's own. */
    private boolean inPublic(List<RecommendationId> served) {
        return served.stream()
                .map(one -> recommendations.find(one).orElseThrow().summary())
                .flatMap(one -> followUps.clusterOf(one).stream())
                .anyMatch(ClusterSummary::planStands);
    }

    private Set<Audience> concerned(List<RecommendationId> served) {
        return served.stream()
                .flatMap(one -> followUpSteps.concerned(one).stream())
                .map(Audience::party)
                .collect(Collectors.toSet());
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
        var one = recommendations.find(given.recommendation()).orElseThrow().summary();
        var page = FollowUpNavigation.recommendation(one.id());
        notices.post(Notice.of(
                "followup.notice.updateGiven",
                List.of(),
                page,
                Set.of(Audience.party(given.askedBy())),
                one.id().value()));
        var others = followUpSteps.concerned(one.id()).stream()
                .filter(party -> !party.equals(given.askedBy()))
                .map(Audience::party)
                .collect(Collectors.toSet());
        notices.post(Notice.of(
                "followup.notice.updatePublic",
                List.of(one.paragraph()),
                page,
                others,
                one.id().value()));
    }

    @EventListener
    void on(FollowUpEvent.MidTermApprovalAsked asked) {
        notices.post(Notice.of(
                "followup.notice.midTermApproval",
                List.of(),
                FollowUpNavigation.midTerm(asked.cycle()),
                Set.of(Audience.governmentOf(cycles.get(asked.cycle()).state())),
                asked.cycle().value()));
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
