package org.uprportal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.Consultations;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.FollowUps;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.DecidedOn;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.MeetingPlan;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.MinutesText;
import org.uprportal.meeting.Seats;
import org.uprportal.notification.LetterRhythm;
import org.uprportal.notification.Letters;
import org.uprportal.notification.NoticeSummary;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.StateCode;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.Publications;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** What a meeting has decided stands on the page of whatever it belongs to, of every kind, and those who watch that hear of it. */
@PortalTest
class DecidedMattersTest extends SpringBrowserlessTest {

    private static final String ZONE = "Europe/Zurich";

    private static final Map<Matter.Kind, String> PAGES = Map.of(
            Matter.Kind.RECOMMENDATION, "recommendations/",
            Matter.Kind.CLUSTER, "clusters/",
            Matter.Kind.CONSULTATION, "consultations/",
            Matter.Kind.SUBMISSION, "published-submission/",
            Matter.Kind.MEETING, "meetings/");

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Cycles cycles;

    @Autowired
    Consultations consultations;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    Publications publications;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    ClusterDesk clusterDesk;

    @Autowired
    FollowUps followUps;

    @Autowired
    Meetings meetings;

    @Autowired
    Seats seats;

    @Autowired
    MinutesDesk minutes;

    @Autowired
    DecidedOn decided;

    @Autowired
    Watches watches;

    @Autowired
    Letters letters;

    @Autowired
    Notices notices;

    @Autowired
    Messages messages;

    @Autowired
    CurrentActor actor;

    StateCode state;
    PersonId host;
    PersonId ministry;
    CycleId cycle;
    MeetingId meeting;
    final Map<Matter.Kind, Matter> matters = new EnumMap<>(Matter.Kind.class);

    @BeforeEach
    void oneOfEach() {
        state = scene.newState();
        host = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        var author = scene.person(PartyKind.CSO, state);
        cycle = scene.runningCycle(state);
        consulted();
        var submission = filed(author);
        time.travelTo(cycles.get(cycle).on(CycleDate.STAKEHOLDER_DEADLINE).plusSeconds(1));
        scene.as(scene.secretariat(), () -> publications.publish(cycle));
        matters.put(Matter.Kind.SUBMISSION, new Matter(Matter.Kind.SUBMISSION, submission.value()));
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        var all = recommendations.of(cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
        scene.as(host, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(cycle, List.of(new ClusterProposal("Courts", scene.partyOf(ministry), all)));
        });
        matters.put(
                Matter.Kind.RECOMMENDATION,
                new Matter(Matter.Kind.RECOMMENDATION, all.getFirst().value()));
        matters.put(
                Matter.Kind.CLUSTER,
                new Matter(
                        Matter.Kind.CLUSTER,
                        followUps.clusters(cycle).getFirst().id().value()));
        var before = called();
        matters.put(Matter.Kind.MEETING, new Matter(Matter.Kind.MEETING, before.value()));
        meeting = called();
        scene.as(ministry, () -> seats.register(meeting, Attending.PLACE, false));
        time.travelTo(meetings.find(meeting).orElseThrow().summary().begins().plusSeconds(60));
        time.pass(Duration.ofHours(3));
        letters.writeDue();
    }

    @Test
    void onTheirOwnPagesForEverybodyAndOverdueOnceTheirDayIsOver() {
        validated(true);
        scene.signOut();
        var now = matters.values().stream()
                .map(matter -> decided.of(matter, 0, 20).rows())
                .toList();
        assertThat(now).hasSize(5).allSatisfy(one -> assertThat(one).hasSize(1));
        matters.forEach((kind, matter) -> assertThat(page(kind, matter))
                .as(kind.name())
                .contains("Report on " + kind)
                .doesNotContain("overdue: Report"));
        var due = decided.of(matters.get(Matter.Kind.CLUSTER), 0, 20)
                .rows()
                .getFirst()
                .decision()
                .due();
        assertThat(now)
                .allSatisfy(one -> assertThat(one.getFirst().decision().late(due))
                        .as("not on the day itself")
                        .isFalse());
        matters.forEach((kind, matter) -> assertThat(
                        decided.of(matter, 0, 20).rows().getFirst().decision().late(due.plusDays(1)))
                .as(kind.name())
                .isTrue());
    }

    @Test
    void whatIsKeptAmongThoseWhoTookPartStandsOnNoPage() {
        validated(false);
        scene.signOut();
        matters.forEach((kind, matter) -> {
            assertThat(decided.of(matter, 0, 20).rows()).as(kind.name()).isEmpty();
            assertThat(page(kind, matter)).as(kind.name()).doesNotContain("Report on " + kind);
        });
    }

