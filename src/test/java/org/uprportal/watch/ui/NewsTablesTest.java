package org.uprportal.watch.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uprportal.account.People;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.ConsultationEvent;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.ConsultationSummary;
import org.uprportal.consultation.Consultations;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Stage;
import org.uprportal.cycle.StageProgress.Phase;
import org.uprportal.followup.ActionDetails;
import org.uprportal.followup.ActionSteps;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUpEvent;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.FollowedRecommendation;
import org.uprportal.followup.MovedDate;
import org.uprportal.followup.PlannedAction;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressEntry;
import org.uprportal.followup.RequestId;
import org.uprportal.followup.Side;
import org.uprportal.meeting.DecisionId;
import org.uprportal.meeting.DecisionStatus;
import org.uprportal.meeting.DecisionSummary;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingEvent;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.MeetingPlan;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.MinutesEvent;
import org.uprportal.meeting.MinutesId;
import org.uprportal.notification.NoticeTable;
import org.uprportal.organisation.OrganisationEvent;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.place.PlaceId;
import org.uprportal.platform.Words;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationDetails;
import org.uprportal.recommendation.RecommendationEvent;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.RecommendingState;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.recommendation.RegisterRows;
import org.uprportal.report.ReportEvent;
import org.uprportal.state.StateCode;
import org.uprportal.submission.PublicationEvent;
import org.uprportal.submission.SubmissionEvent;
import org.uprportal.submission.SubmissionId;
import org.uprportal.testing.NoticeWalk;
import org.uprportal.theme.ThemeKind;
import org.uprportal.watch.WatchEvent;
import org.uprportal.watch.WatchSteps;

/** Of what those who watch hear, and of which watched things it is news: every line of every table. */
class NewsTablesTest {

    private static final CycleId CYCLE = new CycleId(new UUID(2, 2));
    private static final StateCode TAVARA = new StateCode("TVA");
    private static final RecommendationId RECOMMENDATION = new RecommendationId(new UUID(4, 4));
    private static final UUID THEME = new UUID(4, 5);
    private static final ClusterId CLUSTER = new ClusterId(new UUID(3, 3));
    private static final UUID ACTION = new UUID(6, 6);
    private static final PartyId PARTY = new PartyId(new UUID(7, 7));
    private static final RequestId REQUEST = new RequestId(new UUID(5, 5));
    private static final ConsultationId CONSULTATION = new ConsultationId(new UUID(8, 8));
    private static final MeetingId MEETING = new MeetingId(new UUID(9, 9));
    private static final SubmissionId SUBMISSION = new SubmissionId(new UUID(10, 10));
    private static final LocalDate DAY = LocalDate.of(2028, 1, 1);
    private static final String STATE = "watch:STATE:TVA";
    private static final String REVIEW = "watch:CYCLE:" + CYCLE.value();
    private static final String OF_RECOMMENDATION = "[" + REVIEW + ", watch:RECOMMENDATION:" + RECOMMENDATION.value()
            + ", " + STATE + ", watch:THEME:" + THEME + "]";
    private static final String WITH_PARTY = "[" + REVIEW + ", watch:ORGANISATION:" + PARTY.value()
            + ", watch:RECOMMENDATION:" + RECOMMENDATION.value() + ", " + STATE + ", watch:THEME:" + THEME + "]";
    private static final String OF_REVIEW = "[" + REVIEW + ", " + STATE + "]";

    private final WatchSteps steps = mock(WatchSteps.class);
    private final FollowUps followUps = mock(FollowUps.class);
    private final ActionSteps actions = mock(ActionSteps.class);
    private final People people = mock(People.class);
    private final Meetings meetings = mock(Meetings.class);
    private final Consultations consultations = mock(Consultations.class);
    private Concerned concerned;

