package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** A calendar of two thousand meetings is paged and filtered with as many statements as an empty one. */
@PortalTest
class MeetingCalendarTest {

    @Autowired
    Scene scene;

    @Autowired
    Meetings meetings;

    @Autowired
    Seats seats;

    @Autowired
    JdbcTemplate rows;

    @Autowired
    EntityManagerFactory entities;

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

        System.out.printf("Statements of the calendar: empty %d, with 2,000 meetings %d%n", empty, full);
        assertThat(full).isEqualTo(empty);
        assertThat(meetings.count(new MeetingFilter(state, null, false, false))).isEqualTo(2000);
        assertThat(meetings.count(new MeetingFilter(state, MeetingKind.TRAINING, false, false)))
                .isEqualTo(500);
        assertThat(meetings.count(new MeetingFilter(state, null, true, false))).isEqualTo(1000);
        assertThat(meetings.count(new MeetingFilter(state, null, false, true))).isZero();
        var page = meetings.search(new MeetingFilter(state, null, false, false), 3, 20);
        assertThat(page).hasSize(20).isSortedAccordingTo(java.util.Comparator.comparing(MeetingSummary::begins));
    }

    @Test
    void aListOfFiveHundredParticipantsCostsWhatAnEmptyOneCosts() {
        var state = scene.newState();
        var host = scene.person(PartyKind.EMBASSY, state);
        var first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(20).atTime(14, 0);
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
        System.out.printf("Statements of a page of participants: empty %d, of 500 %d%n", empty, full);
        assertThat(full).isEqualTo(empty).isLessThanOrEqualTo(20);
        assertThat(scene.as(host, () -> seats.of(meeting, 24, 20))).hasSize(20);
    }

    private long page(PersonId host, MeetingId meeting) {
        return scene.as(host, () -> {
            var statistics = entities.unwrap(SessionFactory.class).getStatistics();
            statistics.setStatisticsEnabled(true);
            statistics.clear();
            meetings.find(meeting);
            seats.count(meeting);
            seats.of(meeting, 0, 20);
            return statistics.getPrepareStatementCount();
        });
    }

    private long statements(StateCode state) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        meetings.states();
        meetings.count(new MeetingFilter(state, null, false, false));
        meetings.search(new MeetingFilter(state, null, false, false), 0, 20);
        return statistics.getPrepareStatementCount();
    }
}
