package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Whoever took part is there the next time; and what a meeting asks of whom stands on their first page. */
@PortalTest
class StakeholdersTest {

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
    GuestList guestList;

    @Autowired
    Seats seats;

    @Autowired
    GuestDesk guestDesk;

    @Autowired
    Stakeholders stakeholders;

    @Autowired
    MyMeetings mine;

    @Autowired
    MinutesDesk desk;

    StateCode state;
    PersonId host;
    PersonId first;
    PersonId second;
    PersonId third;

    @BeforeEach
    void people() {
        state = scene.newState();
        host = scene.person(PartyKind.EMBASSY, state);
        first = scene.person(PartyKind.CSO, state);
        second = scene.person(PartyKind.CSO, state);
        third = scene.person(PartyKind.CSO, state);
    }

    @Test
    void whoeverWasAtAMeetingWithAPublicListIsInTheRegisterAndInvitedByRuleUntilACycleHasPassed() {
        var open = called(ListReaders.EVERYBODY, 3);
        var came = register(first, open);
        var stayed = register(second, open);
        register(third, open);
        var within = called(ListReaders.HOSTS, 4);
        register(second, within);
        time.travelTo(begins(open).plusSeconds(60));
        scene.as(host, () -> guestDesk.mark(came, Attendance.PRESENT));
        scene.as(host, () -> guestDesk.mark(stayed, Attendance.EXCUSED));
        time.travelTo(begins(within).plus(Duration.ofHours(3)));

        scene.signOut();
        assertThat(stakeholders.count(state)).isEqualTo(2);
        assertThat(stakeholders.of(state, 0, 20))
                .extracting(Stakeholders.Participant::party)
                .containsExactlyInAnyOrder(party(first), party(third));
        var next = ruled(InvitationRule.THIS_CYCLE);
        assertThat(guestList.invited(next)).containsExactlyInAnyOrder(party(first), party(third));
        assertThat(scene.as(second, () -> meetings.find(next)).orElseThrow().invited())
                .isFalse();
        assertThat(guestList.invited(ruled(InvitationRule.LAST_MEETING)))
                .containsExactlyInAnyOrder(party(first), party(third));

        time.pass(Duration.ofDays(365 * 5));
        assertThat(stakeholders.count(state)).isZero();
        assertThat(guestList.invited(ruled(InvitationRule.THIS_CYCLE))).isEmpty();
    }

    @Test
    void underAVeilOneIsInNoRegisterAndNoRuleTells() {
        var welcome = new MeetingWelcome(
                MeetingAudience.EVERYBODY,
                "",
                "",
                false,
                ListReaders.EVERYBODY,
                new MeetingReach(Set.of(), Set.of(), true));
        var meeting = called(welcome, 3);
        var statement = scene.as(first, () -> seats.statement(meeting, Veil.UNSEEN));
        scene.as(first, () -> seats.register(meeting, Attending.PLACE, false, Veil.UNSEEN, statement));
        register(second, meeting);
        time.travelTo(begins(meeting).plus(Duration.ofHours(3)));

        assertThat(stakeholders.of(state, 0, 20))
                .extracting(Stakeholders.Participant::party)
                .containsExactly(party(second));
        assertThat(guestList.invited(ruled(InvitationRule.LAST_MEETING))).containsExactly(party(second));
        var next = called(MeetingWelcome.USUAL, 9);
        assertThat(scene.as(host, () -> guestList.inviteThoseOf(next, meeting))).isEqualTo(1);
    }