    @BeforeEach
    void tavara() {
        var cycles = mock(Cycles.class);
        when(cycles.get(CYCLE)).thenReturn(cycle());
        var recommendations = mock(Recommendations.class);
        var summary = new RecommendationSummary(
                RECOMMENDATION,
                CYCLE,
                "120.7",
                "Build clinics",
                List.of(),
                Position.NOTED,
                List.of(),
                List.of(),
                List.of());
        when(recommendations.find(RECOMMENDATION))
                .thenReturn(Optional.of(new RecommendationDetails(summary, "", null, List.of(), null, List.of())));
        var rows = mock(RegisterRows.class);
        when(rows.find(RECOMMENDATION.value()))
                .thenReturn(Optional.of(new RegisterRow(
                        RECOMMENDATION.value(),
                        RegisterRow.Unit.PARAGRAPH,
                        CYCLE.value(),
                        new RecommendingState("Tavara", "TVA"),
                        4,
                        48,
                        "120.7",
                        "1",
                        "Build clinics",
                        List.of(),
                        Position.NOTED,
                        "",
                        null,
                        List.of(
                                new RegisterRow.Term(ThemeKind.THEME, THEME, "Health"),
                                new RegisterRow.Term(ThemeKind.THEME, null, "Unknown")),
                        null)));
        concerned = new Concerned(cycles, recommendations, rows);
        when(people.party(PARTY))
                .thenReturn(Optional.of(new Party(PARTY, PartyKind.CSO, "Norlund Legal Aid", TAVARA, null)));
        when(followUps.cluster(CLUSTER))
                .thenReturn(Optional.of(new ClusterSummary(
                        CLUSTER,
                        CYCLE,
                        "Health",
                        PARTY,
                        true,
                        true,
                        new FollowUpSchedule(Instant.EPOCH, Instant.EPOCH),
                        List.of(RECOMMENDATION))));
        government(Progress.PARTLY);
        action(true);
    }

    @Test
    void ofRecommendations() {
        var table = new WatchedRecommendationsNotices(steps, concerned).table();
        var events = List.<RecommendationEvent>of(
                new RecommendationEvent.PositionTaken(CYCLE, RECOMMENDATION, Position.PENDING, Position.NOTED),
                new RecommendationEvent.PositionTaken(CYCLE, RECOMMENDATION, Position.NOTED, Position.SUPPORTED),
                new RecommendationEvent.Imported(CYCLE, 254),
                new RecommendationEvent.ImportTakenBack(CYCLE, 1, 0),
                new RecommendationEvent.ResponseSent(CYCLE, 3, 2, 1),
                new RecommendationEvent.OutcomeAdopted(CYCLE));
        NoticeWalk.everyKind(
                table,
                RecommendationEvent.class,
                RecommendationEvent.OnRecordAlready.class,
                RecommendationEvent.PrioritiesAsked.class);
        NoticeWalk.everyLine(table, events);
        var page = " /recommendations/" + RECOMMENDATION.value() + " ";
        var list = " /recommendations?cycle=" + CYCLE.value() + " ";
        assertThat(NoticeWalk.told(table, events))
                .containsExactly(
                        "watch.news.position.first" + page + OF_RECOMMENDATION,
                        "watch.news.position.changed" + page + OF_RECOMMENDATION,
                        "watch.news.review.imported" + list + OF_REVIEW,
                        "watch.news.review.takenBack" + list + OF_REVIEW,
                        "watch.news.review.answered" + list + OF_REVIEW,
                        "watch.news.review.adopted" + list + OF_REVIEW);
        // The same reason in other words is no other position.
        assertThat(table.of(
                        new RecommendationEvent.PositionTaken(CYCLE, RECOMMENDATION, Position.NOTED, Position.NOTED)))
                .isEmpty();
    }

