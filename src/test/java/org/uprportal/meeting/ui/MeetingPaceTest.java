package org.uprportal.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.Meetings;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** Whatever there is, a page takes as long: measured in turns, the least of many rounds, so that what else runs counts for nobody. */
@PortalTest
class MeetingPaceTest extends SpringBrowserlessTest {

    private static final int ROUNDS = 25;
    private static final int PAGE = 20;

    /** What a page with rows may take more, where the same page of few has as many rows. */
    private static final double AS_FAST = 1.4;

    @Autowired
    Scene scene;

    @Autowired
    Meetings meetings;

    @Autowired
    JdbcTemplate rows;

    @Autowired
    PortalClock clock;

    @Test
    void aCalendarOfTwoThousandPagesAndFiltersAsFastAsOneOfAPage() {
        var host = scene.person(PartyKind.EMBASSY, scene.newState());
        var states = List.of(scene.newState(), scene.newState(), scene.newState());
        calendar(host, states.get(1), PAGE);
        calendar(host, states.get(2), 2000);
        scene.signOut();

        var least = inTurns(which -> () -> UI.getCurrent()
                .navigate(
                        "meetings",
                        QueryParameters.simple(Map.of("state", states.get(which).value()))));
        told("The calendar with 2,000 meetings", least);

        var narrowed = inTurns(which -> () -> UI.getCurrent()
                .navigate(
                        "meetings",
                        QueryParameters.simple(
                                Map.of("state", states.get(which).value(), "kind", "ROUND_TABLE", "online", "true"))));
        told("The same narrowed down", narrowed);
    }

    @Test
    void aListOfFiveHundredParticipantsIsReadAsFastAsOneOfAPage() {
        var host = scene.person(PartyKind.EMBASSY, scene.newState());
        var all = Stream.of(0, PAGE, 500)
                .map(number -> {
                    var meeting = called(host);
                    participants(meeting, number);
                    return meeting;
                })
                .toList();
        scene.signIn(host);
        told(
                "A meeting with 500 participants",
                inTurns(which -> () ->
                        UI.getCurrent().navigate("meetings/" + all.get(which).value())));
    }

    /** Ratios to nothing at all, which draws no row, and to one page, which draws as many. */
    private static void told(String what, double[] least) {
        System.out.printf(
                "%s: %.2f ms empty, %.2f ms with a page, %.2f ms full; ratio %.2f to empty, %.2f to a page of at most %.1f%n",
                what, least[0], least[1], least[2], least[2] / least[0], least[2] / least[1], AS_FAST);
        assertThat(least[2] / least[1]).as(what).isLessThanOrEqualTo(AS_FAST);
    }

    private double[] inTurns(IntFunction<Runnable> visits) {
        var least = new double[] {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        for (int round = 0; round < ROUNDS; round++) {
            for (int which = 0; which < least.length; which++) {
                var visit = visits.apply(which);
                UI.getCurrent().navigate("");
                var begin = System.nanoTime();
                visit.run();
                least[which] = Math.min(least[which], (System.nanoTime() - begin) / 1e6);
            }
        }
        return least;
    }

    private MeetingId called(PersonId host) {
        var starts = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(20)
                .atTime(14, 0);
        return scene.as(host, () -> {
            var opened = meetings.open("Europe/Zurich");
            var plan = meetings.find(opened).orElseThrow().plan();
            meetings.revise(
                    opened,
                    new org.uprportal.meeting.MeetingPlan(
                            plan.kind(),
                            "Round table",
                            "",
                            "Europe/Zurich",
                            starts,
                            starts.plusHours(2),
                            org.uprportal.meeting.MeetingWay.PLACE,
                            "Hall",
                            "",
                            0,
                            0,
                            "",
                            "",
                            false),
                    "");
            meetings.publish(opened);
            return opened;
        });
    }

    private void participants(MeetingId meeting, int number) {
        rows.batchUpdate(
                """
                insert into meeting_seat (id, meeting_id, party_id, attending, status, asked_at, turn)
                values (?, ?, ?, 'PLACE', 'PLACE', now(6), ?)
                """,
                IntStream.range(0, number)
                        .mapToObj(one -> new Object[] {
                            UUID.randomUUID().toString(),
                            meeting.value().toString(),
                            UUID.randomUUID().toString(),
                            one + 1
                        })
                        .toList());
    }

    private void calendar(PersonId host, StateCode state, int number) {
        var first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2);
        rows.batchUpdate(
                """
                insert into meeting_meeting (id, state_code, host_id, kind, status, way, title, about, zone, starts, ends, begins, ends_at,
                    place, link, places, online, languages, accessibility, approval)
                values (?, ?, ?, 'ROUND_TABLE', 'PUBLISHED', 'BOTH', ?, '', 'UTC', ?, ?, ?, ?, 'Hall', '', 10, 0, '', '', false)
                """,
                IntStream.range(0, number)
                        .mapToObj(one -> {
                            var begins = first.plusDays(one % 500).atTime(8 + one % 10, 0);
                            return new Object[] {
                                UUID.randomUUID().toString(),
                                state.value(),
                                scene.partyOf(host).value().toString(),
                                "Meeting " + one,
                                begins,
                                begins.plusHours(1),
                                begins,
                                begins.plusHours(1)
                            };
                        })
                        .toList());
    }
}
