package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Travel support: asked for by those who have a place, decided on by the host, undone until it is told. */
@PortalTest
class TravelTest {

    private static final String ZONE = "Europe/Zurich";
    private static final TravelAsk TRAIN = new TravelAsk(300, "CHF", "A train from the valley");

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
    TravelDesk travel;

    @Autowired
    Notices notices;

    StateCode state;
    PersonId host;
    PersonId first;
    PersonId second;

    @BeforeEach
    void people() {
        state = scene.newState();
        host = scene.person(PartyKind.EMBASSY, state);
        first = scene.person(PartyKind.CSO, state);
        second = scene.person(PartyKind.CSO, state);
    }

    @Test
    void whoeverHasAPlaceAsksAndOnlyTheyAndTheHostKnow() {
        var meeting = called(5, true, false);
        var seat = register(first, meeting);
        var support = scene.as(first, () -> travel.ask(seat, TRAIN));

        assertThat(scene.as(first, () -> travel.mine(meeting)).orElseThrow().ask())
                .isEqualTo(TRAIN);
        assertThat(scene.as(host, () -> travel.of(meeting)))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(support));
        assertThat(news(host)).contains("travelAsked");
        var government = scene.person(PartyKind.GOVERNMENT, state);
        register(second, meeting);
        for (var other : List.of(second, government)) {
            assertThat(scene.as(other, () -> travel.of(meeting))).isEmpty();
            assertThat(scene.as(other, () -> travel.mine(meeting))).isEmpty();
            for (Runnable step : List.<Runnable>of(
                    () -> travel.decide(support, true, 300, ""),
                    () -> travel.undo(support),
                    () -> travel.withdraw(support),
                    () -> travel.tell(meeting),
                    () -> travel.ask(seat, TRAIN))) {
                assertThatThrownBy(() -> scene.as(other, step)).isInstanceOf(NotAllowed.class);
            }
        }
        assertThatThrownBy(() -> scene.as(first, () -> travel.decide(support, true, 300, "")))
                .isInstanceOf(NotAllowed.class);
        scene.signOut();
        assertThat(travel.of(meeting)).isEmpty();
        assertThat(travel.mayAsk(meeting)).isFalse();
    }

    @Test
    void nobodyAsksWithoutAPlaceTwiceForNothingOrWhereNoneIsOffered() {
        var meeting = called(1, true, false);
        var seat = register(first, meeting);
        var waits = scene.as(second, () -> seats.register(meeting, Attending.PLACE, true));
        assertThat(scene.as(second, () -> travel.mayAsk(meeting))).isFalse();
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(second, () -> travel.ask(waits, TRAIN)));
        for (var none : List.of(
                new TravelAsk(0, "CHF", "A train"),
                new TravelAsk(-5, "CHF", "A train"),
                new TravelAsk(Integer.MAX_VALUE, "CHF", "A train"),
                new TravelAsk(10, "chf", "A train"),
                new TravelAsk(10, "Swiss francs", "A train"),
                new TravelAsk(10, "CHF", " "))) {
            refusedWith("meeting.refused.travelAsk", () -> scene.as(first, () -> travel.ask(seat, none)));
        }
        refusedWith(
                "meeting.refused.length",
                () -> scene.as(first, () -> travel.ask(seat, new TravelAsk(10, "CHF", "x".repeat(9_000_000)))));
        scene.as(first, () -> travel.ask(seat, TRAIN));
        refusedWith("meeting.refused.askedForSupport", () -> scene.as(first, () -> travel.ask(seat, TRAIN)));
        var other = called(5, false, false);
        var there = register(first, other);
        assertThat(scene.as(first, () -> travel.mayAsk(other))).isFalse();
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(first, () -> travel.ask(there, TRAIN)));
    }

    @Test
    void aDecisionIsReadOnceItIsSentAndUntilThenUndone() {
        var meeting = called(5, true, false);
        var seat = register(first, meeting);
        var support = scene.as(first, () -> travel.ask(seat, TRAIN));
        refusedWith("meeting.refused.withoutReason", () -> scene.as(host, () -> travel.decide(support, false, 0, " ")));
        refusedWith("meeting.refused.travelAsk", () -> scene.as(host, () -> travel.decide(support, true, 0, "")));
        scene.as(host, () -> travel.decide(support, false, 0, "No money"));

        assertThat(scene.as(first, () -> travel.mine(meeting)).orElseThrow()).satisfies(one -> {
            assertThat(one.status()).isEqualTo(TravelStatus.ASKED);
            assertThat(one.reason()).isNull();
        });
        scene.as(host, () -> travel.undo(support));
        assertThat(scene.as(host, () -> travel.tell(meeting))).isZero();
        scene.as(host, () -> travel.decide(support, true, 250, "Ask for us at the desk"));
        assertThat(news(first)).doesNotContain("mine.travelGranted", "mine.travelRefused");

        assertThat(scene.as(host, () -> travel.tell(meeting))).isEqualTo(1);

        assertThat(scene.as(first, () -> travel.mine(meeting)).orElseThrow()).satisfies(one -> {
            assertThat(one.status()).isEqualTo(TravelStatus.GRANTED);
            assertThat(one.granted()).isEqualTo(250);
            assertThat(one.reason()).isEqualTo("Ask for us at the desk");
        });
        assertThat(news(first)).contains("mine.travelGranted");
        assertThat(scene.as(host, () -> travel.tell(meeting))).isZero();
        refusedWith("meeting.refused.toldAlready", () -> scene.as(host, () -> travel.undo(support)));
        refusedWith("meeting.refused.toldAlready", () -> scene.as(host, () -> travel.decide(support, false, 0, "No")));
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(first, () -> travel.withdraw(support)));
    }

    @Test
    void aWeekBeforeItIsTooLateToAskWhatWasDecidedIsSentByItselfAndTheHostIsReminded() {
        var meeting = called(5, true, false);
        var decided = scene.as(first, () -> travel.ask(register(first, meeting), TRAIN));
        var seat = register(second, meeting);
        scene.as(second, () -> travel.ask(seat, TRAIN));
        scene.as(host, () -> travel.decide(decided, false, 0, "No money"));

        time.travelTo(meetings.find(meeting)
                .orElseThrow()
                .summary()
                .begins()
                .minus(Duration.ofDays(7))
                .plusSeconds(60));

        assertThat(news(first)).contains("mine.travelRefused");
        assertThat(news(second)).doesNotContain("mine.travelRefused", "mine.travelGranted");
        assertThat(news(host)).contains("travelWaits");
        var third = scene.person(PartyKind.CSO, state);
        var late = register(third, meeting);
        assertThat(scene.as(third, () -> travel.mayAsk(meeting))).isFalse();
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(third, () -> travel.ask(late, TRAIN)));
    }

    @Test
    void whatIsWithdrawnIsGoneAndWithTheRegistrationToo() {
        var meeting = called(5, true, false);
        var seat = register(first, meeting);
        var support = scene.as(first, () -> travel.ask(seat, TRAIN));
        scene.as(first, () -> travel.withdraw(support));
        assertThat(scene.as(host, () -> travel.of(meeting))).isEmpty();
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(host, () -> travel.decide(support, true, 9, "")));

        scene.as(first, () -> travel.ask(seat, TRAIN));
        assertThat(scene.as(host, () -> travel.of(meeting))).hasSize(1);
        scene.as(first, () -> seats.withdraw(seat));
        assertThat(scene.as(host, () -> travel.of(meeting))).isEmpty();
    }

    @Test
    void aGovernmentThatHostsLearnsOfNoRequestOfSomebodyUnseenAndUnderAPseudonymNobodyAsks() {
        var government = scene.person(PartyKind.GOVERNMENT, state);
        var meeting = called(5, true, true);
        var asked = scene.as(host, () -> hosts.ask(meeting, scene.partyOf(government)));
        scene.as(government, () -> hosts.answer(asked, true, ""));
        var unseen = veiled(first, meeting, Veil.UNSEEN);
        var hidden = veiled(second, meeting, Veil.PSEUDONYM);
        var support = scene.as(first, () -> travel.ask(unseen, TRAIN));

        assertThat(scene.as(host, () -> travel.of(meeting))).hasSize(1);
        assertThat(scene.as(government, () -> travel.of(meeting))).isEmpty();
        assertThat(news(government)).doesNotContain("travelAsked");
        assertThatThrownBy(() -> scene.as(government, () -> travel.decide(support, true, 9, "")))
                .isInstanceOf(NotAllowed.class);
        scene.as(host, () -> travel.decide(support, true, 9, ""));
        assertThat(scene.as(government, () -> travel.tell(meeting)))
                .as("what a host does not see it does not send")
                .isZero();
        assertThat(scene.as(second, () -> travel.mayAsk(meeting))).isFalse();
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(second, () -> travel.ask(hidden, TRAIN)));
    }

    private SeatId register(PersonId who, MeetingId meeting) {
        return scene.as(who, () -> seats.register(meeting, Attending.PLACE, false));
    }

    private SeatId veiled(PersonId who, MeetingId meeting, Veil veil) {
        return scene.as(
                who,
                () -> seats.register(
                        meeting,
                        new SeatRequest(
                                Attending.PLACE, false, veil, seats.statement(meeting, veil), 1, List.of(), Map.of())));
    }

    private MeetingId called(int places, boolean support, boolean veils) {
        var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                .plusDays(20)
                .atTime(14, 0);
        return scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            meetings.revise(
                    opened,
                    MeetingLifeTest.plan(starts, places, false)
                            .received(new MeetingWelcome(
                                    MeetingAudience.EVERYBODY,
                                    "",
                                    "",
                                    support,
                                    ListReaders.HOSTS,
                                    new MeetingReach(Set.of(), Set.of(), veils))),
                    "");
            meetings.publish(opened);
            return opened;
        });
    }

    private List<String> news(PersonId who) {
        return scene.as(who, () -> notices.mine(100)).stream()
                .map(one -> one.key())
                .filter(key -> key.startsWith("meeting.notice."))
                .map(key -> key.substring("meeting.notice.".length()))
                .toList();
    }
}