    @Test
    void ofWhatEachSideSays() {
        var table = followUp();
        var events = List.<FollowUpEvent>of(
                new FollowUpEvent.StatusReported(RECOMMENDATION, CYCLE, PARTY, Progress.PARTLY),
                new FollowUpEvent.Rated(RECOMMENDATION, CYCLE, PARTY, Side.CIVIL_SOCIETY, null, Progress.NOT),
                new FollowUpEvent.Rated(RECOMMENDATION, CYCLE, PARTY, Side.NHRI, Progress.NOT, Progress.PARTLY),
                new FollowUpEvent.RatedLocally(
                        RECOMMENDATION, CYCLE, new PlaceId(new UUID(3, 9)), "Harbour", Side.CIVIL_SOCIETY),
                new FollowUpEvent.UpdateAsked(REQUEST, RECOMMENDATION, CYCLE, PARTY),
                new FollowUpEvent.UpdateGiven(REQUEST, RECOMMENDATION, PARTY),
                new FollowUpEvent.RequestSilent(REQUEST, RECOMMENDATION));
        var page = " /progress/" + RECOMMENDATION.value() + " ";
        // Whoever watches the organisation that asks does not hear that it asked.
        assertThat(NoticeWalk.told(table, events))
                .containsExactly(
                        "watch.news.progress.first" + page + WITH_PARTY,
                        "watch.news.rating.first" + page + WITH_PARTY,
                        "watch.news.rating.changed" + page + WITH_PARTY,
                        "watch.news.rating.local" + page + OF_RECOMMENDATION,
                        "watch.news.request.asked" + page + OF_RECOMMENDATION,
                        "watch.news.request.answered" + page + OF_RECOMMENDATION,
                        "watch.news.request.silent" + page + OF_RECOMMENDATION);
        government(Progress.PARTLY, Progress.NOT);
        assertThat(table.of(events.getFirst()).getFirst().arguments())
                .isEqualTo(List.of(
                        Words.text("watch.state", "TVA"),
                        "120.7",
                        Words.text("followup.progress.NOT"),
                        Words.text("followup.progress.PARTLY")));
        government(Progress.PARTLY, Progress.PARTLY);
        assertThat(table.of(events.getFirst()).getFirst().key()).isEqualTo("watch.news.progress.again");
    }

    @Test
    void ofActionsLawsAndMidTermReports() {
        var table = followUp();
        var events = List.<FollowUpEvent>of(
                new FollowUpEvent.ProgressReported(
                        CLUSTER, CYCLE, PARTY, new FollowUpSchedule(Instant.EPOCH, Instant.EPOCH)),
                new FollowUpEvent.ActionMoved(ACTION, "A clinic", List.of(RECOMMENDATION), DAY.plusYears(1)),
                new FollowUpEvent.ActionEnded(ACTION, List.of(RECOMMENDATION)),
                new FollowUpEvent.ActionSilent(ACTION, "A clinic", CYCLE),
                new FollowUpEvent.LawInForce(ACTION, "A law", List.of(RECOMMENDATION), DAY),
                new FollowUpEvent.LawTakenBack(ACTION, "A law", List.of(RECOMMENDATION), true, DAY),
                new FollowUpEvent.MidTermPublished(CYCLE),
                new FollowUpEvent.MidTermMissed(CYCLE));
        var page = " /actions/" + ACTION + " ";
        var midTerm = " /mid-term/" + CYCLE.value() + " ";
        assertThat(NoticeWalk.told(table, events))
                .containsExactly(
                        "watch.news.report.period /clusters/" + CLUSTER.value() + " [" + REVIEW
                                + ", watch:ORGANISATION:" + PARTY.value() + ", " + STATE + "]",
                        "watch.news.action.moved" + page + OF_RECOMMENDATION,
                        "watch.news.action.done" + page + OF_RECOMMENDATION,
                        "watch.news.action.overdue" + page + OF_RECOMMENDATION,
                        "watch.news.action.inForce" + page + OF_RECOMMENDATION,
                        "watch.news.action.takenBack" + page + OF_RECOMMENDATION,
                        "watch.news.report.midTerm" + midTerm + OF_REVIEW,
                        "watch.news.report.midTermMissed" + midTerm + OF_REVIEW);
        assertThat(table.of(events.get(1)).getFirst().arguments())
                .isEqualTo(List.of(
                        Words.text("watch.state", "TVA"), "A clinic", Words.day(DAY), Words.day(DAY.plusYears(1))));
        action(false);
        assertThat(table.of(events.get(2)).getFirst().key()).isEqualTo("watch.news.action.dropped");
    }

