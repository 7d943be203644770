package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/** A calendar of two thousand meetings is paged and filtered with as many statements as an empty one. */
@PortalTest
class MeetingCalendarTest {

    @Autowired
    Scene scene;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingCalendar calendar;

    @Autowired
    GuestDesk guestDesk;

    @Autowired
    JdbcTemplate rows;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    Hosts hosts;

    @Autowired
    Themes themes;

    @Autowired
    PortalClock clock;

    @Test
    void twoThousandMeetingsCostWhatNoneCosts() {
        var state = scene.newState();
        var host = scene.partyOf(scene.person(PartyKind.EMBASSY, state)).value();
        var empty = statements(state);
        var first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2);
        rows.batchUpdate(
                """
                insert into meeting_meeting (id, state_code, host_id, kind, status, way, title, about, zone, starts, ends, begins, ends_at,
                    place, link, places, online, languages, accessibility, approval)
                values (?, ?, ?, ?, 'PUBLISHED', ?, ?, '', 'UTC', ?, ?, ?, ?, 'Hall', '', 10, 0, '', '', false)
                """,
                IntStream.range(0, 2000)
                        .mapToObj(number -> {
                            var begins = first.plusDays(number % 500).atTime(8 + number % 10, 0);
                            var ends = begins.plusHours(1);
                            return new Object[] {
                                UUID.randomUUID().toString(),
                                state.value(),
                                host.toString(),
                                number % 4 == 0 ? "TRAINING" : "ROUND_TABLE",
                                number % 2 == 0 ? "PLACE" : "ONLINE",
                                "Meeting " + number,
                                begins,
                                ends,
                                begins,
                                ends
                            };
                        })
                        .toList());

        var full = statements(state);

        System.out.printf(
                "Statements of the calendar: empty %d, with 2,000 meetings %d, ratio %.2f%n",
                empty, full, full / (double) empty);
        assertThat(full).isEqualTo(empty);
        assertThat(calendar.count(new MeetingFilter(state, null, false, false))).isEqualTo(2000);
        assertThat(calendar.count(new MeetingFilter(state, MeetingKind.TRAINING, false, false)))
                .isEqualTo(500);
        assertThat(calendar.count(new MeetingFilter(state, null, true, false))).isEqualTo(1000);
        assertThat(calendar.count(new MeetingFilter(state, null, false, true))).isZero();
        var page = calendar.search(new MeetingFilter(state, null, false, false), 3, 20);
        assertThat(page).hasSize(20).isSortedAccordingTo(java.util.Comparator.comparing(MeetingSummary::begins));
    }

    @Test
    void aListOfFiveHundredParticipantsCostsWhatAnEmptyOneCosts() {
        var state = scene.newState();
        var host = scene.person(PartyKind.EMBASSY, state);
        var first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(20)
                .atTime(14, 0);
        var meeting = scene.as(host, () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(opened, MeetingLifeTest.plan(first, 0, false), "");
            meetings.publish(opened);
            return opened;
        });
        var empty = page(host, meeting);
        rows.batchUpdate(
                """
                insert into meeting_seat (id, meeting_id, party_id, attending, status, asked_at, turn)
                values (?, ?, ?, 'PLACE', 'PLACE', now(6), ?)
                """,
                IntStream.range(0, 500)
                        .mapToObj(number -> new Object[] {
                            UUID.randomUUID().toString(),
                            meeting.value().toString(),
                            UUID.randomUUID().toString(),
                            number + 1
                        })
                        .toList());
        var full = page(host, meeting);
        System.out.printf(
                "Statements of a page of participants: empty %d, of 500 %d, ratio %.2f%n",
                empty, full, full / (double) empty);
        assertThat(full).isEqualTo(empty).isLessThanOrEqualTo(20);
        assertThat(scene.as(host, () -> guestDesk.of(meeting, 24, 20))).hasSize(20);
    }

    @Test
    void byHostThemeLanguageAndMonthTheCalendarFindsWhatIsMeant() {
        var state = scene.newState();
        var host = scene.person(PartyKind.EMBASSY, state);
        var team = scene.person(PartyKind.UNCT, state);
        var theme = themes.all(ThemeKind.THEME).getFirst().id();
        var next = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .plusMonths(2);
        var about = MeetingWelcome.USUAL.reaching(new MeetingReach(Set.of(theme), Set.of(), false));
        var courts = called(
                host, MeetingLifeTest.plan(next.atDay(1).atTime(9, 0), 9, false).received(about));
        var plan = MeetingLifeTest.plan(next.atEndOfMonth().atTime(20, 0), 9, false);
        var other = called(
                team,
                new MeetingPlan(
                        plan.kind(),
                        plan.title(),
                        plan.about(),
                        plan.zone(),
                        plan.starts(),
                        plan.ends(),
                        plan.way(),
                        plan.place(),
                        plan.link(),
                        plan.places(),
                        plan.online(),
                        "Interpretation into Quechua",
                        "",
                        false));
        called(host, MeetingLifeTest.plan(next.plusMonths(1).atDay(1).atTime(0, 30), 9, false));
        var request = scene.as(team, () -> hosts.ask(other, scene.partyOf(host)));

        scene.signOut();
        assertThat(found(new MeetingFilter(state, null, false, false, scene.partyOf(team), null, "")))
                .containsExactly(other);
        assertThat(found(new MeetingFilter(state, null, false, false, scene.partyOf(host), null, "")))
                .hasSize(2)
                .doesNotContain(other);
        scene.as(host, () -> hosts.answer(request, true, ""));
        assertThat(found(new MeetingFilter(state, null, false, false, scene.partyOf(host), null, "")))
                .contains(other);
        assertThat(found(new MeetingFilter(state, null, false, false, null, theme, "")))
                .containsExactly(courts);
        assertThat(found(new MeetingFilter(state, null, false, false, null, null, "quechua")))
                .containsExactly(other);
        assertThat(found(new MeetingFilter(state, null, false, false, null, null, "%")))
                .isEmpty();
        assertThat(calendar.month(new MeetingFilter(state, null, false, false), next))
                .extracting(MeetingSummary::id)
                .containsExactly(courts, other);
        assertThat(calendar.hosts()).contains(scene.partyOf(team), scene.partyOf(host));
        assertThat(calendar.themes()).contains(theme);
    }

    private List<MeetingId> found(MeetingFilter filter) {
        assertThat(calendar.count(filter))
                .isEqualTo(calendar.search(filter, 0, 50).size());
        return calendar.search(filter, 0, 50).stream().map(MeetingSummary::id).toList();
    }

    private MeetingId called(PersonId host, MeetingPlan plan) {
        return scene.as(host, () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(opened, plan, "");
            meetings.publish(opened);
            return opened;
        });
    }

    private long page(PersonId host, MeetingId meeting) {
        return scene.as(host, () -> {
            var statistics = entities.unwrap(SessionFactory.class).getStatistics();
            statistics.setStatisticsEnabled(true);
            statistics.clear();
            meetings.find(meeting);
            guestDesk.count(meeting);
            guestDesk.of(meeting, 0, 20);
            return statistics.getPrepareStatementCount();
        });
    }

    private long statements(StateCode state) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        calendar.states();
        calendar.count(new MeetingFilter(state, null, false, false));
        calendar.search(new MeetingFilter(state, null, false, false), 0, 20);
        return statistics.getPrepareStatementCount();
    }
}
