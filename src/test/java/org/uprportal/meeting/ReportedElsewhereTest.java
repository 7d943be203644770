package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.meeting.CalendarFileTest.event;
import static org.uprportal.meeting.CalendarFileTest.read;
import static org.uprportal.meeting.CalendarFileTest.value;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Letters;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** What users of other systems for meetings have met, and must not meet here: each played as they told it, and others of its kind. */
@PortalTest
class ReportedElsewhereTest {

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
    MeetingSteps steps;

    @Autowired
    Seats seats;

    @Autowired
    SeatCalendar seatCalendar;

    @Autowired
    Attendances attendances;

    @Autowired
    GuestDesk guestDesk;

    @Autowired
    Slots slots;

    @Autowired
    SeriesDesk series;

    @Autowired
    Hosts hosts;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    Letters letters;

    @Autowired
    People people;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient database;

    StateCode state;
    PersonId host;
    PersonId first;
    PersonId second;
    PersonId third;
    LocalDateTime starts;

    @BeforeEach
    void people() {
        state = scene.newState();
        host = scene.person(PartyKind.EMBASSY, state);
        first = scene.person(PartyKind.CSO, state);
        second = scene.person(PartyKind.CSO, state);
        third = scene.person(PartyKind.CSO, state);
        starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                .plusDays(30)
                .atTime(14, 0);
    }

    // Places.

    @Test
    void aFormThatWasOpenedWhileAPlaceWasFreeGoesToTheWaitingListOnlyAfterItHasSaidSo() {
        var meeting = called(plan(1, 0));
        var seen = scene.as(second, () -> meetings.find(meeting))
                .orElseThrow()
                .room()
                .get(Attending.PLACE);
        assertThat(seen.free()).isTrue();
        register(first, meeting, Attending.PLACE);

        refusedWith("meeting.refused.full", () -> register(second, meeting, Attending.PLACE));
        assertThat(scene.as(second, () -> seats.mine(meeting))).isEmpty();
        scene.as(second, () -> seats.register(meeting, Attending.PLACE, true));

        assertThat(status(second, meeting)).isEqualTo(SeatStatus.WAITING);
        assertThat(room(meeting).taken()).isEqualTo(1);
    }

    @Test
    void whoeverWasToJoinOnlineGetsAPlaceInTheRoomOnlyWhereOneIsFreeWhenNobodyCanJoinOnlineAnyMore() throws Exception {
        var meeting = called(plan(2, 0));
        register(first, meeting, Attending.PLACE);
        register(second, meeting, Attending.ONLINE);
        register(third, meeting, Attending.ONLINE);
        letters.writeDue();
        var placed = enclosed(third);

        scene.as(host, () -> meetings.revise(meeting, way(plan(2, 0), MeetingWay.PLACE), ""));
        letters.writeDue();

        assertThat(status(first, meeting)).isEqualTo(SeatStatus.PLACE);
        assertThat(status(second, meeting)).isEqualTo(SeatStatus.PLACE);
        assertThat(status(third, meeting)).isEqualTo(SeatStatus.WAITING);
        assertThat(room(meeting).taken()).isEqualTo(2);
        assertThat(room(meeting).waiting()).isEqualTo(1);
        assertThat(news(third)).contains("mine.carried");
        assertThat(news(first)).doesNotContain("mine.carried");
        // The one that has no place any more has no appointment either.
        var gone = enclosed(third);
        assertThat(value(read(gone), "METHOD")).isEqualTo("CANCEL");
        assertThat(sequence(gone)).isGreaterThan(sequence(placed));
        assertThat(value(read(enclosed(second)), "METHOD")).isEqualTo("REQUEST");
    }

    @Test
    void anOfferedPlaceInAWayThatIsNotThereAnyMoreIsNobodysTask() {
        var meeting = called(plan(1, 1));
        register(first, meeting, Attending.PLACE);
        var online = register(second, meeting, Attending.ONLINE);
        scene.as(third, () -> seats.register(meeting, Attending.ONLINE, true));
        scene.as(second, () -> seats.withdraw(online));
        assertThat(tasks(third)).containsExactly("meeting/confirm-place");

        scene.as(host, () -> meetings.revise(meeting, way(plan(1, 1), MeetingWay.PLACE), ""));

        assertThat(status(third, meeting)).isEqualTo(SeatStatus.WAITING);
        assertThat(tasks(third)).isEmpty();
        time.pass(Duration.ofDays(3));
        assertThat(status(third, meeting)).isEqualTo(SeatStatus.WAITING);
    }