    @Test
    void everyKindOfFollowUpIsToldOrSilent() {
        var table = followUp();
        NoticeWalk.everyKind(
                table,
                FollowUpEvent.class,
                FollowUpEvent.ClusterOpened.class,
                FollowUpEvent.ClusterChanged.class,
                FollowUpEvent.LeadChanged.class,
                FollowUpEvent.ClusterEnded.class,
                FollowUpEvent.ClusteringLate.class,
                FollowUpEvent.Clustered.class,
                FollowUpEvent.BodyAdded.class,
                FollowUpEvent.BodyRemoved.class,
                FollowUpEvent.FocalPointNamed.class,
                FollowUpEvent.FocalPointGone.class,
                FollowUpEvent.ActionsPlanned.class,
                FollowUpEvent.LeadSilent.class,
                FollowUpEvent.ActionPlanned.class,
                FollowUpEvent.OutreachPlanned.class,
                FollowUpEvent.MidTermApprovalAsked.class,
                FollowUpEvent.MidTermAskedBack.class);
    }

    @Test
    void ofConsultations() {
        var table = new WatchedConsultationsNotices(steps, concerned, consultations).table();
        var details = mock(ConsultationDetails.class);
        when(details.summary())
                .thenReturn(new ConsultationSummary(
                        CONSULTATION, CYCLE, TAVARA, 4, "Health", ConsultationStatus.OPEN, null, null, null));
        when(consultations.find(CONSULTATION)).thenReturn(Optional.of(details));
        var events = List.<ConsultationEvent>of(
                new ConsultationEvent.Published(
                        CONSULTATION, CYCLE, TAVARA, "Health", Instant.EPOCH, Instant.EPOCH, true, Set.of(PARTY)),
                new ConsultationEvent.Opened(CONSULTATION, CYCLE),
                new ConsultationEvent.EndMoved(
                        CONSULTATION, CYCLE, TAVARA, "Health", Instant.EPOCH, Instant.EPOCH, Set.of(PARTY)),
                new ConsultationEvent.Closed(CONSULTATION, CYCLE, "Health", Instant.EPOCH),
                new ConsultationEvent.OutcomePublished(
                        CONSULTATION, CYCLE, TAVARA, "Health", Set.of(PARTY), Set.of(PARTY)));
        NoticeWalk.everyKind(
                table,
                ConsultationEvent.class,
                ConsultationEvent.Prepared.class,
                ConsultationEvent.Invited.class,
                ConsultationEvent.EndNears.class,
                ConsultationEvent.Contributed.class,
                ConsultationEvent.Withdrawn.class,
                ConsultationEvent.InvitationUsed.class,
                ConsultationEvent.InvitationDeclined.class,
                ConsultationEvent.InvitationReopened.class,
                ConsultationEvent.Answered.class,
                ConsultationEvent.AllAnswered.class);
        NoticeWalk.everyLine(table, events);
        var to = " /consultations/" + CONSULTATION.value() + " [watch:CONSULTATION:" + CONSULTATION.value() + ", "
                + REVIEW + ", " + STATE + "]";
        assertThat(NoticeWalk.told(table, events))
                .containsExactly(
                        "watch.news.consultation.called" + to,
                        "watch.news.consultation.open" + to,
                        "watch.news.consultation.endMoved" + to,
                        "watch.news.consultation.closed" + to,
                        "watch.news.consultation.outcome" + to);
    }

