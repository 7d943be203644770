package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Several people of an organisation, by name where the host needs it: each takes one place, whoever is swapped. */
@PortalTest
class DelegationsTest {

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
    DoorDesk desk;

    @Autowired
    Delegations delegations;

    @Autowired
    Hosts hosts;

    @Autowired
    Notices notices;

    StateCode state;
    PersonId host;
    PersonId first;
    PersonId second;
    PersonId third;

    @BeforeEach
    void people() {
        state = scene.newState();
        host = scene.person(PartyKind.UNCT, state);
        first = scene.person(PartyKind.CSO, state);
        second = scene.person(PartyKind.CSO, state);
        third = scene.person(PartyKind.CSO, state);
    }

    @Test
    void eachWhoComesTakesOnePlaceAndWhoeverDoesNotFitWaitsTogetherWithoutHoldingUpOthers() {
        var meeting = called(4, 3, false, MeetingWay.PLACE);
        register(first, meeting, 3, false);
        assertThat(room(meeting).taken()).isEqualTo(3);

        refusedWith("meeting.refused.full", () -> register(second, meeting, 2, false));
        var two = register(second, meeting, 2, true);
        var one = register(third, meeting, 1, true);

        assertThat(status(second, two)).isEqualTo(SeatStatus.WAITING);
        assertThat(status(third, one)).isEqualTo(SeatStatus.OFFERED);
        scene.as(third, () -> seats.confirm(one));
        assertThat(room(meeting).taken()).isEqualTo(4);

        scene.as(third, () -> seats.withdraw(one));
        assertThat(status(second, two)).as("one place is too few for two").isEqualTo(SeatStatus.WAITING);
        scene.as(first, () -> delegations.fewer(latest(first, meeting).id(), null));
        assertThat(status(second, two)).isEqualTo(SeatStatus.OFFERED);
        assertThat(room(meeting).taken()).isEqualTo(4);
    }

    @Test
    void asManyComeAsTheHostAllowsAndMoreOnlyWhereThereIsAPlace() {
        var meeting = called(3, 2, false, MeetingWay.PLACE);
        refusedWith("meeting.refused.tooMany", () -> register(first, meeting, 3, false));
        refusedWith("meeting.refused.tooMany", () -> register(first, meeting, 0, false));
        var seat = register(first, meeting, 1, false);
        register(second, meeting, 1, false);

        scene.as(first, () -> delegations.more(seat, ""));
        assertThat(room(meeting).taken()).isEqualTo(3);
        refusedWith("meeting.refused.tooMany", () -> scene.as(first, () -> delegations.more(seat, "")));
        var other = latest(second, meeting).id();
        refusedWith("meeting.refused.noPlaceSo", () -> scene.as(second, () -> delegations.more(other, "")));
        scene.as(first, () -> delegations.fewer(seat, null));
        refusedWith("meeting.refused.nobodyLeft", () -> scene.as(first, () -> delegations.fewer(seat, null)));
    }

    @Test
    void namesAreNeededWhereTheHostSaysSoAndReadByThemAndTheirOwnOnly() {
        var meeting = called(9, 3, true, MeetingWay.PLACE);
        refusedWith("meeting.refused.nameMissing", () -> named(first, meeting, "Ana", " "));
        refusedWith(
                "meeting.refused.nameMissing",
                () -> scene.as(first, () -> seats.register(meeting, Attending.PLACE, false)));
        refusedWith("meeting.refused.length", () -> named(first, meeting, "x".repeat(9_000_000)));
        assertThat(room(meeting).taken()).isZero();

        var seat = named(first, meeting, "Ana Larsen", "ليلى حداد");

        assertThat(scene.as(first, () -> delegations.of(seat)))
                .extracting(Guest::name)
                .containsExactly("Ana Larsen", "ليلى حداد");
        assertThat(scene.as(host, () -> delegations.of(meeting, Set.of(seat))).get(seat))
                .hasSize(2);
        var government = scene.person(PartyKind.GOVERNMENT, state);
        for (var other : List.of(second, government)) {
            assertThat(scene.as(other, () -> delegations.of(seat))).isEmpty();
            assertThat(scene.as(other, () -> delegations.of(meeting, Set.of(seat))))
                    .isEmpty();
            assertThatThrownBy(() -> scene.as(other, () -> delegations.more(seat, "Eve")))
                    .isInstanceOf(NotAllowed.class);
        }
        scene.signOut();
        assertThat(delegations.of(seat)).isEmpty();
        scene.as(first, () -> seats.withdraw(seat));
        assertThat(scene.as(first, () -> delegations.of(seat)))
                .as("nobody is named for what was withdrawn")
                .isEmpty();
    }

