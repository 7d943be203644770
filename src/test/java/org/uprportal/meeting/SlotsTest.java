package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.meeting.CalendarFileTest.event;
import static org.uprportal.meeting.CalendarFileTest.read;
import static org.uprportal.meeting.CalendarFileTest.value;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.notification.Letters;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** Times that an embassy opens: booked once each, moved, cancelled, in the calendars of both sides. */
@PortalTest
class SlotsTest {

    private static final String ZONE = "Europe/Zurich";

    @Autowired
    Scene scene;

    @Autowired
    PortalClock clock;

    @Autowired
    Meetings meetings;

    @Autowired
    Slots slots;

    @Autowired
    Visits visits;

    @Autowired
    Notices notices;

    @Autowired
    Letters letters;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    StateCode state;
    PersonId host;
    PersonId first;
    PersonId second;
    MeetingId meeting;
    LocalDateTime starts;

    @BeforeEach
    void bilateral() {
        state = scene.newState();
        host = scene.person(PartyKind.EMBASSY, state);
        first = scene.person(PartyKind.CSO, state);
        second = scene.person(PartyKind.CSO, state);
        starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                .plusDays(20)
                .atTime(14, 0);
        meeting = scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            meetings.revise(opened, MeetingLifeTest.plan(starts, 0, false), "");
            meetings.publish(opened);
            return opened;
        });
    }

    @Test
    void twoHundredClicksOnOneSlotBookItOnce() throws Exception {
        var slot = scene.as(host, () -> slots.open(meeting, starts, 20, 1, "Table 1"))
                .getFirst();
        var many = IntStream.range(0, 100)
                .mapToObj(number -> scene.person(PartyKind.CSO, state))
                .toList();
        var booked = 0;
        var refused = 0;
        try (var threads = Executors.newFixedThreadPool(25)) {
            var start = new CountDownLatch(1);
            var running = IntStream.range(0, 200)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return scene.as(many.get(number % many.size()), () -> slots.book(slot, "Courts"));
                    }))
                    .toList();
            start.countDown();
            for (var one : running) {
                try {
                    one.get(300, TimeUnit.SECONDS);
                    booked++;
                } catch (ExecutionException failed) {
                    assertThat(failed.getCause()).isInstanceOf(MeetingRefused.class);
                    refused++;
                }
            }
        }
        System.out.printf("200 clicks on one slot: %d booked, %d refused%n", booked, refused);
        assertThat(booked).isEqualTo(1);
        assertThat(refused).isEqualTo(199);
        assertThat(database.sql("select count(*) from meeting_booking where slot_id = ? and status = 'BOOKED'")
                        .params(slot.value().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aBookedTimeIsAVisitForBothSidesAndForNobodyElseUntilItIsCancelled() {
        var opened = scene.as(host, () -> slots.open(meeting, starts, 20, 3, "Table 1"));
        var booking = scene.as(first, () -> slots.book(opened.getFirst(), "Courts"));
        for (var side : List.of(first, host)) {
            assertThat(scene.as(side, () -> visits.mine())).singleElement().satisfies(one -> {
                assertThat(one.visitor()).isEqualTo(scene.partyOf(first));
                assertThat(one.host()).isEqualTo(scene.partyOf(host));
                assertThat(one.theme()).isEqualTo("Courts");
                assertThat(one.meeting().starts()).isEqualTo(starts);
            });
        }
        assertThat(scene.as(second, () -> visits.mine())).isEmpty();
        scene.as(first, () -> slots.move(booking, opened.getLast()));
        assertThat(scene.as(host, () -> visits.mine()))
                .extracting(one -> one.meeting().starts())
                .containsExactly(starts.plusMinutes(40));
        scene.as(first, () -> slots.cancel(booking, ""));
        assertThat(scene.as(host, () -> visits.mine())).isEmpty();
        assertThat(scene.as(first, () -> visits.mine())).isEmpty();
    }

    @Test
    void eachSideSeesItsOwnAndHasItInTheCalendarAlsoWhenItIsMovedAndCancelled() throws Exception {
        var opened = scene.as(host, () -> slots.open(meeting, starts, 20, 3, "Table 1"));
        assertThatThrownBy(() -> scene.as(first, () -> slots.open(meeting, starts, 20, 3, "Mine")))
                .isInstanceOf(NotAllowed.class);
        refusedWith(
                "meeting.refused.slotsOutside",
                () -> scene.as(host, () -> slots.open(meeting, starts.minusHours(1), 20, 3, "Early")));
        var booking = scene.as(first, () -> slots.book(opened.getFirst(), "Courts"));
        refusedWith("meeting.refused.slotTaken", () -> scene.as(second, () -> slots.book(opened.getFirst(), "")));
        refusedWith("meeting.refused.slotTwice", () -> scene.as(first, () -> slots.book(opened.get(1), "")));
        assertThat(scene.as(host, () -> slots.of(meeting)).getFirst().booking().theme())
                .isEqualTo("Courts");
        assertThat(scene.as(second, () -> slots.of(meeting)).getFirst().booking())
                .isNull();
        assertThat(scene.as(second, () -> slots.of(meeting)).getFirst().free()).isFalse();
        scene.signOut();
        assertThat(slots.of(meeting).getFirst().booking()).isNull();
        assertThatThrownBy(() -> scene.as(second, () -> slots.cancel(booking, "")))
                .isInstanceOf(NotAllowed.class);

        letters.writeDue();
        var booked = enclosed(first);
        assertThat(enclosed(host)).isNotNull();
        scene.as(first, () -> slots.move(booking, opened.getLast()));
        letters.writeDue();
        var moved = enclosed(first);
        scene.as(host, () -> slots.note(booking, "They are well prepared"));
        scene.as(first, () -> slots.note(booking, "They will ask about courts"));
        assertThat(scene.as(first, () -> slots.find(booking)).orElseThrow().note())
                .isEqualTo("They will ask about courts");
        assertThat(scene.as(host, () -> slots.find(booking)).orElseThrow().note())
                .isEqualTo("They are well prepared");
        refusedWith("meeting.refused.withoutReason", () -> scene.as(host, () -> slots.cancel(booking, " ")));
        scene.as(host, () -> slots.cancel(booking, "The plenary is longer"));
        letters.writeDue();
        var gone = enclosed(first);

        assertThat(value(event(read(booked)), "UID")).isEqualTo(value(event(read(gone)), "UID"));
        assertThat(value(read(gone), "METHOD")).isEqualTo("CANCEL");
        assertThat(sequence(booked)).isLessThan(sequence(moved));
        assertThat(sequence(moved)).isLessThan(sequence(gone));
        assertThat(value(event(read(moved)), "DTSTART")).endsWith("T144000");
        assertThat(value(event(read(booked)), "LOCATION")).isEqualTo("Table 1");
        assertThat(news(first)).contains("booked", "moved", "cancelled");
        scene.as(second, () -> slots.book(opened.getLast(), "Free again"));
    }

    @Test
    void aMeetingThatIsMovedTakesItsSlotsAlongAndTellsWhoBooked() {
        var opened = scene.as(host, () -> slots.open(meeting, starts, 20, 2, "Table 1"));
        scene.as(first, () -> slots.book(opened.getFirst(), ""));

        scene.as(
                host,
                () -> meetings.revise(
                        meeting, MeetingLifeTest.plan(starts.plusDays(2), 0, false), "The plenary is longer"));

        assertThat(scene.as(first, () -> slots.of(meeting)).getFirst().starts()).isEqualTo(starts.plusDays(2));
        assertThat(news(first)).contains("moved");
        assertThat(news(second)).doesNotContain("moved");
    }

    private int sequence(String file) throws Exception {
        return Integer.parseInt(value(event(read(file)), "SEQUENCE"));
    }

    private String enclosed(PersonId who) {
        var address = people.person(who).orElseThrow().email();
        var found =
                database.sql("""
                        select e.content from notification_enclosure e join notification_mail m on m.id = e.mail_id and e.content_type like 'text/calendar%'
                        where m.recipient = ? and e.name like 'slot-%' order by m.written_at desc, m.id limit 1
                        """).params(address).query(String.class).optional().orElse(null);
        database.sql("delete from notification_mail where recipient = ?")
                .params(address)
                .update();
        return found;
    }

    private List<String> news(PersonId who) {
        return scene.as(who, () -> notices.mine(100)).stream()
                .map(one -> one.key())
                .filter(key -> key.startsWith("meeting.slot.notice."))
                .map(key -> key.substring("meeting.slot.notice.".length()))
                .toList();
    }
}
