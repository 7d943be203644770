package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** What meetings, their series, agendas and minutes refuse, each with its own sentence. */
@PortalTest
class MeetingRulesTest {

    private static final String ZONE = "Europe/Zurich";

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Meetings meetings;

    @Autowired
    Seats seats;

    @Autowired
    GuestDesk guestDesk;

    @Autowired
    Hosts hosts;

    @Autowired
    SeriesDesk series;

    @Autowired
    Agendas agendas;

    @Autowired
    MinutesDesk desk;

    PersonId host;
    PersonId guest;
    MeetingId meeting;
    MeetingPlan plan;

    @BeforeEach
    void aDraft() {
        var state = scene.newState();
        host = scene.person(PartyKind.GOVERNMENT, state);
        guest = scene.person(PartyKind.CSO, state);
        plan = MeetingLifeTest.plan(inDays(20), 10, false);
        scene.signIn(host);
        meeting = meetings.open(ZONE);
    }

    @Test
    void aMeetingIsCalledOnlyWithATitleAndSomewhereToCome() {
        for (var incomplete : List.of(
                with("", MeetingWay.PLACE, "Harbour Street 4", ""),
                with("Courts", MeetingWay.PLACE, " ", "https://example.org/room"),
                with("Courts", MeetingWay.ONLINE, "Harbour Street 4", ""),
                with("Courts", MeetingWay.BOTH, "Harbour Street 4", ""),
                with("Courts", MeetingWay.BOTH, "", "https://example.org/room"))) {
            meetings.revise(meeting, incomplete, "");
            refusedWith("meeting.refused.incomplete", () -> meetings.publish(meeting));
        }
        for (var whole : List.of(
                with("Courts", MeetingWay.PLACE, "Harbour Street 4", ""),
                with("Courts", MeetingWay.ONLINE, "", "https://example.org/room"))) {
            var another = meetings.open(ZONE);
            meetings.revise(another, whole, "");
            meetings.publish(another);
            assertThat(meetings.find(another).orElseThrow().summary().status()).isEqualTo(MeetingStatus.PUBLISHED);
        }
    }

    @Test
    void itEndsAfterItBeginsInATimeZoneThatThereIsAndBeginsInTheFuture() {
        refusedWith("meeting.refused.dates", () -> meetings.revise(meeting, plan.at(inDays(20), inDays(20)), ""));
        refusedWith("meeting.refused.dates", () -> meetings.revise(meeting, plan.at(inDays(20), inDays(19)), ""));
        refusedWith("meeting.refused.noSuchZone", () -> meetings.revise(meeting, in("Mars/Olympus"), ""));
        meetings.revise(meeting, plan.at(inDays(-1), inDays(20)), "");
        refusedWith("meeting.refused.dates", () -> meetings.publish(meeting));
    }

    @Test
    void placesAreNoFewerThanNoneAndNotWithoutEnd() {
        for (var wrong : List.of(places(-1, 0), places(0, -1), places(1_000_000, 0), places(0, 1_000_000))) {
            refusedWith("meeting.refused.places", () -> meetings.revise(meeting, wrong, ""));
        }
        meetings.revise(meeting, places(0, 0), "");
    }

    @Test
    void oneTakesPartAsTheMeetingOffersAndChangesOnlyToTheOtherWay() {
        meetings.revise(meeting, with("Courts", MeetingWay.PLACE, "Harbour Street 4", ""), "");
        meetings.publish(meeting);
        scene.as(guest, () -> {
            refusedWith("meeting.refused.notSo", () -> seats.register(meeting, Attending.ONLINE, true));
            var seat = seats.register(meeting, Attending.PLACE, false);
            refusedWith("meeting.refused.notSo", () -> seats.change(seat, Attending.ONLINE));
            refusedWith("meeting.refused.notSo", () -> seats.change(seat, Attending.PLACE));
            refusedWith("meeting.refused.twice", () -> seats.register(meeting, Attending.PLACE, true));
        });
    }

    @Test
    void whoHasNoStateCannotHost() {
        refusedWith("meeting.refused.cannotHost", () -> hosts.ask(meeting, scene.partyOf(scene.secretariat())));
        refusedWith("meeting.refused.askedAlready", () -> hosts.ask(meeting, scene.partyOf(host)));
        var asked = hosts.ask(meeting, scene.partyOf(guest));
        assertThat(hosts.asked(meeting)).extracting(CohostSummary::id).containsExactly(asked);
    }

