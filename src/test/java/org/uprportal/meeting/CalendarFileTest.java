package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;

/** What the portal writes into a calendar file, read again with another library. */
class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");

    private final MeetingId id = new MeetingId(UUID.randomUUID());

    /** Summer and winter on both halves of the globe, a zone of half an hour and one of three quarters, one without summer time. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Zurich, 2027-03-27T14:00", "Europe/Zurich, 2027-03-28T14:00", "Europe/Zurich, 2027-10-31T01:30",
        "Europe/Zurich, 2027-10-31T14:00", "America/New_York, 2027-03-14T10:00", "America/New_York, 2027-11-07T10:00",
        "Australia/Lord_Howe, 2027-04-05T20:00", "Africa/Casablanca, 2027-02-10T10:00",
                "Asia/Kathmandu, 2027-06-01T09:45",
        "Asia/Kolkata, 2027-06-01T09:30", "Africa/Nairobi, 2027-06-01T08:00", "Pacific/Apia, 2027-06-01T23:30",
        "Europe/Dublin, 2027-07-01T08:00"
    })
    void theHourOnTheClockAndTheRulesOfItsZoneStandInTheFile(String zone, String wall) throws Exception {
        var starts = LocalDateTime.parse(wall);
        var text = CalendarFile.feed(
                "Tavara",
                List.of(entry(zone, starts, 3, false)),
                List.of(),
                "https://p.example",
                "portal@p.example",
                NOW);

        var calendar = read(text);
        var event = event(calendar);
        assertThat(text).contains("DTSTART;TZID=" + zone + ":" + wall.replaceAll("[-:]", "") + "00");
        VTimeZone rules =
                (VTimeZone) calendar.getComponents(Component.VTIMEZONE).getFirst();
        assertThat(value(rules, "TZID")).isEqualTo(zone);
        var there = ZoneId.of(zone);
        for (var moment : List.of(starts, starts.plusHours(2))) {
            var instant = moment.atZone(there).toInstant();
            assertThat(new TimeZone(rules).getOffset(instant.toEpochMilli()))
                    .as(zone + " at " + moment + " by the rules in the file")
                    .isEqualTo(there.getRules().getOffset(instant).getTotalSeconds() * 1000);
        }
        assertThat(value(event, "SEQUENCE")).isEqualTo("3");
        assertThat(value(calendar, "METHOD")).isEqualTo("PUBLISH");
        assertThat(calendar.validate(true).hasErrors())
                .as(calendar.validate(true).toString())
                .isFalse();
    }

    @Test
    void anInvitationAnUpdateAndACancellationAreOneAppointment() throws Exception {
        var first = invitation(1, false);
        var update = invitation(2, false);
        var gone = invitation(3, true);

        assertThat(value(read(first), "METHOD")).isEqualTo("REQUEST");
        assertThat(value(read(update), "METHOD")).isEqualTo("REQUEST");
        assertThat(value(read(gone), "METHOD")).isEqualTo("CANCEL");
        for (var text : List.of(first, update, gone)) {
            var event = event(read(text));
            assertThat(value(event, "UID")).isEqualTo(CalendarFile.uid(id));
            assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:portal@p.example");
            assertThat(value(event, "ATTENDEE")).isEqualTo("mailto:ana@o.example");
            assertThat(read(text).validate(true).hasErrors())
                    .as(read(text).validate(true).toString())
                    .isFalse();
        }
        assertThat(value(event(read(gone)), "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event(read(first)), "STATUS")).isEqualTo("CONFIRMED");
    }

    @Test
    void whatSomebodyTypesStaysWithinItsLine() throws Exception {
        var title = "Round; table, \"one\"\r\nBEGIN:VALARM\n–" + "é".repeat(200);
        var summary = new MeetingSummary(
                id,
                new StateCode("TVR"),
                new PartyId(UUID.randomUUID()),
                MeetingKind.ROUND_TABLE,
                title,
                MeetingStatus.PUBLISHED,
                MeetingWay.PLACE,
                "Hall; 4, \\second floor",
                "Europe/Zurich",
                LocalDateTime.parse("2027-06-01T14:00"),
                LocalDateTime.parse("2027-06-01T16:00"),
                NOW,
                NOW);
        var text = CalendarFile.feed(
                "Tavara",
                List.of(new CalendarEntry(summary, CalendarFile.uid(id), "", "", 0, false)),
                List.of(),
                "https://p.example",
                "portal@p.example",
                NOW);

        assertThat(text.lines().filter(line -> line.equals("BEGIN:VALARM"))).isEmpty();
        assertThat(text.lines().map(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length))
                .allMatch(length -> length <= 200);
        assertThat(value(event(read(text)), "SUMMARY").replace("\r\n", "\n")).isEqualTo(title.replace("\r\n", "\n"));
        assertThat(value(event(read(text)), "LOCATION")).isEqualTo("Hall; 4, \\second floor");
    }

    private String invitation(int sequence, boolean cancelled) {
        return CalendarFile.invitation(
                entry("Europe/Zurich", LocalDateTime.parse("2027-06-01T14:00"), sequence, cancelled),
                "https://p.example",
                "portal@p.example",
                "ana@o.example",
                NOW);
    }

    private CalendarEntry entry(String zone, LocalDateTime starts, int sequence, boolean cancelled) {
        var begins = starts.atZone(ZoneId.of(zone)).toInstant();
        return new CalendarEntry(
                new MeetingSummary(
                        id,
                        new StateCode("TVR"),
                        new PartyId(UUID.randomUUID()),
                        MeetingKind.ROUND_TABLE,
                        "Round table",
                        cancelled ? MeetingStatus.CANCELLED : MeetingStatus.PUBLISHED,
                        MeetingWay.BOTH,
                        "Hall",
                        zone,
                        starts,
                        starts.plusHours(2),
                        begins,
                        begins.plusSeconds(7200)),
                CalendarFile.uid(id),
                "https://join.example/room",
                "A passport",
                sequence,
                cancelled);
    }

    static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponents(Component.VEVENT).getFirst();
    }

    static String value(net.fortuna.ical4j.model.PropertyContainer of, String property) {
        return of.getProperty(property).orElseThrow().getValue();
    }
}