    @Test
    void fewerPlacesTakeNobodysAwayAndNobodyMovesUpUntilOneIsFree() {
        var meeting = called(plan(2, 0));
        var seat = register(first, meeting, Attending.PLACE);
        register(second, meeting, Attending.PLACE);
        scene.as(third, () -> seats.register(meeting, Attending.PLACE, true));

        scene.as(host, () -> meetings.revise(meeting, plan(1, 0), ""));
        assertThat(status(second, meeting)).isEqualTo(SeatStatus.PLACE);
        scene.as(first, () -> seats.withdraw(seat));

        assertThat(status(third, meeting)).isEqualTo(SeatStatus.WAITING);
        assertThat(room(meeting).taken()).isEqualTo(1);
    }

    @Test
    void whatIsOverOrCancelledIsNotRegisteredForDecidedOnOrLeftFromAPageThatWasOpenedBefore() {
        var asking = called(approved(plan(5, 0)));
        var asked = register(first, asking, Attending.PLACE);
        scene.as(host, () -> meetings.cancel(asking, "The room is closed"));
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(host, () -> guestDesk.decide(asked, true, "")));
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(first, () -> seats.withdraw(asked)));
        assertThat(news(first)).doesNotContain("mine.PLACE");

        var held = called(plan(5, 0));
        var came = register(first, held, Attending.PLACE);
        time.travelTo(starts.plusHours(1).atZone(ZoneId.of(ZONE)).toInstant());
        scene.as(host, () -> guestDesk.mark(came, Attendance.PRESENT));
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(host, () -> guestDesk.decide(asked, true, "")));
        refusedWith(
                "meeting.refused.wrongStatus", () -> scene.as(host, () -> guestDesk.mark(asked, Attendance.PRESENT)));
        time.travelTo(starts.plusHours(3).atZone(ZoneId.of(ZONE)).toInstant());

        refusedWith("meeting.refused.wrongStatus", () -> scene.as(first, () -> seats.withdraw(came)));
        assertThat(scene.as(host, () -> attendances.attendance(held)).present()).isEqualTo(1);
    }

    // Hours.

    @Test
    void theHourAtThePlaceIsWhatIsKeptWhateverTheZoneOfTheServer() {
        var before = TimeZone.getDefault();
        var gap = LocalDateTime.of(starts.getYear() + 1, 3, 14, 2, 30);
        try {
            for (var server : List.of("America/New_York", "Pacific/Apia", "Europe/Zurich", "Asia/Kathmandu")) {
                TimeZone.setDefault(TimeZone.getTimeZone(server));
                // Half past two on that night is an hour in Nairobi that the clock in New York skips.
                var meeting = called(at(plan(5, 0), gap, "Africa/Nairobi"));

                assertThat(database.sql(
                                        "select date_format(starts, '%Y-%m-%dT%H:%i') from meeting_meeting where id = ?")
                                .params(meeting.value().toString())
                                .query(String.class)
                                .single())
                        .as(server)
                        .isEqualTo(gap.toString());
                TimeZone.setDefault(before);
                var summary = meetings.find(meeting).orElseThrow().summary();
                assertThat(summary.starts()).as(server).isEqualTo(gap);
                assertThat(summary.begins())
                        .as(server)
                        .isEqualTo(gap.atZone(ZoneId.of("Africa/Nairobi")).toInstant());
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void whereTheZoneOfThePlaceIsSetRightLaterTheHourOnTheClockStaysAndCalendarsMove() throws Exception {
        var meeting = called(plan(5, 0));
        register(first, meeting, Attending.PLACE);
        var slot = scene.as(host, () -> slots.open(meeting, starts, 20, 1, "Table 1"))
                .getFirst();
        scene.as(second, () -> slots.book(slot, ""));
        letters.writeDue();
        var before = enclosed(first);
        var bookedBefore = enclosed(second);

        scene.as(host, () -> meetings.revise(meeting, at(plan(5, 0), starts, "Africa/Nairobi"), "The zone was wrong"));
        letters.writeDue();

        var summary = meetings.find(meeting).orElseThrow().summary();
        assertThat(summary.starts()).isEqualTo(starts);
        assertThat(summary.begins())
                .isEqualTo(starts.atZone(ZoneId.of("Africa/Nairobi")).toInstant());
        assertThat(news(first)).contains("moved");
        for (var files : List.of(List.of(before, enclosed(first)), List.of(bookedBefore, enclosed(second)))) {
            assertThat(value(event(read(files.getLast())), "UID"))
                    .isEqualTo(value(event(read(files.getFirst())), "UID"));
            assertThat(sequence(files.getLast())).isGreaterThan(sequence(files.getFirst()));
            assertThat(files.getLast()).contains("TZID=Africa/Nairobi", "T140000", "BEGIN:VTIMEZONE");
        }
    }

    @Test
    void whereAStateChangesTheRulesOfItsClockTheHourAtThePlaceStaysAndEverythingElseFollows() throws Exception {
        var meeting = called(plan(5, 0));
        register(first, meeting, Attending.PLACE);
        var booked = scene.as(host, () -> slots.open(meeting, starts, 20, 1, "Table 1"))
                .getFirst();
        scene.as(second, () -> slots.book(booked, ""));
        letters.writeDue();
        var before = enclosed(first);
        enclosed(second);
        var right = starts.atZone(ZoneId.of(ZONE)).toInstant();
        // As the rules were when it was called: an hour later.
        database.sql("update meeting_meeting set begins = date_add(begins, interval 1 hour),"
                        + " ends_at = date_add(ends_at, interval 1 hour) where id = ?")
                .params(meeting.value().toString())
                .update();
        assertThat(meetings.find(meeting).orElseThrow().summary().begins()).isEqualTo(right.plusSeconds(3600));

        actor.runAs(Actor.PORTAL, () -> steps.reckon());
        letters.writeDue();

        var summary = meetings.find(meeting).orElseThrow().summary();
        assertThat(summary.starts()).isEqualTo(starts);
        assertThat(summary.begins()).isEqualTo(right);
        assertThat(scene.as(first, () -> notices.mine(10))
                        .getFirst()
                        .arguments()
                        .toString())
                .contains("meeting.changed.clock");
        assertThat(sequence(enclosed(first))).isGreaterThan(sequence(before));
        assertThat(enclosed(second)).isNotNull();
        actor.runAs(Actor.PORTAL, () -> steps.reckon());
        assertThat(meetings.find(meeting).orElseThrow().sequence()).isEqualTo(1);
        time.travelTo(right.minus(Duration.ofDays(1)).plusSeconds(60));
        assertThat(news(first).stream().filter("nears"::equals)).hasSize(2);
    }

    // Calendars.

    @Test
    void anyChangeOfWhatIsSaidRaisesTheSequenceOfOneAndTheSameAppointment() throws Exception {
        var meeting = called(plan(5, 0));
        register(first, meeting, Attending.PLACE);
        letters.writeDue();
        var last = sequence(enclosed(first));
        var plan = plan(5, 0);
        var welcome = plan.welcome();
        for (var next : List.of(
                titled(plan, "Round table on prisons"),
                at(plan, starts.plusDays(1), ZONE),
                at(plan, starts, "Africa/Nairobi"),
                plan(7, 0),
                way(plan, MeetingWay.ONLINE),
                plan.received(new MeetingWelcome(welcome.audience(), "", "a passport", false, welcome.list())),
                plan.received(new MeetingWelcome(welcome.audience(), "", "", true, welcome.list())),
                plan.received(new MeetingWelcome(welcome.audience(), "", "", false, ListReaders.EVERYBODY)))) {
            scene.as(host, () -> meetings.revise(meeting, next, "For this test"));
            letters.writeDue();
            var file = enclosed(first);
            assertThat(file).as(next.toString()).isNotNull();
            assertThat(value(event(read(file)), "UID")).isEqualTo(CalendarFile.uid(meeting));
            assertThat(value(read(file), "METHOD")).isEqualTo("REQUEST");
            assertThat(sequence(file)).as(next.toString()).isGreaterThan(last);
            last = sequence(file);
        }
    }

    @Test
    void whoReadsTheListIsNotChangedBehindTheBackOfWhoeverHasRegistered() {
        var meeting = called(plan(5, 0));
        register(first, meeting, Attending.PLACE);

        scene.as(
                host,
                () -> meetings.revise(
                        meeting,
                        plan(5, 0)
                                .received(new MeetingWelcome(
                                        MeetingAudience.EVERYBODY, "", "", false, ListReaders.EVERYBODY)),
                        ""));

        assertThat(scene.as(first, () -> notices.mine(10))
                        .getFirst()
                        .arguments()
                        .toString())
                .contains("meeting.changed.list");
    }

    @Test
    void eachOccurrenceOfASeriesIsAnAppointmentByItself() throws Exception {
        var meeting = called(plan(5, 0));
        var next = scene.as(host, () -> series.repeat(meeting, Repeating.MONTHLY, 2, List.of()));
        for (var one : List.of(meeting, next.getFirst(), next.getLast())) {
            register(first, one, Attending.PLACE);
        }
        letters.writeDue();
        assertThat(enclosures(first))
                .extracting(one -> value(event(one), "UID"))
                .doesNotHaveDuplicates()
                .hasSize(3);

        scene.as(host, () -> meetings.cancel(next.getFirst(), "A public holiday"));
        letters.writeDue();

        assertThat(enclosures(first)).singleElement().satisfies(file -> {
            assertThat(value(event(file), "UID")).isEqualTo(CalendarFile.uid(next.getFirst()));
            assertThat(value(file, "METHOD")).isEqualTo("CANCEL");
        });
        assertThat(meetings.find(next.getLast()).orElseThrow().summary().status())
                .isEqualTo(MeetingStatus.PUBLISHED);
    }

    @Test
    void whoHasBookedATimeInAMeetingThatIsCancelledIsToldAndItLeavesTheCalendar() throws Exception {
        var meeting = called(plan(5, 0));
        var slot = scene.as(host, () -> slots.open(meeting, starts, 20, 1, "Table 1"))
                .getFirst();
        var booking = scene.as(first, () -> slots.book(slot, ""));
        letters.writeDue();
        var booked = enclosed(first);

        scene.as(host, () -> meetings.cancel(meeting, "The delegation stays at home"));
        letters.writeDue();

        var gone = enclosed(first);
        assertThat(value(read(gone), "METHOD")).isEqualTo("CANCEL");
        assertThat(value(event(read(gone)), "UID")).isEqualTo(value(event(read(booked)), "UID"));
        assertThat(sequence(gone)).isGreaterThan(sequence(booked));
        assertThat(scene.as(first, () -> slots.find(booking)).orElseThrow().status())
                .isEqualTo(BookingStatus.CANCELLED);
    }

    @Test
    void aMeetingDoesNotBecomeShorterThanWhatIsBookedInIt() {
        var meeting = called(plan(5, 0));
        var opened = scene.as(host, () -> slots.open(meeting, starts, 60, 2, "Table 1"));
        var booking = scene.as(first, () -> slots.book(opened.getLast(), ""));
        var shorter = new MeetingPlan(
                MeetingKind.ROUND_TABLE,
                "Round table on courts",
                "",
                ZONE,
                starts,
                starts.plusHours(1),
                MeetingWay.BOTH,
                "Harbour Street 4",
                "https://example.org/room",
                5,
                0,
                "",
                "",
                false);

        refusedWith(
                "meeting.refused.slotsBooked",
                () -> scene.as(host, () -> meetings.revise(meeting, shorter, "Less time")));
        assertThat(scene.as(first, () -> slots.of(meeting))).hasSize(2);
        scene.as(host, () -> slots.cancel(booking, "Less time"));
        scene.as(host, () -> meetings.revise(meeting, shorter, "Less time"));

        assertThat(scene.as(first, () -> slots.of(meeting))).hasSize(1);
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(second, () -> slots.book(opened.getLast(), "")));
    }

    @Test
    void whatOneHasHostedStaysInOnesCalendarAlsoWhereOneHadWithdrawnBeforeHosting() {
        var meeting = called(plan(5, 0));
        var seat = register(first, meeting, Attending.PLACE);
        scene.as(first, () -> seats.withdraw(seat));
        var asked = scene.as(host, () -> hosts.ask(meeting, scene.partyOf(first)));
        scene.as(first, () -> hosts.answer(asked, true, ""));
        time.travelTo(starts.plusHours(3).atZone(ZoneId.of(ZONE)).toInstant());

        for (var one : List.of(host, first)) {
            assertThat(scene.as(one, () -> seatCalendar.entries()))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.uid()).isEqualTo(CalendarFile.uid(meeting));
                        assertThat(entry.cancelled()).isFalse();
                    });
        }
    }

    // Two at once.

    @Test
    void twoHostsWhoChangeDifferentThingsAtOnceBothGetWhatTheyWroteAndTheSameThingIsRefusedToTheLater() {
        var meeting = called(plan(5, 0));
        var read = scene.as(host, () -> meetings.find(meeting)).orElseThrow().plan();

        scene.as(host, () -> meetings.revise(meeting, read, titled(read, "Round table on prisons"), ""));
        scene.as(host, () -> meetings.revise(meeting, read, at(read, starts.plusDays(1), ZONE), "A holiday"));

        var both = meetings.find(meeting).orElseThrow().plan();
        assertThat(both.title()).isEqualTo("Round table on prisons");
        assertThat(both.starts()).isEqualTo(starts.plusDays(1));
        refusedWith(
                "meeting.refused.overtaken",
                () -> scene.as(host, () -> meetings.revise(meeting, read, titled(read, "Round table on bail"), "")));
        // Neither day of one and zone of the other.
        refusedWith(
                "meeting.refused.overtaken",
                () -> scene.as(
                        host, () -> meetings.revise(meeting, read, at(read, starts, "Africa/Nairobi"), "The zone")));
        assertThat(meetings.find(meeting).orElseThrow().plan()).isEqualTo(both);
    }

    private MeetingId called(MeetingPlan plan) {
        return scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            meetings.revise(opened, plan, "");
            meetings.publish(opened);
            return opened;
        });
    }

    private MeetingPlan plan(int places, int online) {
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
                online,
                "",
                "",
                false);
    }

    private static MeetingPlan approved(MeetingPlan plan) {
        return new MeetingPlan(
                plan.kind(),
                plan.title(),
                "",
                plan.zone(),
                plan.starts(),
                plan.ends(),
                plan.way(),
                plan.place(),
                plan.link(),
                plan.places(),
                plan.online(),
                "",
                "",
                true);
    }

    private static MeetingPlan way(MeetingPlan plan, MeetingWay way) {
        return new MeetingPlan(
                plan.kind(),
                plan.title(),
                "",
                plan.zone(),
                plan.starts(),
                plan.ends(),
                way,
                plan.place(),
                plan.link(),
                plan.places(),
                plan.online(),
                "",
                "",
                false);
    }

    private static MeetingPlan titled(MeetingPlan plan, String title) {
        return new MeetingPlan(
                plan.kind(),
                title,
                "",
                plan.zone(),
                plan.starts(),
                plan.ends(),
                plan.way(),
                plan.place(),
                plan.link(),
                plan.places(),
                plan.online(),
                "",
                "",
                false);
    }

    private static MeetingPlan at(MeetingPlan plan, LocalDateTime from, String zone) {
        return new MeetingPlan(
                plan.kind(),
                plan.title(),
                "",
                zone,
                from,
                from.plusHours(2),
                plan.way(),
                plan.place(),
                plan.link(),
                plan.places(),
                plan.online(),
                "",
                "",
                false);
    }

    private SeatId register(PersonId who, MeetingId meeting, Attending attending) {
        return scene.as(who, () -> seats.register(meeting, attending, false));
    }

    private SeatStatus status(PersonId who, MeetingId meeting) {
        return scene.as(who, () -> seats.mine(meeting)).orElseThrow().status();
    }

    private MeetingDetails.Room room(MeetingId meeting) {
        return meetings.find(meeting).orElseThrow().room().get(Attending.PLACE);
    }

    private int sequence(String file) throws Exception {
        return Integer.parseInt(value(event(read(file)), "SEQUENCE"));
    }

    /** The one file in the newest letters; whatever follows is newer. */
    private String enclosed(PersonId who) {
        return contents(who).stream().findFirst().orElse(null);
    }

    private List<net.fortuna.ical4j.model.Calendar> enclosures(PersonId who) {
        return contents(who).stream()
                .map(content -> {
                    try {
                        return read(content);
                    } catch (Exception unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    private List<String> contents(PersonId who) {
        var address = people.person(who).orElseThrow().email();
        var found = database.sql("""
                        select e.content from notification_enclosure e join notification_mail m on m.id = e.mail_id and e.content_type like 'text/calendar%'
                        where m.recipient = ? order by m.written_at desc, m.id
                        """).params(address).query(String.class).list();
        database.sql("delete from notification_mail where recipient = ?")
                .params(address)
                .update();
        return found;
    }

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
