package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** At the door: who comes without a place, how full the room is, and who was there. */
@PortalTest
class DoorTest {

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
    Attendances attendances;

    @Autowired
    GuestDesk guestDesk;

    @Autowired
    DoorDesk desk;

    @Autowired
    Hosts hosts;

    @Autowired
    Notices notices;

    StateCode state;
    PersonId host;
    PersonId first;
    PersonId second;
    PersonId third;
    PersonId ministry;

    @BeforeEach
    void people() {
        state = scene.newState();
        host = scene.person(PartyKind.EMBASSY, state);
        first = scene.person(PartyKind.CSO, state);
        second = scene.person(PartyKind.CSO, state);
        third = scene.person(PartyKind.CSO, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
    }

    @Test
    void whoComesWithoutAPlaceIsRegisteredWithinTheRoomAndAboveItOnlyKnowinglyAndWithAWord() {
        var meeting = called(2, MeetingWelcome.USUAL);
        scene.as(first, () -> seats.register(meeting, Attending.PLACE, false));
        refusedWith("meeting.refused.notYet", () -> walkIn(meeting, second));
        doors(meeting);

        var came = walkIn(meeting, second);

        assertThat(scene.as(host, () -> seats.find(came)).orElseThrow()).satisfies(seat -> {
            assertThat(seat.status()).isEqualTo(SeatStatus.PLACE);
            assertThat(seat.attendance()).isEqualTo(Attendance.PRESENT);
            assertThat(seat.atDoor()).isTrue();
        });
        assertThat(news(second)).contains("mine.walkedIn");
        refusedWith("meeting.refused.twice", () -> walkIn(meeting, second));
        refusedWith("meeting.refused.roomFull", () -> walkIn(meeting, third));
        refusedWith(
                "meeting.refused.withoutReason",
                () -> scene.as(host, () -> desk.walkIn(meeting, scene.partyOf(third), true, " ")));

        var above = scene.as(host, () -> desk.walkIn(meeting, scene.partyOf(third), true, "They travelled all night"));

        assertThat(scene.as(third, () -> seats.find(above)).orElseThrow().reason())
                .isEqualTo("They travelled all night");
        assertThat(scene.as(host, () -> desk.room(meeting))).isEqualTo(new DoorDesk.Room(2, 3));
        assertThat(scene.as(host, () -> attendances.attendance(meeting)).present())
                .isEqualTo(2);
    }

    @Test
    void whoStaysAwayLeavesTheirPlaceToWhoeverComesAndWhoWaitsIsLetInWithTheRegistrationItHas() {
        var meeting = called(1, MeetingWelcome.USUAL);
        var seat = scene.as(first, () -> seats.register(meeting, Attending.PLACE, false));
        var waits = scene.as(second, () -> seats.register(meeting, Attending.PLACE, true));
        doors(meeting);
        refusedWith("meeting.refused.roomFull", () -> walkIn(meeting, second));

        scene.as(host, () -> guestDesk.mark(seat, Attendance.ABSENT));
        var came = walkIn(meeting, second);

        assertThat(came).isEqualTo(waits);
        assertThat(scene.as(host, () -> seats.find(came)).orElseThrow().reason())
                .isNull();
        assertThat(scene.as(host, () -> guestDesk.count(meeting))).isEqualTo(2);
    }

    @Test
    void whatWasNotedByMistakeIsTakenBackAndWhoeverItWasIsTold() {
        var meeting = called(5, MeetingWelcome.USUAL);
        var registered = scene.as(first, () -> seats.register(meeting, Attending.PLACE, false));
        doors(meeting);
        var came = walkIn(meeting, second);
        for (var anybody : List.of(first, second, ministry)) {
            assertThatThrownBy(() -> scene.as(anybody, () -> desk.takeBack(came)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> scene.as(anybody, () -> desk.room(meeting)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> scene.as(anybody, () -> desk.walkIn(meeting, scene.partyOf(third), false, "")))
                    .isInstanceOf(NotAllowed.class);
        }
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(host, () -> desk.takeBack(registered)));

        scene.as(host, () -> desk.takeBack(came));

        assertThat(scene.as(host, () -> attendances.attendance(meeting)).present())
                .isZero();
        assertThat(news(second)).contains("mine.takenBack");
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(host, () -> desk.takeBack(came)));
        assertThat(walkIn(meeting, second)).isNotEqualTo(came);
        assertThatThrownBy(() -> scene.as(host, () -> desk.walkIn(meeting, PartyId.random(), false, "")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aMinistryThatComesWithoutRegistrationStandsInThePublicRecord() {
        var meeting = called(5, MeetingWelcome.USUAL);
        doors(meeting);
        scene.as(host, () -> desk.walkIn(meeting, scene.partyOf(ministry), false, ""));
        walkIn(meeting, second);

        scene.signOut();
        var seen = attendances.attendance(meeting);

        assertThat(seen.ministriesPresent()).containsExactly(scene.partyOf(ministry));
        assertThat(seen.named()).isEmpty();
        assertThat(seen.present()).isEqualTo(2);
        assertThat(seen.ministries()).containsExactly(scene.partyOf(ministry));
    }

    @Test
    void aMinistryThatHostsWasThereOnceItHasBeenHeld() {
        var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                .plusDays(5)
                .atTime(14, 0);
        var meeting = scene.as(ministry, () -> {
            var opened = meetings.open(ZONE);
            meetings.revise(opened, MeetingLifeTest.plan(starts, 5, false), "");
            meetings.publish(opened);
            return opened;
        });
        scene.signOut();
        assertThat(attendances.attendance(meeting).ministriesPresent()).isEmpty();
        time.travelTo(starts.plusHours(3).atZone(ZoneId.of(ZONE)).toInstant());
        assertThat(attendances.attendance(meeting).ministriesPresent()).containsExactly(scene.partyOf(ministry));
    }

    @Test
    void aGovernmentAtTheDoorDoesNotLearnThereThatSomebodyHasAPlaceUnseen() {
        var government = scene.person(PartyKind.GOVERNMENT, state);
        var meeting = called(9, MeetingWelcome.USUAL.reaching(new MeetingReach(Set.of(), Set.of(), true)));
        var asked = scene.as(host, () -> hosts.ask(meeting, scene.partyOf(government)));
        scene.as(government, () -> hosts.answer(asked, true, ""));
        var statement = scene.as(first, () -> seats.statement(meeting, Veil.UNSEEN));
        scene.as(first, () -> seats.register(meeting, Attending.PLACE, false, Veil.UNSEEN, statement));
        doors(meeting);

        scene.as(government, () -> desk.walkIn(meeting, scene.partyOf(first), false, ""));
        scene.as(government, () -> desk.walkIn(meeting, scene.partyOf(second), false, ""));

        assertThat(scene.as(government, () -> guestDesk.of(meeting, 0, 20))).hasSize(2);
    }

    @Test
    void aScannerTypesTheAddressInThePictureAndAPersonTheCode() {
        var meeting = called(9, MeetingWelcome.USUAL);
        var seat = scene.as(first, () -> seats.register(meeting, Attending.PLACE, false));
        var other = scene.as(second, () -> seats.register(meeting, Attending.PLACE, false));
        var code = SeatCode.of(seat);

        for (var typed : List.of(
                code,
                code.toLowerCase(java.util.Locale.ROOT),
                code.replace("-", " "),
                "https://portal.example/meetings/" + meeting.value() + "/door?code=" + code)) {
            assertThat(SeatCode.is(seat, typed)).as(typed).isTrue();
            assertThat(SeatCode.is(other, typed)).as(typed).isFalse();
        }
        assertThat(SeatCode.is(seat, "")).isFalse();
    }

    private SeatId walkIn(MeetingId meeting, PersonId who) {
        return scene.as(host, () -> desk.walkIn(meeting, scene.partyOf(who), false, ""));
    }

    /** The doors have just opened. */
    private void doors(MeetingId meeting) {
        time.travelTo(meetings.find(meeting).orElseThrow().summary().begins().minus(Duration.ofMinutes(59)));
    }

    private MeetingId called(int places, MeetingWelcome welcome) {
        var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                .plusDays(5)
                .atTime(14, 0);
        return scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            meetings.revise(opened, MeetingLifeTest.plan(starts, places, false).received(welcome), "");
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
