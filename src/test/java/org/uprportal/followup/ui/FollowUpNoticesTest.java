package org.uprportal.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.account.Around;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUpEvent;
import org.uprportal.followup.FollowUpEvent.ActionEnded;
import org.uprportal.followup.FollowUpEvent.ActionMoved;
import org.uprportal.followup.FollowUpEvent.ActionPlanned;
import org.uprportal.followup.FollowUpEvent.ActionSilent;
import org.uprportal.followup.FollowUpEvent.ActionsPlanned;
import org.uprportal.followup.FollowUpEvent.BodyAdded;
import org.uprportal.followup.FollowUpEvent.BodyRemoved;
import org.uprportal.followup.FollowUpEvent.ClusterChanged;
import org.uprportal.followup.FollowUpEvent.ClusterEnded;
import org.uprportal.followup.FollowUpEvent.ClusterOpened;
import org.uprportal.followup.FollowUpEvent.Clustered;
import org.uprportal.followup.FollowUpEvent.ClusteringLate;
import org.uprportal.followup.FollowUpEvent.FocalPointGone;
import org.uprportal.followup.FollowUpEvent.FocalPointNamed;
import org.uprportal.followup.FollowUpEvent.LawInForce;
import org.uprportal.followup.FollowUpEvent.LawTakenBack;
import org.uprportal.followup.FollowUpEvent.LeadChanged;
import org.uprportal.followup.FollowUpEvent.LeadSilent;
import org.uprportal.followup.FollowUpEvent.MidTermApprovalAsked;
import org.uprportal.followup.FollowUpEvent.MidTermAskedBack;
import org.uprportal.followup.FollowUpEvent.MidTermMissed;
import org.uprportal.followup.FollowUpEvent.MidTermPublished;
import org.uprportal.followup.FollowUpEvent.OutreachPlanned;
import org.uprportal.followup.FollowUpEvent.ProgressReported;
import org.uprportal.followup.FollowUpEvent.Rated;
import org.uprportal.followup.FollowUpEvent.RatedLocally;
import org.uprportal.followup.FollowUpEvent.RequestSilent;
import org.uprportal.followup.FollowUpEvent.StatusReported;
import org.uprportal.followup.FollowUpEvent.UpdateAsked;
import org.uprportal.followup.FollowUpEvent.UpdateGiven;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.followup.FollowUpSteps;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.Progress;
import org.uprportal.followup.RequestId;
import org.uprportal.followup.Side;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.place.PlaceId;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationDetails;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.RecommendingState;
import org.uprportal.state.StateCode;
import org.uprportal.testing.NoticeWalk;

class FollowUpNoticesTest {

