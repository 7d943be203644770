package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
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

/** Agendas and what is told of their changes, series with exceptions, and calendars that programs read. */
@PortalTest
class SeriesTest {

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
    MeetingCalendar calendar;

    @Autowired
    Seats seats;

    @Autowired
    SeatCalendar seatCalendar;

    @Autowired
    Agendas agendas;

    @Autowired
    SeriesDesk series;

    @Autowired
    MinutesDesk desk;

    @Autowired
    Feeds feeds;

    @Autowired
    Notices notices;

    StateCode state;
    PersonId host;
    PersonId guest;
    PersonId stranger;
    MeetingId meeting;
    LocalDateTime starts;

    @BeforeEach
    void called() {
        state = scene.newState();
        host = scene.person(PartyKind.GOVERNMENT, state);
        guest = scene.person(PartyKind.CSO, state);
        stranger = scene.person(PartyKind.CSO, state);
        starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                .plusDays(10)
                .atTime(14, 0);
        meeting = scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            meetings.revise(opened, MeetingLifeTest.plan(starts, 20, false), "");
            meetings.publish(opened);
            return opened;
        });
        scene.as(guest, () -> seats.register(meeting, Attending.PLACE, false));
    }

    @Test
    void whatChangesInTheAgendaIsToldByName() {
        var courts = new AgendaItem("Courts", 30, "Legal aid, 6 minutes", "");
        var schools = new AgendaItem("Schools", 30, "", "");
        scene.as(host, () -> agendas.write(meeting, List.of(), List.of(courts, schools)));
        assertThat(changes(guest)).contains("ADDED:Courts", "ADDED:Schools");
        assertThat(changes(stranger)).isEmpty();
        var before = meetings.find(meeting).orElseThrow().sequence();

        scene.as(host, () -> agendas.write(meeting, List.of(courts, schools), List.of(schools, courts)));
        assertThat(changes(guest)).contains("ORDER:");
        scene.as(
                host,
                () -> agendas.write(
                        meeting,
                        List.of(schools, courts),
                        List.of(new AgendaItem("Schools", 45, "", ""), new AgendaItem("Prisons", 10, "", ""))));
        assertThat(changes(guest)).contains("LENGTH:Schools", "ADDED:Prisons", "REMOVED:Courts");
        assertThat(meetings.find(meeting).orElseThrow().sequence()).isEqualTo(before + 2);
        // Whoever began to write before sees that the other was quicker.
        refusedWith(
                "meeting.refused.agendaMeanwhile",
                () -> scene.as(host, () -> agendas.write(meeting, List.of(courts), List.of())));
        assertThatThrownBy(() -> scene.as(guest, () -> agendas.write(meeting, agendas.of(meeting), List.of())))
                .isInstanceOf(NotAllowed.class);
        scene.signOut();
        assertThat(agendas.of(meeting)).extracting(AgendaItem::title).containsExactly("Schools", "Prisons");
    }

    @Test
    void aSeriesKeepsTheHourAtThePlaceLeavesExceptionsOutAndEachMeetingIsOneByItself() {
        var without = starts.plusMonths(2).toLocalDate();
        var following = scene.as(host, () -> series.repeat(meeting, Repeating.MONTHLY, 7, Set.of(without)));

        assertThat(following).hasSize(6);
        var all = following.stream()
                .map(one -> meetings.find(one).orElseThrow().summary())
                .toList();
        assertThat(all).extracting(one -> one.starts().toLocalTime()).containsOnly(starts.toLocalTime());
        assertThat(all).extracting(one -> one.starts().toLocalDate()).doesNotContain(without);
        // Seven months cross a change of the clock: the moment moves, the hour on the clock does not.
        assertThat(all.stream()
                        .map(one -> Duration.between(
                                        one.starts()
                                                .atZone(java.time.ZoneOffset.UTC)
                                                .toInstant(),
                                        one.begins())
                                .toHours())
                        .distinct())
                .hasSize(2);
        assertThat(all).extracting(one -> CalendarFile.uid(one.id())).doesNotHaveDuplicates();
        scene.as(host, () -> meetings.cancel(following.get(1), "Holiday"));
        assertThat(meetings.find(meeting).orElseThrow().summary().status()).isEqualTo(MeetingStatus.PUBLISHED);
        assertThat(meetings.find(meeting).orElseThrow().sequence()).isZero();
        assertThat(series.others(following.getFirst())).hasSize(6);
        assertThatThrownBy(() -> scene.as(guest, () -> series.repeat(meeting, Repeating.WEEKLY, 2, Set.of())))
                .isInstanceOf(NotAllowed.class);
        refusedWith(
                "meeting.refused.wrongStatus",
                () -> scene.as(host, () -> series.repeat(meeting, Repeating.WEEKLY, 2, Set.of())));
    }

    @Test
    void aSeriesTakesAlongWhoIsInvitedAndTheAgendaAndIsToldOnce() {
        var closed = scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            meetings.revise(
                    opened,
                    MeetingLifeTest.plan(starts, 20, false)
                            .received(new MeetingWelcome(MeetingAudience.NAMED, "", "", false, ListReaders.HOSTS)),
                    "");
            guestList.invite(opened, List.of(scene.partyOf(guest)));
            agendas.write(opened, List.of(), List.of(new AgendaItem("Courts", 20, "", "")));
            meetings.publish(opened);
            return opened;
        });

        var following = scene.as(host, () -> series.repeat(closed, Repeating.QUARTERLY, 4, Set.of()));

        for (var one : following) {
            assertThat(guestList.invited(one)).containsExactly(scene.partyOf(guest));
            assertThat(agendas.of(one)).extracting(AgendaItem::title).containsExactly("Courts");
            assertThat(scene.as(guest, () -> meetings.find(one)).orElseThrow().invited())
                    .isTrue();
            assertThat(scene.as(stranger, () -> meetings.find(one))
                            .orElseThrow()
                            .invited())
                    .isFalse();
        }
        var told = scene.as(guest, () -> notices.mine(100)).stream()
                .map(one -> one.key() + one.arguments().getLast())
                .filter(one -> one.startsWith("meeting.notice.repeated"))
                .toList();
        assertThat(told).containsExactly("meeting.notice.repeated4");
        assertThat(scene.as(guest, () -> notices.mine(100)))
                .filteredOn(one -> one.key().equals("meeting.notice.published"))
                .hasSize(2);
        assertThat(scene.as(stranger, () -> notices.mine(100)))
                .noneMatch(one -> one.key().equals("meeting.notice.repeated"));
    }

    @Test
    void sixWeeksAfterEachSessionIsOnTheWeekdayAndAtTheHourOfTheFirst() {
        scene.runningCycle(state);
        var session = scene.newSession(Duration.ofDays(60));
        var later = scene.newSession(Duration.ofDays(200));
        var days = scene.as(host, () -> series.daysAfterSessions(meeting, 6, 60));
        var expected = List.of(session, later).stream()
                .map(one -> one.endsOn()
                        .plusWeeks(6)
                        .with(java.time.DayOfWeek.MONDAY)
                        .plusDays(starts.getDayOfWeek().getValue() - 1)
                        .atTime(14, 0))
                .toList();
        assertThat(days).containsAll(expected).isSorted();
        assertThat(days).allMatch(day -> day.getDayOfWeek() == starts.getDayOfWeek());
        assertThat(scene.as(guest, () -> series.daysAfterSessions(meeting, 6, 60)))
                .isEmpty();
        assertThatThrownBy(() -> scene.as(guest, () -> series.repeatAfterSessions(meeting, 6, 2, Set.of())))
                .isInstanceOf(NotAllowed.class);
        refusedWith(
                "meeting.refused.series",
                () -> scene.as(host, () -> series.repeatAfterSessions(meeting, 27, 2, Set.of())));

        var without = expected.getFirst().toLocalDate();
        var opened = scene.as(host, () -> series.repeatAfterSessions(meeting, 6, 60, Set.of(without)));

        var taken = opened.stream()
                .map(one -> meetings.find(one).orElseThrow().summary().starts())
                .toList();
        assertThat(taken).contains(expected.getLast()).doesNotContain(expected.getFirst());
        assertThat(taken).allMatch(one -> one.toLocalTime().equals(starts.toLocalTime()));
    }

    @Test
    void aMeetingOfSeveralWholeDaysStandsOnEachOfThemAndOnNoOther() {
        var first = starts.toLocalDate().plusMonths(2).withDayOfMonth(1);
        var plan = MeetingLifeTest.plan(first.atStartOfDay(), 20, false);
        var course = scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            meetings.revise(
                    opened,
                    new MeetingPlan(
                            MeetingKind.TRAINING,
                            "Course",
                            "",
                            ZONE,
                            first.atStartOfDay(),
                            first.plusMonths(1).atStartOfDay(),
                            plan.way(),
                            plan.place(),
                            plan.link(),
                            9,
                            0,
                            "",
                            "",
                            false),
                    "");
            meetings.publish(opened);
            return opened;
        });
        var summary = meetings.find(course).orElseThrow().summary();
        assertThat(summary.wholeDays()).isTrue();
        assertThat(summary.lastDay()).isEqualTo(first.plusMonths(1).minusDays(1));
        var filter = new MeetingFilter(state, null, false, false);
        assertThat(calendar.month(filter, java.time.YearMonth.from(first)))
                .extracting(MeetingSummary::id)
                .contains(course);
        assertThat(calendar.month(filter, java.time.YearMonth.from(first).plusMonths(1)))
                .extracting(MeetingSummary::id)
                .doesNotContain(course);
        scene.as(guest, () -> seats.register(course, Attending.PLACE, false));
        time.travelTo(summary.over().minusSeconds(60));
        assertThat(meetings.find(course).orElseThrow().summary().status()).isEqualTo(MeetingStatus.PUBLISHED);
        time.travelTo(summary.over().plusSeconds(60));
        assertThat(meetings.find(course).orElseThrow().summary().status()).isEqualTo(MeetingStatus.HELD);
    }

    @Test
    void whatTheLastMeetingDecidedAndIsOpenHeadsTheNext() {
        var next = scene.as(host, () -> series.repeat(meeting, Repeating.MONTHLY, 2, Set.of()))
                .getLast();
        time.travelTo(meetings.find(meeting).orElseThrow().summary().over().plusSeconds(60));
        scene.as(host, () -> {
            var minutes = desk.of(meeting).orElseThrow();
            desk.write(
                    minutes.id(),
                    0,
                    new MinutesText(
                            List.of(new MinutesText.Item("Courts", "Slow")),
                            List.of(new MinutesText.Decided(
                                    "A report",
                                    scene.partyOf(host),
                                    LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                                            .plusDays(90)))));
            desk.send(minutes.id());
        });
        time.pass(Duration.ofDays(15));
        scene.signOut();
        assertThat(agendas.open(next)).isEmpty();
        scene.as(host, () -> desk.validate(desk.of(meeting).orElseThrow().id(), true));
        scene.signOut();
        assertThat(agendas.open(next)).extracting(DecisionSummary::words).containsExactly("A report");
        assertThat(agendas.open(meeting)).isEmpty();
        scene.as(host, () -> desk.finish(desk.mine().getFirst().id(), "Sent"));
        assertThat(agendas.open(next)).isEmpty();
    }

    @Test
    void theSecretAddressOpensOnesOwnMeetingsUntilItIsRenewed() {
        var secret = scene.as(guest, () -> feeds.renew());
        assertThat(reader(secret)).contains(guest);
        assertThat(scene.as(guest, () -> seatCalendar.entries())).hasSize(1);
        assertThat(scene.as(stranger, () -> seatCalendar.entries())).isEmpty();
        var next = scene.as(guest, () -> feeds.renew());
        assertThat(reader(secret)).isEmpty();
        assertThat(reader(next)).contains(guest);
        assertThat(reader("")).isEmpty();
        assertThatThrownBy(() -> scene.as(stranger, () -> feeds.reader(next))).isInstanceOf(NotAllowed.class);
        scene.as(guest, () -> feeds.end());
        assertThat(reader(next)).isEmpty();
    }

    @Autowired
    org.uprportal.party.CurrentActor actor;

    private java.util.Optional<PersonId> reader(String secret) {
        return actor.callAs(org.uprportal.party.Actor.PORTAL, () -> feeds.reader(secret));
    }

    private List<String> changes(PersonId who) {
        return scene.as(who, () -> notices.mine(100)).stream()
                .filter(one -> one.key().equals("meeting.notice.changed"))
                .map(one -> (org.uprportal.platform.Words.Text) one.arguments().get(3))
                .filter(words -> words.key().startsWith("meeting.agenda.change."))
                .map(words -> words.key().substring("meeting.agenda.change.".length()) + ":"
                        + words.arguments().getFirst())
                .toList();
    }
}