    @Test
    void whoeverIsSwappedHasANewCodeTheHostIsToldAndASecondTabIsTooLate() {
        var meeting = called(9, 3, true, MeetingWay.PLACE);
        var seat = named(first, meeting, "Ana");
        var ana = scene.as(first, () -> delegations.of(seat)).getFirst();

        var ben = scene.as(first, () -> delegations.swap(seat, ana.id(), "Ben"));

        assertThat(scene.as(first, () -> delegations.of(seat)))
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("Ben"));
        assertThat(SeatCode.of(ben)).isNotEqualTo(SeatCode.of(ana.id()));
        assertThat(SeatCode.is(ben, SeatCode.of(ana.id()))).isFalse();
        assertThat(news(host)).contains("swapped");
        assertThat(news(first)).contains("mine.swapped");
        assertThat(scene.as(host, () -> notices.mine(100)).toString() + notices.mine(100))
                .as("no letter names a person")
                .doesNotContain("Ben");
        refusedWith(
                "meeting.refused.swappedMeanwhile",
                () -> scene.as(first, () -> delegations.swap(seat, ana.id(), "Cleo")));
        refusedWith(
                "meeting.refused.swappedMeanwhile",
                () -> scene.as(first, () -> {
                    delegations.more(seat, "Dora");
                    delegations.fewer(seat, ana.id());
                }));