    @Test
    void thoseWhoWatchAnyOfThemHearWhatWasDecidedOnIt() {
        var ofOne = watcher(Watched.of(WatchedKind.RECOMMENDATION, id(Matter.Kind.RECOMMENDATION)));
        var ofState = watcher(Watched.state(state));
        var ofConsultation = watcher(Watched.of(WatchedKind.CONSULTATION, id(Matter.Kind.CONSULTATION)));
        var ofMeeting = watcher(Watched.of(WatchedKind.MEETING, id(Matter.Kind.MEETING)));
        var another = scene.newState();
        scene.runningCycle(another);
        var ofAnother = watcher(Watched.state(another));
        validated(true);
        tell();
        // The recommendation stands in the cluster too.
        assertThat(heard(ofOne)).containsExactlyInAnyOrder("RECOMMENDATION", "CLUSTER");
        assertThat(heard(ofConsultation)).containsExactly("CONSULTATION");
        assertThat(heard(ofMeeting)).containsExactly("MEETING");
        assertThat(heard(ofState)).hasSize(5);
        assertThat(heard(ofAnother)).isEmpty();
        assertThat(said(ofConsultation, Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("the meeting “Round table on courts” has decided: Report on CONSULTATION (until ");
    }

    @Test
    void nobodyHearsOfWhatIsKeptAmongThoseWhoTookPart() {
        var ofOne = watcher(Watched.of(WatchedKind.RECOMMENDATION, id(Matter.Kind.RECOMMENDATION)));
        var ofState = watcher(Watched.state(state));
        validated(false);
        tell();
        assertThat(heard(ofOne)).isEmpty();
        assertThat(heard(ofState)).isEmpty();
    }

    private void consulted() {
        var id = consultations.schedule(cycle).orElseThrow().id();
        scene.as(host, () -> {
            consultations.draft(
                    id,
                    new ConsultationDraft(
                            "Consultation on courts",
                            "What should be done?",
                            List.of(),
                            null,
                            clock.instant().plus(Duration.ofDays(40)),
                            null,
                            Set.of()));
            consultations.publish(id);
        });
        matters.put(Matter.Kind.CONSULTATION, new Matter(Matter.Kind.CONSULTATION, id.value()));
    }

    private SubmissionId filed(PersonId author) {
        var id = scene.as(author, () -> {
            var opened = submissions.open(cycle, false, "Fair courts");
            draftDesk.save(
                    opened,
                    new SubmissionDraft(
                            "Fair courts",
                            List.of(new SubmissionSection("Background", "Courts are slow.", "", false)),
                            List.of(),
                            List.of()),
                    0);
            filingDesk.askApproval(opened);
            return opened;
        });
        scene.as(scene.colleague(scene.partyOf(author)), () -> filingDesk.approve(id, filingDesk.statement(id)));
        return id;
    }

    private MeetingId called() {
        return scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                    .plusDays(10)
                    .atTime(14, 0);
            meetings.revise(
                    opened,
                    new MeetingPlan(
                            MeetingKind.ROUND_TABLE,
                            "Round table on courts",
                            "",
                            ZONE,
                            starts,
                            starts.plusHours(2),
                            MeetingWay.BOTH,
                            "Harbour Street 4",
                            "https://example.org/room",
                            20,
                            0,
                            "",
                            "",
                            false),
                    "");
            meetings.publish(opened);
            return opened;
        });
    }

    private void validated(boolean publish) {
        var due = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE)).plusDays(60);
        var taken = new ArrayList<MinutesText.Decided>();
        matters.forEach((kind, matter) ->
                taken.add(new MinutesText.Decided("Report on " + kind, scene.partyOf(ministry), due, matter)));
        var id = scene.as(host, () -> {
            var awaited = minutes.of(meeting).orElseThrow();
            minutes.write(
                    awaited.id(),
                    awaited.edits(),
                    new MinutesText(List.of(new MinutesText.Item("Courts", "They are slow.")), taken));
            minutes.send(awaited.id());
            return awaited.id();
        });
        time.pass(Duration.ofDays(15));
        scene.as(host, () -> minutes.validate(id, publish));
    }

    private String page(Matter.Kind kind, Matter matter) {
        UI.getCurrent().navigate(PAGES.get(kind) + matter.id());
        var layout = ((Component) getCurrentView()).getParent().orElse((Component) getCurrentView());
        return layout.getElement().getTextRecursively();
    }

    private java.util.UUID id(Matter.Kind kind) {
        return matters.get(kind).id();
    }

    private PersonId watcher(Watched thing) {
        var person = scene.person(PartyKind.ACADEMIC, scene.newState());
        scene.as(person, () -> watches.watch(thing, LetterRhythm.AT_ONCE));
        return person;
    }

    private void tell() {
        letters.writeDue();
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(2)));
        letters.writeDue();
    }

    private List<NoticeSummary> news(PersonId who) {
        return scene.as(who, () -> notices.mine(100)).stream()
                .filter(one -> one.key().equals("watch.news.minutes.decided"))
                .toList();
    }

    /** On what, as far as the words say. */
    private List<String> heard(PersonId who) {
        return said(who, Locale.ENGLISH).stream()
                .map(words -> words.replaceFirst(".*Report on ", "").replaceFirst(" .*", ""))
                .toList();
    }

    private List<String> said(PersonId who, Locale language) {
        return news(who).stream()
                .map(one -> messages.text(language, one.key(), one.arguments().toArray()))
                .toList();
    }
}
