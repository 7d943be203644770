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
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUpEvent;
import org.uprportal.followup.FollowUpEvent.ActionMoved;
import org.uprportal.followup.FollowUpEvent.ActionSilent;
import org.uprportal.followup.FollowUpEvent.BodyAdded;
import org.uprportal.followup.FollowUpEvent.BodyRemoved;
import org.uprportal.followup.FollowUpEvent.ClusteringLate;
import org.uprportal.followup.FollowUpEvent.FocalPointGone;
import org.uprportal.followup.FollowUpEvent.FocalPointNamed;
import org.uprportal.followup.FollowUpEvent.LawInForce;
import org.uprportal.followup.FollowUpEvent.LawTakenBack;
import org.uprportal.followup.FollowUpEvent.LeadChanged;
import org.uprportal.followup.FollowUpEvent.LeadSilent;
import org.uprportal.followup.FollowUpEvent.MidTermApprovalAsked;
import org.uprportal.followup.FollowUpEvent.MidTermMissed;
import org.uprportal.followup.FollowUpEvent.MidTermPublished;
import org.uprportal.followup.FollowUpEvent.ProgressReported;
import org.uprportal.followup.FollowUpEvent.Rated;
import org.uprportal.followup.FollowUpEvent.RequestSilent;
import org.uprportal.followup.FollowUpEvent.StatusReported;
import org.uprportal.followup.FollowUpEvent.UpdateGiven;
import org.uprportal.followup.FollowUpSteps;
import org.uprportal.followup.FollowUps;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.RecommendingState;
import org.uprportal.state.StateCode;

/** Tells those concerned what becomes of recommendations: the table says whom of what. */
@Component
class FollowUpNotices {