    @Test
    void ofMeetingsAndTheirMinutes() {
        var table = new WatchedMeetingsNotices(steps).table();
        var summary = meeting();
        var before = new MeetingPlan(
                MeetingKind.values()[0],
                "Pre-session",
                "",
                "Europe/Zurich",
                DAY.atTime(9, 0),
                DAY.atTime(10, 0),
                MeetingWay.ONLINE,
                "",
                "",
                0,
                0,
                "",
                "",
                false);
        var events = List.<MeetingEvent>of(
                new MeetingEvent.Published(MEETING, TAVARA, PARTY, summary, true),
                new MeetingEvent.Published(MEETING, TAVARA, PARTY, summary, false),
                new MeetingEvent.Repeated(MEETING, TAVARA, PARTY, summary, 3),
                new MeetingEvent.Changed(MEETING, summary, Set.of("time", "place"), true, "", before),
                new MeetingEvent.AgendaChanged(MEETING, summary, List.of()),
                new MeetingEvent.Cancelled(MEETING, summary, "No room"));
        var told = Set.<Class<? extends MeetingEvent>>of(
                MeetingEvent.Published.class,
                MeetingEvent.Repeated.class,
                MeetingEvent.Changed.class,
                MeetingEvent.AgendaChanged.class,
                MeetingEvent.Cancelled.class);
        // Nothing of who comes, who speaks and who books.
        NoticeWalk.everyKind(table, MeetingEvent.class, silent(MeetingEvent.class, told));
        NoticeWalk.everyLine(table, events);
        var to = " /meetings/" + MEETING.value() + " [watch:MEETING:" + MEETING.value() + ", watch:ORGANISATION:"
                + PARTY.value() + ", " + STATE + "]";
        assertThat(NoticeWalk.told(table, events))
                .containsExactly(
                        "watch.news.meeting.called" + to,
                        "watch.news.meeting.series" + to,
                        "watch.news.meeting.moved" + to,
                        "watch.news.meeting.changed" + to,
                        "watch.news.meeting.agenda" + to,
                        "watch.news.meeting.cancelled" + to);
        when(meetings.find(MEETING))
                .thenReturn(Optional.of(new MeetingDetails(summary, before, null, Map.of(), 0, false, false)));
        var minutes = new WatchedMinutesNotices(steps, meetings).table();
        NoticeWalk.everyKind(
                minutes, MinutesEvent.class, silent(MinutesEvent.class, Set.of(MinutesEvent.Validated.class)));
        var validated = new MinutesEvent.Validated(new MinutesId(new UUID(1, 1)), MEETING, true);
        NoticeWalk.everyLine(minutes, List.of(validated));
        assertThat(NoticeWalk.told(minutes, validated))
                .containsExactly("watch.news.minutes.published"
                        + to.replace(MEETING.value() + " [", MEETING.value() + "/minutes ["));
        assertThat(minutes.of(new MinutesEvent.Validated(new MinutesId(new UUID(1, 1)), MEETING, false)))
                .isEmpty();
    }

    @Test
    void ofWhatMeetingsDecideOnWhatIsWatched() {
        var desk = mock(MinutesDesk.class);
        var actor = mock(CurrentActor.class);
        when(actor.callAs(any(Actor.class), any()))
                .thenAnswer(call ->
                        call.<java.util.function.Supplier<?>>getArgument(1).get());
        when(meetings.find(MEETING))
                .thenReturn(Optional.of(new MeetingDetails(meeting(), null, null, Map.of(), 0, false, false)));
        var table = new WatchedDecisionsNotices(steps, concerned, meetings, desk, followUps, actor).table();
        NoticeWalk.everyKind(table, MinutesEvent.class, silent(MinutesEvent.class, Set.of(MinutesEvent.Given.class)));
        var id = new DecisionId(new UUID(12, 12));
        var given = new MinutesEvent.Given(id, MEETING, PARTY, "A report", DAY);
        assertThat(table.of(given)).as("kept among those who took part").isEmpty();
        var key = "watch.news.minutes.decided /meetings/" + MEETING.value() + "/minutes ";
        var told = Map.of(
                new Matter(Matter.Kind.RECOMMENDATION, RECOMMENDATION.value()), OF_RECOMMENDATION,
                new Matter(Matter.Kind.CONSULTATION, CONSULTATION.value()),
                        "[watch:CONSULTATION:" + CONSULTATION.value() + ", " + STATE + "]",
                new Matter(Matter.Kind.MEETING, MEETING.value()),
                        "[watch:MEETING:" + MEETING.value() + ", " + STATE + "]",
                new Matter(Matter.Kind.SUBMISSION, SUBMISSION.value()), "[" + STATE + "]",
                new Matter(Matter.Kind.CLUSTER, CLUSTER.value()), OF_RECOMMENDATION);
        told.forEach((matter, to) -> {
            when(desk.decision(id))
                    .thenReturn(Optional.of(new DecisionSummary(
                            id, MEETING, "A report", PARTY, DAY, DecisionStatus.OPEN, null, null, matter)));
            NoticeWalk.everyLine(table, List.of(given));
            assertThat(NoticeWalk.told(table, given)).containsExactly(key + to);
        });
    }