    private static final CycleId CYCLE = new CycleId(new UUID(2, 2));
    private static final StateCode TAVARA = new StateCode("TVA");
    private static final ClusterId CLUSTER = new ClusterId(new UUID(3, 3));
    private static final RecommendationId RECOMMENDATION = new RecommendationId(new UUID(4, 4));
    private static final RequestId REQUEST = new RequestId(new UUID(5, 5));
    private static final UUID ACTION = new UUID(6, 6);
    private static final PartyId LEAD = new PartyId(new UUID(7, 7));
    private static final PartyId FORMER = new PartyId(new UUID(6, 7));
    private static final PartyId ASKER = new PartyId(new UUID(8, 8));
    private static final PartyId RATER = new PartyId(new UUID(9, 9));
    private static final PlaceId PLACE = new PlaceId(new UUID(3, 9));
    private static final PersonId BEFORE = new PersonId(new UUID(1, 9));
    private static final PersonId NOW = new PersonId(new UUID(2, 9));
    private static final LocalDate DAY = LocalDate.of(2028, 1, 1);
    private static final FollowUpSchedule DATES = new FollowUpSchedule(Instant.EPOCH, Instant.EPOCH);
    private static final String OF_RECOMMENDATION = " /progress/" + RECOMMENDATION.value() + " ";
    private static final String OF_CLUSTER = " /clusters/" + CLUSTER.value() + " ";
    private static final String OF_ACTION = " /actions/" + ACTION + " ";
    private static final String OF_MID_TERM = " /mid-term/" + CYCLE.value() + " ";
    private static final List<FollowUpEvent> EVENTS = List.of(
            new StatusReported(RECOMMENDATION, CYCLE, LEAD, Progress.values()[0]),
            new Rated(RECOMMENDATION, CYCLE, RATER, Side.CIVIL_SOCIETY, null, Progress.PARTLY),
            new RatedLocally(RECOMMENDATION, CYCLE, PLACE, "Harbour", Side.CIVIL_SOCIETY),
            new RatedLocally(RECOMMENDATION, CYCLE, PLACE, "Harbour", Side.GOVERNMENT),
            new RequestSilent(REQUEST, RECOMMENDATION),
            new UpdateGiven(REQUEST, RECOMMENDATION, ASKER),
            new ProgressReported(CLUSTER, CYCLE, LEAD, DATES),
            new LeadSilent(CLUSTER, CYCLE, "Health", true),
            new LeadSilent(CLUSTER, CYCLE, "Health", false),
            new LeadChanged(CLUSTER, CYCLE, FORMER, LEAD, "Health"),
            new BodyAdded(CLUSTER, "Health", LEAD),
            new BodyRemoved(CLUSTER, CYCLE, "Health", LEAD),
            new FocalPointNamed(CLUSTER, CYCLE, "Health", BEFORE, NOW),
            new FocalPointGone(CLUSTER, "Health", LEAD),
            new ClusteringLate(CYCLE),
            new ActionSilent(ACTION, "A clinic", CYCLE),
            new ActionMoved(ACTION, "A clinic", List.of(RECOMMENDATION), DAY),
            new LawInForce(ACTION, "A law", List.of(RECOMMENDATION), DAY),
            new LawTakenBack(ACTION, "A law", List.of(RECOMMENDATION), true, DAY),
            new LawTakenBack(ACTION, "A law", List.of(RECOMMENDATION), false, DAY),
            new MidTermMissed(CYCLE),
            new MidTermApprovalAsked(CYCLE),
            new MidTermPublished(CYCLE));

    private final FollowUps followUps = mock(FollowUps.class);
    private final NoticeTable<FollowUpEvent> table = table();

    /** Peru and an unknown State recommended it; one organisation has asked about it, another has rated it. */
    private NoticeTable<FollowUpEvent> table() {
        var cycles = mock(Cycles.class);
        when(cycles.get(CYCLE)).thenReturn(new CycleSummary(CYCLE, TAVARA, 4, 48, CycleStatus.RUNNING, Map.of()));
        var around = mock(Around.class);
        when(around.everybody(TAVARA)).thenReturn(Set.of(new Audience("everybody")));
        when(around.missionsOf(List.of(new StateCode("PER")), TAVARA)).thenReturn(Set.of(new Audience("missions")));
        var one = new RecommendationSummary(
                RECOMMENDATION,
                CYCLE,
                "120.7",
                "Build clinics",
                List.of(new RecommendingState("Peru", "PER"), new RecommendingState("Nowhere", null)),
                Position.SUPPORTED,
                List.of(),
                List.of(),
                List.of());
        var recommendations = mock(Recommendations.class);
        when(recommendations.find(RECOMMENDATION))
                .thenReturn(Optional.of(new RecommendationDetails(one, "", null, List.of(), null, List.of())));
        var steps = mock(FollowUpSteps.class);
        when(steps.concerned(RECOMMENDATION)).thenReturn(Set.of(ASKER, RATER));
        when(steps.concernedLocally(RECOMMENDATION)).thenReturn(Set.of(RATER));
        when(followUps.cluster(CLUSTER)).thenReturn(Optional.of(cluster(true)));
        when(followUps.clusterOf(any(RecommendationSummary.class))).thenReturn(Optional.of(cluster(true)));
        return new FollowUpNotices(
                        mock(Notices.class), cycles, recommendations, followUps, steps, mock(People.class), around)
                .table();
    }

    private static ClusterSummary cluster(boolean planStands) {
        return new ClusterSummary(CLUSTER, CYCLE, "Health", LEAD, true, planStands, DATES, List.of(RECOMMENDATION));
    }