        time.travelTo(meetings.find(meeting).orElseThrow().summary().begins().plusSeconds(1));
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(first, () -> delegations.swap(seat, ben, "Eve")));
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(first, () -> delegations.more(seat, "Eve")));
        refusedWith(
                "meeting.refused.swappedMeanwhile",
                () -> scene.as(host, () -> delegations.arrive(seat, ana.id(), true)));

        scene.as(host, () -> delegations.arrive(seat, ben, true));

        assertThat(scene.as(host, () -> guestDesk.of(meeting, 0, 20)).getFirst().attendance())
                .isEqualTo(Attendance.PRESENT);
        assertThat(scene.as(host, () -> delegations.of(seat)).getFirst().arrived())
                .isTrue();
    }

    @Test
    void namesThatTheHostNeedsOnlyLaterAreAddedWithoutTakingMorePlaces() {
        var meeting = called(2, 2, false, MeetingWay.PLACE);
        var seat = register(first, meeting, 2, false);
        scene.as(host, () -> {
            var plan = meetings.find(meeting).orElseThrow().plan();
            meetings.revise(meeting, plan.received(plan.welcome().bringing(new Delegation(2, true))), "");
        });
        assertThat(news(first)).contains("changed");

        scene.as(first, () -> delegations.more(seat, "Ana"));
        scene.as(first, () -> delegations.more(seat, "Ben"));

        assertThat(room(meeting).taken()).isEqualTo(2);
        refusedWith("meeting.refused.tooMany", () -> scene.as(first, () -> delegations.more(seat, "Cleo")));
    }

    @Test
    void inACancelledMeetingNobodyIsSwappedAndNobodyIsAdded() {
        var meeting = called(9, 3, true, MeetingWay.PLACE);
        var seat = named(first, meeting, "Ana");
        var ana = scene.as(first, () -> delegations.of(seat)).getFirst().id();
        scene.as(host, () -> meetings.cancel(meeting, "Snow"));
        for (Runnable step : List.<Runnable>of(
                () -> delegations.swap(seat, ana, "Ben"),
                () -> delegations.more(seat, "Ben"),
                () -> seats.change(seat, Attending.ONLINE, true))) {
            refusedWith("meeting.refused.wrongStatus", () -> scene.as(first, step));
        }
    }

    @Test
    void underAPseudonymOneComesAloneAndNobodyIsNamedAndAGovernmentThatHostsReadsNoUnseenName() {
        var government = scene.person(PartyKind.GOVERNMENT, state);
        var meeting = called(9, 3, true, MeetingWay.PLACE);
        scene.as(host, () -> {
            var plan = meetings.find(meeting).orElseThrow().plan();
            meetings.revise(
                    meeting, plan.received(plan.welcome().reaching(new MeetingReach(Set.of(), Set.of(), true))), "");
        });
        var asked = scene.as(host, () -> hosts.ask(meeting, scene.partyOf(government)));
        scene.as(government, () -> hosts.answer(asked, true, ""));
        refusedWith("meeting.refused.tooMany", () -> veiled(second, meeting, Veil.PSEUDONYM, 2, List.of("Ana", "Ben")));

        var hidden = veiled(second, meeting, Veil.PSEUDONYM, 1, List.of("Ana"));
        var unseen = veiled(first, meeting, Veil.UNSEEN, 2, List.of("Cleo", "Dora"));

        assertThat(scene.as(second, () -> delegations.of(hidden))).isEmpty();
        assertThat(scene.as(host, () -> delegations.of(meeting, List.of(hidden, unseen))))
                .containsOnlyKeys(unseen);
        assertThat(scene.as(government, () -> delegations.of(meeting, List.of(hidden, unseen))))
                .isEmpty();
        assertThat(scene.as(government, () -> delegations.of(unseen))).isEmpty();
        assertThatThrownBy(() -> scene.as(
                        government,
                        () -> delegations.arrive(
                                unseen,
                                scene.as(host, () -> delegations.of(unseen))
                                        .getFirst()
                                        .id(),
                                true)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theOtherWayIsTakenWhereThereArePlacesForAllAndOtherwiseOnlyByWhoeverSaysThatTheyWait() {
        var meeting = called(2, 2, false, MeetingWay.BOTH);
        var seat = scene.as(
                first,
                () -> seats.register(
                        meeting, new SeatRequest(Attending.ONLINE, false, Veil.NAMED, null, 2, List.of(), Map.of())));
        var room = register(second, meeting, 1, false);
        refusedWith("meeting.refused.noPlaceSo", () -> scene.as(first, () -> seats.change(seat, Attending.PLACE)));
        assertThat(status(first, seat)).isEqualTo(SeatStatus.PLACE);

        scene.as(first, () -> seats.change(seat, Attending.PLACE, true));

        assertThat(status(first, seat)).isEqualTo(SeatStatus.WAITING);
        assertThat(news(first)).contains("mine.wayWaits");
        assertThat(link(first, meeting)).as("who waits does not join").isEmpty();
        scene.as(second, () -> seats.change(room, Attending.ONLINE));
        assertThat(status(first, seat)).isEqualTo(SeatStatus.OFFERED);
        scene.as(first, () -> seats.confirm(seat));
        assertThat(room(meeting).taken()).isEqualTo(2);
    }

    @Test
    void whereManyRegisterSeveralAtOnceNotOnePlaceTooManyIsGiven() throws Exception {
        var meeting = called(50, 3, false, MeetingWay.PLACE);
        var all = IntStream.range(0, 30)
                .mapToObj(number -> scene.person(PartyKind.CSO, state))
                .toList();
        var go = new CountDownLatch(1);
        var failed = new ArrayList<Throwable>();
        try (var threads = Executors.newFixedThreadPool(15)) {
            for (int i = 0; i < all.size(); i++) {
                var who = all.get(i);
                var people = 1 + i % 3;
                threads.submit(() -> {
                    try {
                        go.await();
                        register(who, meeting, people, true);
                    } catch (Throwable problem) {
                        synchronized (failed) {
                            failed.add(problem);
                        }
                    }
                });
            }
            go.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(failed).isEmpty();
        var rows = scene.as(host, () -> guestDesk.of(meeting, 0, 100));
        var held = rows.stream()
                .filter(one -> SeatStatus.HOLDING.contains(one.status()))
                .mapToInt(SeatSummary::people)
                .sum();
        var smallest = rows.stream()
                .filter(one -> one.status() == SeatStatus.WAITING)
                .mapToInt(SeatSummary::people)
                .min()
                .orElse(Integer.MAX_VALUE);
        assertThat(rows).hasSize(30);
        assertThat(held).isLessThanOrEqualTo(50);
        assertThat(50 - held).as("nobody waits who would have a place").isLessThan(smallest);
        assertThat(room(meeting).taken()).isEqualTo(held);
    }

    @Test
    void twoTabsThatTakeTheLastTwoPlacesForTwoGiveThemOnce() throws Exception {
        var meeting = called(2, 2, false, MeetingWay.PLACE);
        var go = new CountDownLatch(1);
        var refused = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var who : List.of(first, second)) {
                threads.submit(() -> {
                    try {
                        go.await();
                        register(who, meeting, 2, false);
                    } catch (MeetingRefused late) {
                        synchronized (refused) {
                            refused.add(late.key());
                        }
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            go.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(refused).containsExactly("meeting.refused.full");
        assertThat(room(meeting).taken()).isEqualTo(2);
        assertThat(scene.as(host, () -> guestDesk.count(meeting))).isEqualTo(1);
    }

    @Test
    void theRoomAtTheDoorCountsPeopleNotOrganisations() {
        var meeting = called(3, 3, false, MeetingWay.PLACE);
        register(first, meeting, 3, false);
        time.travelTo(meetings.find(meeting).orElseThrow().summary().begins().minusSeconds(60));
        assertThat(scene.as(host, () -> desk.room(meeting))).isEqualTo(new DoorDesk.Room(3, 3));
        refusedWith(
                "meeting.refused.roomFull",
                () -> scene.as(host, () -> desk.walkIn(meeting, scene.partyOf(second), false, "")));
    }

    private MeetingId called(int places, int most, boolean names, MeetingWay way) {
        var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                .plusDays(20)
                .atTime(14, 0);
        return scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            meetings.revise(
                    opened,
                    new MeetingPlan(
                            MeetingKind.ROUND_TABLE,
                            "Round table",
                            "",
                            ZONE,
                            starts,
                            starts.plusHours(2),
                            way,
                            "Harbour Street 4",
                            "https://example.org/join",
                            places,
                            2,
                            "",
                            "",
                            false,
                            MeetingWelcome.USUAL.bringing(new Delegation(most, names))),
                    "");
            meetings.publish(opened);
            return opened;
        });
    }

    private SeatId register(PersonId who, MeetingId meeting, int people, boolean waits) {
        return scene.as(
                who,
                () -> seats.register(
                        meeting,
                        new SeatRequest(Attending.PLACE, waits, Veil.NAMED, null, people, List.of(), Map.of())));
    }

    private SeatId named(PersonId who, MeetingId meeting, String... names) {
        return scene.as(
                who,
                () -> seats.register(
                        meeting,
                        new SeatRequest(
                                Attending.PLACE, false, Veil.NAMED, null, names.length, List.of(names), Map.of())));
    }

    private SeatId veiled(PersonId who, MeetingId meeting, Veil veil, int people, List<String> names) {
        return scene.as(
                who,
                () -> seats.register(
                        meeting,
                        new SeatRequest(
                                Attending.PLACE,
                                false,
                                veil,
                                seats.statement(meeting, veil),
                                people,
                                names,
                                Map.of())));
    }

    private SeatSummary latest(PersonId who, MeetingId meeting) {
        return scene.as(who, () -> seats.mine(meeting)).orElseThrow();
    }

    private SeatStatus status(PersonId who, SeatId seat) {
        return scene.as(who, () -> seats.find(seat)).orElseThrow().status();
    }

    private MeetingDetails.Room room(MeetingId meeting) {
        return scene.as(host, () -> meetings.find(meeting)).orElseThrow().room().get(Attending.PLACE);
    }

    private String link(PersonId who, MeetingId meeting) {
        return scene.as(who, () -> meetings.find(meeting)).orElseThrow().plan().link();
    }

    private List<String> news(PersonId who) {
        return scene.as(who, () -> notices.mine(100)).stream()
                .map(one -> one.key())
                .filter(key -> key.startsWith("meeting.notice."))
                .map(key -> key.substring("meeting.notice.".length()))
                .toList();
    }
}