    @Test
    void ofReportsAndSubmissions() {
        var reports = new WatchedReportsNotices(steps, concerned).table();
        var events = List.<ReportEvent>of(
                new ReportEvent.PutToConsultation(CYCLE, Instant.EPOCH),
                new ReportEvent.PutToConsultation(CYCLE, Instant.EPOCH, true),
                new ReportEvent.Published(CYCLE, List.of()),
                new ReportEvent.Missed(CYCLE));
        NoticeWalk.everyKind(
                reports,
                ReportEvent.class,
                silent(
                        ReportEvent.class,
                        Set.of(
                                ReportEvent.PutToConsultation.class,
                                ReportEvent.Published.class,
                                ReportEvent.Missed.class)));
        NoticeWalk.everyLine(reports, events);
        var page = " /national-report/" + CYCLE.value() + " " + OF_REVIEW;
        assertThat(NoticeWalk.told(reports, events))
                .containsExactly(
                        "watch.news.report.draft" + page,
                        "watch.news.report.draft /mid-term-sections/" + CYCLE.value() + " " + OF_REVIEW,
                        "watch.news.report.published" + page,
                        "watch.news.report.missed" + page);
        var publications = new WatchedPublicationsNotices(steps, concerned).table();
        var published = List.of(
                new PublicationEvent.Published(CYCLE, TAVARA, 3), new PublicationEvent.Published(CYCLE, TAVARA, 0));
        NoticeWalk.everyKind(publications, PublicationEvent.class);
        NoticeWalk.everyLine(publications, published);
        assertThat(NoticeWalk.told(publications, published))
                .containsExactly(
                        "watch.news.submissions.published /published-submissions/" + CYCLE.value() + " " + OF_REVIEW);
        var submissions = new WatchedSubmissionsNotices(steps, concerned, people).table();
        var named = new SubmissionEvent.Published(SUBMISSION, CYCLE, PARTY, false);
        NoticeWalk.everyKind(
                submissions,
                SubmissionEvent.class,
                silent(SubmissionEvent.class, Set.of(SubmissionEvent.Published.class)));
        NoticeWalk.everyLine(submissions, List.of(named));
        assertThat(NoticeWalk.told(submissions, named))
                .containsExactly("watch.news.submission.published /published-submission/" + SUBMISSION.value()
                        + " [watch:ORGANISATION:" + PARTY.value() + "]");
        // What stands under a pseudonym is nobody's.
        assertThat(submissions.of(new SubmissionEvent.Published(SUBMISSION, CYCLE, PARTY, true)))
                .isEmpty();
    }

