package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** From the call of a meeting to the day after: who gets a place, who waits, who hears of what. */
@PortalTest
class MeetingLifeTest {

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
    MeetingCalendar calendar;

    @Autowired
    Seats seats;

    @Autowired
    GuestDesk guestDesk;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient database;

    StateCode state;
    PersonId host;
    PersonId first;
    PersonId second;
    PersonId third;
    PersonId government;
    PersonId stranger;

    @BeforeEach
    void people() {
        state = scene.newState();
        host = scene.person(PartyKind.EMBASSY, state);
        first = scene.person(PartyKind.CSO, state);
        second = scene.person(PartyKind.CSO, state);
        third = scene.person(PartyKind.CSO, state);
        government = scene.person(PartyKind.GOVERNMENT, state);
        stranger = scene.person(PartyKind.CSO, scene.newState());
    }

    @Test
    void untilItIsCalledOnlyItsHostKnowsAndThenEverybodyInTheStateIsInvited() {
        var meeting = scene.as(host, () -> meetings.open(ZONE));
        for (var other : List.of(first, government, stranger)) {
            assertThat(scene.as(other, () -> meetings.find(meeting))).isEmpty();
            assertThatThrownBy(() -> scene.as(other, () -> meetings.publish(meeting)))
                    .isInstanceOf(NotAllowed.class);
        }

        scene.as(host, () -> {
            meetings.revise(meeting, plan(inDays(30), 10, false), "");
            meetings.publish(meeting);
        });

        for (var invited : List.of(first, second, third, government)) {
            assertThat(news(invited)).containsExactly("published");
        }
        assertThat(news(stranger)).isEmpty();
        assertThat(news(host)).isEmpty();
        scene.signOut();
        assertThat(meetings.find(meeting)).isPresent();
        assertThat(calendar.search(new MeetingFilter(state, null, false, false), 0, 20))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(meeting));
    }

    @Test
    void theJoiningLinkIsForTheHostAndThoseWhoHaveAPlace() {
        var meeting = called(inDays(30), 1, false);
        register(first, meeting);
        scene.as(second, () -> seats.register(meeting, Attending.PLACE, true));

        assertThat(link(host, meeting)).isNotEmpty();
        assertThat(link(first, meeting)).isNotEmpty();
        for (var other : List.of(second, third, government, stranger)) {
            assertThat(link(other, meeting)).isEmpty();
        }
        scene.signOut();
        assertThat(meetings.find(meeting).orElseThrow().plan().link()).isEmpty();
    }

    @Test
    void theHourOnTheClockAtThePlaceStaysAcrossSummerTime() {
        var day = nextSwitch();
        var meeting = called(day.plusDays(1).atTime(14, 0), 10, false);

        var summary = meetings.find(meeting).orElseThrow().summary();

        assertThat(summary.starts()).isEqualTo(day.plusDays(1).atTime(14, 0));
        assertThat(summary.begins())
                .isEqualTo(day.plusDays(1).atTime(14, 0).atZone(ZoneId.of(ZONE)).toInstant());
        assertThat(Duration.between(
                        day.minusDays(1).atTime(14, 0).atZone(ZoneId.of(ZONE)).toInstant(), summary.begins()))
                .isEqualTo(Duration.ofHours(47));
    }

    @Test
    void anHourThatTheClockSkipsIsRefused() {
        var meeting = scene.as(host, () -> meetings.open(ZONE));
        assertThatThrownBy(() -> scene.as(
                        host, () -> meetings.revise(meeting, plan(nextSwitch().atTime(2, 30), 10, false), "")))
                .isInstanceOf(MeetingRefused.class)
                .hasMessageContaining("skips");
    }

    @Test
    void whoOpenedTheFormWhileAPlaceWasFreeIsToldBeforeGoingOnTheWaitingList() {
        var meeting = called(inDays(30), 1, false);
        register(first, meeting);

        assertThatThrownBy(() -> register(second, meeting))
                .isInstanceOf(MeetingRefused.class)
                .hasMessageContaining("nothing has been sent");
        assertThat(scene.as(second, () -> seats.mine(meeting))).isEmpty();
        scene.as(second, () -> seats.register(meeting, Attending.PLACE, true));

        assertThat(status(second, meeting)).isEqualTo(SeatStatus.WAITING);
        assertThat(news(second)).containsExactly("mine.WAITING", "published");
        assertThat(news(first)).containsExactly("mine.PLACE", "published");
        assertThat(news(host)).containsExactly("registered", "registered");
        assertThat(news(third)).containsExactly("published");
    }

    @Test
    void aPlaceThatComesFreeGoesToWhoHasWaitedLongestAndThenToTheNext() {
        var meeting = called(inDays(30), 1, false);
        var seat = register(first, meeting);
        scene.as(second, () -> seats.register(meeting, Attending.PLACE, true));
        scene.as(third, () -> seats.register(meeting, Attending.PLACE, true));

        scene.as(first, () -> seats.withdraw(seat));

        assertThat(status(second, meeting)).isEqualTo(SeatStatus.OFFERED);
        assertThat(status(third, meeting)).isEqualTo(SeatStatus.WAITING);
        assertThat(tasks(second)).containsExactly("meeting/confirm-place");
        assertThat(tasks(third)).isEmpty();
        // An offered place is nobody else's.
        refusedWith("meeting.refused.full", () -> register(stranger, meeting));

        time.pass(Duration.ofHours(47));
        assertThat(status(second, meeting)).isEqualTo(SeatStatus.OFFERED);
        time.pass(Duration.ofHours(2));

        assertThat(status(second, meeting)).isEqualTo(SeatStatus.LAPSED);
        assertThat(news(second)).contains("lapsed");
        assertThat(news(third)).doesNotContain("lapsed");
        assertThat(tasks(second)).isEmpty();
        assertThat(status(third, meeting)).isEqualTo(SeatStatus.OFFERED);
        scene.as(third, () -> seats.confirm(seats.mine(meeting).orElseThrow().id()));
        assertThat(status(third, meeting)).isEqualTo(SeatStatus.PLACE);
        assertThat(tasks(third)).isEmpty();
        assertThat(news(host)).contains("confirmed", "withdrawn");
    }

    @Test
    void morePlacesMoveTheWaitingListUp() {
        var meeting = called(inDays(30), 1, false);
        register(first, meeting);
        scene.as(second, () -> seats.register(meeting, Attending.PLACE, true));

        scene.as(host, () -> meetings.revise(meeting, plan(inDays(30), 2, false), ""));

        assertThat(status(second, meeting)).isEqualTo(SeatStatus.OFFERED);
    }

    @Test
    void aHostWhoApprovesAcceptsOrRefusesWithAReasonThatTheOrganisationReads() {
        var meeting = called(inDays(30), 5, true);
        var asked = register(first, meeting);
        var other = register(second, meeting);
        assertThat(status(first, meeting)).isEqualTo(SeatStatus.ASKED);
        for (var anybody : List.of(first, third, government)) {
            assertThatThrownBy(() -> scene.as(anybody, () -> guestDesk.decide(asked, true, "")))
                    .isInstanceOf(NotAllowed.class);
        }

        scene.as(host, () -> guestDesk.decide(asked, true, ""));
        refusedWith("meeting.refused.withoutReason", () -> scene.as(host, () -> guestDesk.decide(other, false, " ")));
        scene.as(host, () -> guestDesk.decide(other, false, "The room is for judges"));

        assertThat(status(first, meeting)).isEqualTo(SeatStatus.PLACE);
        assertThat(scene.as(second, () -> seats.mine(meeting)).orElseThrow().reason())
                .isEqualTo("The room is for judges");
        assertThat(news(first)).contains("mine.PLACE");
        assertThat(news(second)).contains("mine.REFUSED");
    }

    @Test
    void whoHasAPlaceIsRemindedAWeekAndADayBeforeAndNobodyElse() {
        var meeting = called(inDays(30), 1, false);
        register(first, meeting);
        scene.as(second, () -> seats.register(meeting, Attending.PLACE, true));
        var begins = meetings.find(meeting).orElseThrow().summary().begins();

        time.travelTo(begins.minus(Duration.ofDays(7)).minusSeconds(60));
        assertThat(news(first)).doesNotContain("nears");
        time.travelTo(begins.minus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(news(first)).containsOnlyOnce("nears");
        time.travelTo(begins.minus(Duration.ofDays(1)).plusSeconds(60));
        assertThat(news(first).stream().filter("nears"::equals)).hasSize(2);
        for (var other : List.of(second, third, host, government)) {
            assertThat(news(other)).doesNotContain("nears");
        }
        time.travelTo(begins.plus(Duration.ofHours(3)));
        assertThat(meetings.find(meeting).orElseThrow().summary().status()).isEqualTo(MeetingStatus.HELD);
    }

    @Test
    void calledAtShortNoticeNobodyIsRemindedOfAWeekThatIsPast() {
        var meeting = called(inDays(3), 5, false);
        register(first, meeting);

        time.pass(Duration.ofMinutes(5));

        assertThat(news(first)).doesNotContain("nears");
    }

    @Test
    void movedWithAReasonItIsToldToAllWhoComeOrWaitAndTheyAreRemindedAnew() {
        var meeting = called(inDays(9), 1, false);
        register(first, meeting);
        scene.as(second, () -> seats.register(meeting, Attending.PLACE, true));
        time.pass(Duration.ofDays(4));
        assertThat(news(first)).containsOnlyOnce("nears");
        refusedWith(
                "meeting.refused.withoutReason",
                () -> scene.as(host, () -> meetings.revise(meeting, plan(inDays(20), 1, false), "")));

        scene.as(host, () -> meetings.revise(meeting, plan(inDays(20), 1, false), "The ambassador travels"));

        for (var comer : List.of(first, second)) {
            assertThat(news(comer)).contains("moved");
        }
        assertThat(news(third)).doesNotContain("moved");
        assertThat(meetings.find(meeting).orElseThrow().sequence()).isEqualTo(1);
        time.pass(Duration.ofDays(14));
        assertThat(news(first).stream().filter("nears"::equals)).hasSize(2);
    }

    @Test
    void whatChangesIsToldByItsNameAndEveryChangeRaisesTheSequence() {
        var meeting = called(inDays(30), 5, false);
        register(first, meeting);

        scene.as(host, () -> meetings.revise(meeting, plan(inDays(30), 6, false), ""));

        scene.signIn(first);
        assertThat(notices.mine(10).getFirst().arguments().toString()).contains("meeting.changed.places");
        assertThat(meetings.find(meeting).orElseThrow().sequence()).isEqualTo(1);
        scene.as(host, () -> meetings.revise(meeting, plan(inDays(30), 6, false), ""));
        assertThat(meetings.find(meeting).orElseThrow().sequence()).isEqualTo(1);
    }

    @Test
    void cancelledWithAReasonItIsToldToAllAndNothingWaitsAnyMore() {
        var meeting = called(inDays(30), 1, false);
        var seat = register(first, meeting);
        scene.as(second, () -> seats.register(meeting, Attending.PLACE, true));
        scene.as(first, () -> seats.withdraw(seat));
        assertThat(tasks(second)).hasSize(1);

        scene.as(host, () -> meetings.cancel(meeting, "The room is closed"));

        assertThat(news(second)).contains("cancelled");
        assertThat(news(first)).doesNotContain("cancelled");
        assertThat(tasks(second)).isEmpty();
        time.pass(Duration.ofDays(31));
        assertThat(meetings.find(meeting).orElseThrow().summary().status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(news(second)).doesNotContain("nears", "lapsed");
    }

    @Test
    void theHostNotesWhoCameOnceItHasBegun() {
        var meeting = called(inDays(2), 5, false);
        var seat = register(first, meeting);
        refusedWith("meeting.refused.notYet", () -> scene.as(host, () -> guestDesk.mark(seat, Attendance.PRESENT)));
        time.travelTo(meetings.find(meeting).orElseThrow().summary().begins().plusSeconds(60));

        scene.as(host, () -> guestDesk.mark(seat, Attendance.PRESENT));

        assertThat(scene.as(host, () -> guestDesk.of(meeting, 0, 20)).getFirst().attendance())
                .isEqualTo(Attendance.PRESENT);
        for (var other : List.of(first, second, government)) {
            assertThatThrownBy(() -> scene.as(other, () -> guestDesk.mark(seat, Attendance.ABSENT)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void threeHundredAtTheSameMomentForAHundredPlacesFillExactlyAHundred() throws Exception {
        var meeting = called(inDays(30), 100, false);
        var people = IntStream.range(0, 300)
                .mapToObj(number -> scene.person(PartyKind.CSO, state))
                .toList();
        var failures = new ArrayList<Throwable>();
        try (var threads = Executors.newFixedThreadPool(30)) {
            var start = new CountDownLatch(1);
            var running = people.stream()
                    .map(one -> threads.submit(() -> {
                        start.await();
                        scene.as(one, () -> seats.register(meeting, Attending.PLACE, true));
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (var one : running) {
                try {
                    one.get(300, TimeUnit.SECONDS);
                } catch (java.util.concurrent.ExecutionException failed) {
                    failures.add(failed.getCause());
                }
            }
        }
        assertThat(failures).isEmpty();
        var room = meetings.find(meeting).orElseThrow().room().get(Attending.PLACE);
        assertThat(room.taken()).isEqualTo(100);
        assertThat(room.waiting()).isEqualTo(200);
        assertThat(database.sql("select count(distinct turn) from meeting_seat where meeting_id = ?")
                        .params(meeting.value().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(300);
    }

    @Test
    void twentyClicksOfOneOrganisationRegisterItOnce() throws Exception {
        var meeting = called(inDays(30), 100, false);
        try (var threads = Executors.newFixedThreadPool(20)) {
            var running = IntStream.range(0, 20)
                    .mapToObj(number ->
                            threads.submit(() -> scene.as(first, () -> seats.register(meeting, Attending.PLACE, true))))
                    .toList();
            var done = 0;
            for (var one : running) {
                try {
                    one.get(60, TimeUnit.SECONDS);
                    done++;
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(MeetingRefused.class);
                }
            }
            assertThat(done).isEqualTo(1);
        }
    }

    private MeetingId called(LocalDateTime starts, int places, boolean approval) {
        var meeting = scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            meetings.revise(opened, plan(starts, places, approval), "");
            meetings.publish(opened);
            return opened;
        });
        return meeting;
    }

    static MeetingPlan plan(LocalDateTime starts, int places, boolean approval) {
        return new MeetingPlan(
                MeetingKind.ROUND_TABLE,
                "Round table on courts",
                "",
                ZONE,
                starts,
                starts.plusHours(2),
                MeetingWay.BOTH,
                "Harbour Street 4",
                "https://example.org/room",
                places,
                0,
                "",
                "",
                approval);
    }

    private LocalDateTime inDays(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                .plusDays(days)
                .atTime(14, 0);
    }

    /** The next day on which the clock in Geneva goes forward. */
    private LocalDate nextSwitch() {
        var rules = ZoneId.of(ZONE).getRules();
        var next = rules.nextTransition(clock.instant());
        while (!next.isGap()) {
            next = rules.nextTransition(next.getInstant());
        }
        return next.getDateTimeBefore().toLocalDate();
    }

    private SeatId register(PersonId who, MeetingId meeting) {
        return scene.as(who, () -> seats.register(meeting, Attending.PLACE, false));
    }

    private SeatStatus status(PersonId who, MeetingId meeting) {
        return scene.as(who, () -> seats.mine(meeting)).orElseThrow().status();
    }

    private String link(PersonId who, MeetingId meeting) {
        return scene.as(who, () -> meetings.find(meeting)).orElseThrow().plan().link();
    }

    /** The news of meetings somebody has, the newest first. */
    private List<String> news(PersonId who) {
        return scene.as(who, () -> notices.mine(100)).stream()
                .map(one -> one.key())
                .filter(key -> key.startsWith("meeting.notice."))
                .map(key -> key.substring("meeting.notice.".length()))
                .toList();
    }

    private List<String> tasks(PersonId who) {
        return scene.as(who, () -> inbox.mine()).stream()
                .map(one -> one.formKey())
                .toList();
    }
}