    @Test
    void aHostInvitesWhoeverWasAtItsOwnEarlierMeetingAndNobodyElseDoes() {
        var earlier = called(ListReaders.HOSTS, 3);
        register(first, earlier);
        register(second, earlier);
        time.travelTo(begins(earlier).plus(Duration.ofHours(3)));
        var other = scene.person(PartyKind.UNCT, state);
        var next = called(new MeetingWelcome(MeetingAudience.NAMED, "", "", false, ListReaders.HOSTS), 9);
        var theirs = scene.as(other, () -> meetings.open(ZONE));
        assertThatThrownBy(() -> scene.as(other, () -> guestList.inviteThoseOf(theirs, earlier)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(other, () -> guestList.inviteThoseOf(next, earlier)))
                .isInstanceOf(NotAllowed.class);

        assertThat(scene.as(host, () -> guestList.inviteThoseOf(next, earlier))).isEqualTo(2);
        assertThat(scene.as(host, () -> guestList.inviteThoseOf(next, earlier))).isZero();

        assertThat(guestList.invited(next)).containsExactlyInAnyOrder(party(first), party(second));
        assertThat(scene.as(host, () -> guestList.held(9)))
                .extracting(MeetingSummary::id)
                .containsExactly(earlier);
        assertThat(scene.as(first, () -> guestList.held(9))).isEmpty();
    }

    @Test
    void theFirstPageOfEachSaysWhatAMeetingAsksOfThem() {
        scene.signOut();
        assertThat(mine.all()).isEmpty();
        var draft = scene.as(host, () -> meetings.open(ZONE));
        var approved = scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                    .plusDays(5)
                    .atTime(14, 0);
            meetings.revise(opened, MeetingLifeTest.plan(starts, 1, true), "");
            meetings.publish(opened);
            return opened;
        });
        assertThat(duties(host)).containsExactly(MeetingDuty.PREPARE, MeetingDuty.HOST);
        assertThat(duties(first)).containsExactly(MeetingDuty.INVITED);
        assertThat(duties(scene.person(PartyKind.CSO, scene.newState()))).isEmpty();
        var asked = scene.as(first, () -> seats.register(approved, Attending.PLACE, false));
        assertThat(duties(first)).containsExactly(MeetingDuty.AWAIT);
        assertThat(scene.as(host, () -> mine.all()).getFirst())
                .isEqualTo(new MyMeetings.Mine(summary(approved), MeetingDuty.DECIDE, 1));
        scene.as(host, () -> guestDesk.decide(asked, true, ""));
        assertThat(duties(first)).containsExactly(MeetingDuty.COME);
        var waits = scene.as(second, () -> seats.register(approved, Attending.PLACE, false));
        scene.as(host, () -> guestDesk.decide(waits, true, ""));
        scene.as(first, () -> seats.withdraw(asked));
        assertThat(duties(second)).containsExactly(MeetingDuty.CONFIRM);
        scene.as(second, () -> seats.confirm(waits));
        assertThat(duties(host)).containsExactly(MeetingDuty.PREPARE, MeetingDuty.HOST);

        time.travelTo(begins(approved).minus(Duration.ofMinutes(30)));
        assertThat(duties(host)).containsExactly(MeetingDuty.CHECK_IN, MeetingDuty.PREPARE);
        time.travelTo(begins(approved).plus(Duration.ofHours(3)));
        assertThat(duties(host)).containsExactly(MeetingDuty.WRITE_MINUTES, MeetingDuty.PREPARE);
        var minutes = scene.as(host, () -> desk.of(approved)).orElseThrow().id();
        scene.as(host, () -> {
            desk.write(minutes, 0, new MinutesText(List.of(new MinutesText.Item("Courts", "Slow")), List.of()));
            desk.send(minutes);
        });
        assertThat(duties(second)).containsExactly(MeetingDuty.AMEND);
        assertThat(duties(first)).isEmpty();
        assertThat(duties(host)).containsExactly(MeetingDuty.PREPARE);
        time.pass(Duration.ofDays(15));
        assertThat(duties(second)).isEmpty();
        assertThat(duties(host)).containsExactly(MeetingDuty.VALIDATE_MINUTES, MeetingDuty.PREPARE);
        assertThat(draft).isNotNull();
    }

    private List<MeetingDuty> duties(PersonId who) {
        return scene.as(who, () -> mine.all()).stream()
                .map(MyMeetings.Mine::duty)
                .toList();
    }

    private PartyId party(PersonId who) {
        return scene.partyOf(who);
    }

    private MeetingSummary summary(MeetingId id) {
        return meetings.find(id).orElseThrow().summary();
    }

    private java.time.Instant begins(MeetingId id) {
        return summary(id).begins();
    }

    private SeatId register(PersonId who, MeetingId meeting) {
        return scene.as(who, () -> seats.register(meeting, Attending.PLACE, false));
    }

    private MeetingId ruled(InvitationRule rule) {
        return called(
                new MeetingWelcome(
                        MeetingAudience.RULE,
                        "",
                        "",
                        false,
                        ListReaders.HOSTS,
                        new MeetingReach(Set.of(), Set.of(rule), false)),
                20);
    }

    private MeetingId called(ListReaders list, int days) {
        return called(new MeetingWelcome(MeetingAudience.EVERYBODY, "", "", false, list), days);
    }

    private MeetingId called(MeetingWelcome welcome, int days) {
        var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                .plusDays(days)
                .atTime(14, 0);
        return scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            meetings.revise(opened, MeetingLifeTest.plan(starts, 0, false).received(welcome), "");
            meetings.publish(opened);
            return opened;
        });
    }
}