    @Test
    void ofReviewsStagesAndOrganisations() {
        var reviews = new WatchedReviewsNotices(steps, concerned).table();
        var events = List.<CycleEvent>of(
                new CycleEvent.Opened(CYCLE, TAVARA, cycle()),
                new CycleEvent.Confirmed(CYCLE, TAVARA),
                new CycleEvent.DateMoved(CYCLE, TAVARA, CycleDate.REVIEW, Instant.EPOCH, Instant.EPOCH),
                new CycleEvent.Closed(CYCLE, TAVARA));
        NoticeWalk.everyKind(reviews, CycleEvent.class);
        NoticeWalk.everyLine(reviews, events);
        var page = " /cycles/" + CYCLE.value() + " " + OF_REVIEW;
        assertThat(NoticeWalk.told(reviews, events))
                .containsExactly(
                        "watch.news.review.opened" + page,
                        "watch.news.review.confirmed" + page,
                        "watch.news.review.dateMoved" + page,
                        "watch.news.review.closed" + page);
        var stages = new WatchedStagesNotices(steps, concerned).table();
        var moved = new WatchEvent.StageMoved(CYCLE, Stage.REVIEW, Phase.AHEAD, Phase.OPEN);
        NoticeWalk.everyKind(stages, WatchEvent.class);
        NoticeWalk.everyLine(stages, List.of(moved));
        assertThat(NoticeWalk.told(stages, moved)).containsExactly("watch.news.stage.moved" + page);
        var organisations = new WatchedOrganisationsNotices(steps, people).table();
        var changed = new OrganisationEvent.Changed(PARTY);
        NoticeWalk.everyKind(
                organisations,
                OrganisationEvent.class,
                silent(OrganisationEvent.class, Set.of(OrganisationEvent.Changed.class)));
        NoticeWalk.everyLine(organisations, List.of(changed));
        assertThat(NoticeWalk.told(organisations, changed))
                .containsExactly("watch.news.organisation.changed /organisations/" + PARTY.value()
                        + " [watch:ORGANISATION:" + PARTY.value() + "]");
    }

    private NoticeTable<FollowUpEvent> followUp() {
        var actor = mock(CurrentActor.class);
        when(actor.callAs(any(Actor.class), any()))
                .thenAnswer(call ->
                        call.<java.util.function.Supplier<?>>getArgument(1).get());
        return new WatchedFollowUpNotices(
                        steps, concerned, new WatchedActionsNotices(concerned, actions, actor), followUps)
                .table();
    }

    /** What the government says, the newest first. */
    private void government(Progress... said) {
        when(followUps.followed(any(RecommendationSummary.class)))
                .thenReturn(new FollowedRecommendation(
                        null,
                        Arrays.stream(said)
                                .map(one -> new ProgressEntry(
                                        UUID.randomUUID(),
                                        Side.GOVERNMENT,
                                        Instant.EPOCH,
                                        PARTY,
                                        one,
                                        "",
                                        "",
                                        false,
                                        1))
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private void action(boolean done) {
        var planned = mock(PlannedAction.class);
        when(planned.done()).thenReturn(done);
        when(planned.title()).thenReturn("A clinic");
        when(planned.recommendations()).thenReturn(List.of(RECOMMENDATION));
        when(planned.moves()).thenReturn(List.of(new MovedDate(Instant.EPOCH, DAY, DAY.plusYears(1), "Later")));
        when(actions.find(ACTION))
                .thenReturn(new ActionDetails(planned, CYCLE, List.of(), List.of(), List.of(), false));
    }

    private static CycleSummary cycle() {
        return new CycleSummary(CYCLE, TAVARA, 4, 48, CycleStatus.RUNNING, Map.of());
    }

    private static MeetingSummary meeting() {
        return new MeetingSummary(
                MEETING,
                TAVARA,
                PARTY,
                MeetingKind.values()[0],
                "Pre-session",
                MeetingStatus.PUBLISHED,
                MeetingWay.ONLINE,
                "",
                "Europe/Zurich",
                LocalDateTime.of(2028, 1, 2, 9, 0),
                LocalDateTime.of(2028, 1, 2, 10, 0),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @SuppressWarnings("unchecked")
    private static <E> Class<? extends E>[] silent(Class<E> events, Set<Class<? extends E>> told) {
        return Arrays.stream(events.getPermittedSubclasses())
                .filter(one -> !told.contains(one))
                .toArray(Class[]::new);
    }
}