    private final Notices notices;
    private final Cycles cycles;
    private final Recommendations recommendations;
    private final FollowUps followUps;
    private final FollowUpSteps followUpSteps;
    private final People people;
    private final Around around;
    private final NoticeTable<FollowUpEvent> table;

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
        this.table = new NoticeTable<>();
        recommendations(table);
        clusters(table);
        actions(table);
        midTerm(table);
    }

    NoticeTable<FollowUpEvent> table() {
        return table;
    }

    private void recommendations(NoticeTable<FollowUpEvent> lines) {
        lines.on(StatusReported.class, one -> one.recommendation().value(), one -> page(one.recommendation()))
                .on(Rated.class, one -> one.recommendation().value(), one -> page(one.recommendation()))
                .on(RequestSilent.class, one -> one.request().value(), one -> page(one.recommendation()))
                .on(UpdateGiven.class, one -> one.recommendation().value(), one -> page(one.recommendation()))
                .tell(
                        StatusReported.class,
                        "followup.notice.statusReported",
                        one -> List.of(paragraph(one.recommendation())),
                        this::makersAndConcerned)
                .tell(
                        Rated.class,
                        "followup.notice.rated",
                        one -> List.of(paragraph(one.recommendation())),
                        one -> Set.of(
                                Audience.governmentOf(state(one.cycle())), Audience.countryTeamIn(state(one.cycle()))))
                // The lead has been told before; now the focal point, who stands above it.
                .tell(
                        RequestSilent.class,
                        "followup.notice.noAnswer",
                        one -> List.of(paragraph(one.recommendation())),
                        one -> focalPoint(found(one.recommendation()).cycle()))
                .tell(
                        UpdateGiven.class,
                        "followup.notice.updateGiven",
                        one -> List.of(),
                        one -> Set.of(Audience.party(one.askedBy())))
                .tell(
                        UpdateGiven.class,
                        "followup.notice.updatePublic",
                        one -> List.of(paragraph(one.recommendation())),
                        one -> {
                            var others = concerned(List.of(one.recommendation()));
                            others.remove(Audience.party(one.askedBy()));
                            return others;
                        });
    }

    private void clusters(NoticeTable<FollowUpEvent> lines) {
        lines.on(ProgressReported.class, one -> one.cluster().value(), one -> FollowUpNavigation.cluster(one.cluster()))
                .on(LeadSilent.class, one -> one.cluster().value(), one -> FollowUpNavigation.cluster(one.cluster()))
                .on(LeadChanged.class, one -> one.cluster().value(), one -> FollowUpNavigation.cluster(one.cluster()))
                .on(BodyAdded.class, one -> one.cluster().value(), one -> FollowUpNavigation.cluster(one.cluster()))
                .on(BodyRemoved.class, one -> one.cluster().value(), one -> FollowUpNavigation.cluster(one.cluster()))
                .on(
                        FocalPointNamed.class,
                        one -> one.cluster().value(),
                        one -> FollowUpNavigation.cluster(one.cluster()))
                .on(
                        FocalPointGone.class,
                        one -> one.cluster().value(),
                        one -> FollowUpNavigation.cluster(one.cluster()))
                .on(ClusteringLate.class, one -> one.cycle().value(), one -> FollowUpNavigation.cycle(one.cycle()))
                // Everybody around the State hears that a lead has reported on all that was given to it.
                .tell(
                        ProgressReported.class,
                        "followup.notice.periodReported",
                        one -> List.of(
                                followUps.cluster(one.cluster()).orElseThrow().title()),
                        one -> around.everybody(state(one.cycle())))
                // The lead has been told before; now the focal point, who stands above it.
                .tell(
                        LeadSilent.class,
                        LeadSilent::plan,
                        "followup.notice.noPlan",
                        one -> List.of(one.title()),
                        one -> focalPoint(one.cycle()))
                .tell(
                        LeadSilent.class,
                        one -> !one.plan(),
                        "followup.notice.noReport",
                        one -> List.of(one.title()),
                        one -> focalPoint(one.cycle()))
                // The new lead hears what is its own now, and the former what is no more.
                .tell(
                        LeadChanged.class,
                        "followup.notice.leadChanged",
                        one -> List.of(one.title(), name(one.to())),
                        one -> Set.of(Audience.party(one.from()), Audience.party(one.to())))
                .tell(
                        BodyAdded.class,
                        "followup.notice.bodyAdded",
                        one -> List.of(one.title()),
                        one -> Set.of(Audience.party(one.body())))
                .tell(
                        BodyRemoved.class,
                        "followup.notice.bodyRemoved",
                        one -> List.of(one.title()),
                        one -> Set.of(Audience.party(one.body())))
                // Both hear: who is named, and who was so before.
                .tell(
                        FocalPointNamed.class,
                        "followup.notice.focalPointNamed",
                        one -> List.of(one.title()),
                        one -> Set.of(Audience.person(one.now())))
                .tell(
                        FocalPointNamed.class,
                        one -> one.before() != null,
                        "followup.notice.focalPointWas",
                        one -> List.of(one.title()),
                        one -> Set.of(Audience.person(Objects.requireNonNull(one.before()))))
                .tell(
                        FocalPointGone.class,
                        "followup.notice.focalPointGone",
                        one -> List.of(one.title()),
                        one -> Set.of(Audience.party(one.body())))
                // Nobody stands above the focal point in the State: OHCHR and the country team hear.
                .tell(
                        ClusteringLate.class,
                        "followup.notice.notClustered",
                        one -> List.of(),
                        one -> Set.of(Audience.ohchr(), Audience.countryTeamIn(state(one.cycle()))));
    }

    private void actions(NoticeTable<FollowUpEvent> lines) {
        lines.on(ActionSilent.class, ActionSilent::action, one -> FollowUpNavigation.action(one.action()))
                .on(ActionMoved.class, ActionMoved::action, one -> FollowUpNavigation.action(one.action()))
                .on(LawInForce.class, LawInForce::action, one -> FollowUpNavigation.action(one.action()))
                .on(LawTakenBack.class, LawTakenBack::action, one -> FollowUpNavigation.action(one.action()))
                // The owner has been told before; now the focal point, who stands above it.
                .tell(
                        ActionSilent.class,
                        "followup.notice.actionSilent",
                        one -> List.of(one.title()),
                        one -> focalPoint(one.cycle()))
                // Who rated or asked about what an action serves hears when its date is moved: never in silence.
                .tell(
                        ActionMoved.class,
                        one -> inPublic(one.recommendations()),
                        "followup.notice.actionMoved",
                        one -> List.of(one.title()),
                        one -> concerned(one.recommendations()))
                // A law is in force: everybody around the State hears, for many of them must know it.
                .tell(
                        LawInForce.class,
                        one -> inPublic(one.recommendations()),
                        "followup.notice.lawInForce",
                        one -> List.of(one.title()),
                        one -> around.everybody(
                                state(found(one.recommendations().getFirst()).cycle())))
                // Whoever heard of a stage hears that it was a mistake: of a law in force everybody.
                .tell(
                        LawTakenBack.class,
                        one -> inPublic(one.recommendations()),
                        "followup.notice.lawTakenBack",
                        one -> List.of(one.title()),
                        one -> one.wasInForce()
                                ? around.everybody(state(
                                        found(one.recommendations().getFirst()).cycle()))
                                : concerned(one.recommendations()));
    }

    private void midTerm(NoticeTable<FollowUpEvent> lines) {
        lines.on(MidTermMissed.class, one -> one.cycle().value(), one -> FollowUpNavigation.midTerm(one.cycle()))
                .on(
                        MidTermApprovalAsked.class,
                        one -> one.cycle().value(),
                        one -> FollowUpNavigation.midTerm(one.cycle()))
                .on(MidTermPublished.class, one -> one.cycle().value(), one -> FollowUpNavigation.midTerm(one.cycle()))
                // Nobody stands above: everybody around the State hears that none came.
                .tell(
                        MidTermMissed.class,
                        "followup.notice.midTermMissed",
                        one -> List.of(),
                        one -> everybodyAndOhchr(one.cycle()))
                .tell(
                        MidTermApprovalAsked.class,
                        "followup.notice.midTermApproval",
                        one -> List.of(),
                        one -> focalPoint(one.cycle()))
                .tell(
                        MidTermPublished.class,
                        "followup.notice.midTerm",
                        one -> List.of(),
                        one -> everybodyAndOhchr(one.cycle()));
    }

    @EventListener
    void on(FollowUpEvent event) {
        table.of(event).forEach(notices::post);
    }

    /** Those who rated it or asked about it, and the missions of the States that recommended it. */
    private Set<Audience> makersAndConcerned(StatusReported reported) {
        var makers = found(reported.recommendation()).recommendingStates().stream()
                .map(RecommendingState::code)
                .filter(Objects::nonNull)
                .map(StateCode::new)
                .toList();
        var to = new HashSet<>(around.missionsOf(makers, state(reported.cycle())));
        to.addAll(concerned(List.of(reported.recommendation())));
        return to;
    }

    /** Whether the plan of one of these stands; before, its actions are the government's own. */
    private boolean inPublic(List<RecommendationId> served) {
        return served.stream()
                .flatMap(one -> followUps.clusterOf(found(one)).stream())
                .anyMatch(ClusterSummary::planStands);
    }

    private Set<Audience> concerned(List<RecommendationId> served) {
        return served.stream()
                .flatMap(one -> followUpSteps.concerned(one).stream())
                .map(Audience::party)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<Audience> focalPoint(CycleId cycle) {
        return Set.of(Audience.governmentOf(state(cycle)));
    }

    private Set<Audience> everybodyAndOhchr(CycleId cycle) {
        var all = new HashSet<>(around.everybody(state(cycle)));
        all.add(Audience.ohchr());
        return all;
    }

    private String paragraph(RecommendationId id) {
        return found(id).paragraph();
    }

    private RecommendationSummary found(RecommendationId id) {
        return recommendations.find(id).orElseThrow().summary();
    }

    private StateCode state(CycleId cycle) {
        return cycles.get(cycle).state();
    }

    private String name(PartyId party) {
        return people.party(party).map(Party::name).orElse("");
    }

    private static String page(RecommendationId id) {
        return FollowUpNavigation.recommendation(id);
    }
}