    /** What is somebody's to do they hear as a task. */
    @Test
    void everyEventIsToldOrSilentAndEveryLineIsWalked() {
        NoticeWalk.everyKind(
                table,
                FollowUpEvent.class,
                ClusterOpened.class,
                ClusterChanged.class,
                ClusterEnded.class,
                Clustered.class,
                ActionsPlanned.class,
                UpdateAsked.class,
                ActionPlanned.class,
                ActionEnded.class,
                OutreachPlanned.class,
                MidTermAskedBack.class);
        NoticeWalk.everyLine(table, EVENTS);
    }

    @Test
    void eachReachesWhomItShould() {
        assertThat(NoticeWalk.told(table, EVENTS))
                .containsExactly(
                        "followup.notice.statusReported" + OF_RECOMMENDATION + "[missions, " + parties(ASKER, RATER)
                                + "]",
                        "followup.notice.rated" + OF_RECOMMENDATION + "[government:TVA, unct:TVA]",
                        "followup.notice.ratedLocally" + OF_RECOMMENDATION + "[government:TVA, unct:TVA]",
                        "followup.notice.ratedLocally" + OF_RECOMMENDATION + "[" + parties(RATER) + "]",
                        "followup.notice.noAnswer" + OF_RECOMMENDATION + "[government:TVA]",
                        "followup.notice.updateGiven" + OF_RECOMMENDATION + "[" + parties(ASKER) + "]",
                        "followup.notice.updatePublic" + OF_RECOMMENDATION + "[" + parties(RATER) + "]",
                        "followup.notice.periodReported" + OF_CLUSTER + "[everybody]",
                        "followup.notice.noPlan" + OF_CLUSTER + "[government:TVA]",
                        "followup.notice.noReport" + OF_CLUSTER + "[government:TVA]",
                        "followup.notice.leadChanged" + OF_CLUSTER + "[" + parties(FORMER, LEAD) + "]",
                        "followup.notice.bodyAdded" + OF_CLUSTER + "[" + parties(LEAD) + "]",
                        "followup.notice.bodyRemoved" + OF_CLUSTER + "[" + parties(LEAD) + "]",
                        "followup.notice.focalPointNamed" + OF_CLUSTER + "[person:" + NOW.value() + "]",
                        "followup.notice.focalPointWas" + OF_CLUSTER + "[person:" + BEFORE.value() + "]",
                        "followup.notice.focalPointGone" + OF_CLUSTER + "[" + parties(LEAD) + "]",
                        "followup.notice.notClustered /follow-up/" + CYCLE.value() + " [ohchr, unct:TVA]",
                        "followup.notice.actionSilent" + OF_ACTION + "[government:TVA]",
                        "followup.notice.actionMoved" + OF_ACTION + "[" + parties(ASKER, RATER) + "]",
                        "followup.notice.lawInForce" + OF_ACTION + "[everybody]",
                        "followup.notice.lawTakenBack" + OF_ACTION + "[everybody]",
                        "followup.notice.lawTakenBack" + OF_ACTION + "[" + parties(ASKER, RATER) + "]",
                        "followup.notice.midTermMissed" + OF_MID_TERM + "[everybody, ohchr]",
                        "followup.notice.midTermApproval" + OF_MID_TERM + "[government:TVA]",
                        "followup.notice.midTerm" + OF_MID_TERM + "[everybody, ohchr]");
    }

    @Test
    void beforeAPlanStandsItsActionsAreTheGovernmentsOwn() {
        when(followUps.clusterOf(any(RecommendationSummary.class))).thenReturn(Optional.of(cluster(false)));
        assertThat(NoticeWalk.told(
                        table,
                        List.of(
                                new ActionMoved(ACTION, "A clinic", List.of(RECOMMENDATION), DAY),
                                new LawInForce(ACTION, "A law", List.of(RECOMMENDATION), DAY))))
                .isEmpty();
    }

    private static String parties(PartyId... all) {
        return String.join(
                ", ", List.of(all).stream().map(one -> "party:" + one.value()).toList());
    }
}