    @Test
    void aSeriesHasOneToSixtyMore() {
        meetings.revise(meeting, plan, "");
        refusedWith("meeting.refused.series", () -> series.repeat(meeting, Repeating.WEEKLY, 0, List.of()));
        refusedWith("meeting.refused.series", () -> series.repeat(meeting, Repeating.WEEKLY, 61, List.of()));
        var except = plan.starts().plusWeeks(2).toLocalDate();
        var opened = series.repeat(meeting, Repeating.WEEKLY, 3, List.of(except));
        assertThat(opened).hasSize(2);
        assertThat(opened.stream()
                        .map(one -> meetings.find(one).orElseThrow().plan().starts()))
                .containsExactly(plan.starts().plusWeeks(1), plan.starts().plusWeeks(3));
    }

    @Test
    void aPointOfTheAgendaHasATitleAndALengthOfADayAtMost() {
        for (var wrong : List.of(
                new AgendaItem(" ", 10, "", ""),
                new AgendaItem("Courts", -1, "", ""),
                new AgendaItem("Courts", 1441, "", ""))) {
            refusedWith("meeting.refused.agendaItem", () -> agendas.write(meeting, List.of(), List.of(wrong)));
        }
        var points = List.of(new AgendaItem("Courts", 1440, "A judge", ""), new AgendaItem("Prisons", 0, "", ""));
        agendas.write(meeting, List.of(), points);
        assertThat(agendas.of(meeting)).isEqualTo(points);
        refusedWith("meeting.refused.agendaMeanwhile", () -> agendas.write(meeting, List.of(), points.reversed()));
        agendas.write(meeting, points, points.reversed());
        assertThat(agendas.of(meeting)).isEqualTo(points.reversed());
    }

    @Test
    void minutesAndAmendmentsSaySomething() {
        meetings.revise(meeting, plan, "");
        meetings.publish(meeting);
        var seat = scene.as(guest, () -> seats.register(meeting, Attending.PLACE, false));
        time.travelTo(meetings.find(meeting).orElseThrow().summary().begins().plusSeconds(60));
        guestDesk.mark(seat, Attendance.PRESENT);
        time.pass(Duration.ofHours(3));
        var minutes = desk.of(meeting).orElseThrow();
        refusedWith("meeting.refused.nothingWritten", () -> desk.send(minutes.id()));
        refusedWith(
                "meeting.refused.nothingDecided",
                () -> desk.write(minutes.id(), minutes.edits(), text("The courts are slow.", " ")));
        desk.write(minutes.id(), minutes.edits(), text("The courts are slow.", "A report"));
        desk.send(minutes.id());
        scene.as(guest, () -> {
            var item = desk.find(minutes.id()).orElseThrow().items().getFirst().id();
            refusedWith("meeting.refused.nothingProposed", () -> desk.propose(minutes.id(), item, " "));
            refusedWith(
                    "meeting.refused.nothingProposed", () -> desk.propose(minutes.id(), item, "The courts are slow."));
            refusedWith("meeting.refused.nothingProposed", () -> desk.reserve(minutes.id(), " "));
            desk.propose(minutes.id(), item, "The courts are quick.");
            assertThat(desk.find(minutes.id()).orElseThrow().amendments()).hasSize(1);
        });
    }

    private MinutesText text(String body, String decided) {
        return new MinutesText(
                List.of(new MinutesText.Item("Courts", body)),
                List.of(new MinutesText.Decided(decided, scene.partyOf(guest), today().plusDays(60))));
    }

    private MeetingPlan with(String title, MeetingWay way, String place, String link) {
        return new MeetingPlan(
                plan.kind(), title, "", ZONE, plan.starts(), plan.ends(), way, place, link, 10, 0, "", "", false);
    }

    private MeetingPlan in(String zone) {
        return new MeetingPlan(
                plan.kind(),
                "Courts",
                "",
                zone,
                plan.starts(),
                plan.ends(),
                MeetingWay.PLACE,
                "Here",
                "",
                10,
                0,
                "",
                "",
                false);
    }

    private MeetingPlan places(int places, int online) {
        return new MeetingPlan(
                plan.kind(),
                "Courts",
                "",
                ZONE,
                plan.starts(),
                plan.ends(),
                MeetingWay.BOTH,
                "Here",
                "",
                places,
                online,
                "",
                "",
                false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE));
    }

    private LocalDateTime inDays(int days) {
        return today().plusDays(days).atTime(14, 0);
    }
}
