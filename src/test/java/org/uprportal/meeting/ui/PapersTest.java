package org.uprportal.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.meeting.AgendaItem;
import org.uprportal.meeting.Agendas;
import org.uprportal.meeting.Attendance;
import org.uprportal.meeting.Attendances;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.GuestDesk;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.MatterNames;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.MeetingPlan;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.MinutesText;
import org.uprportal.meeting.SeatCode;
import org.uprportal.meeting.Seats;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** What is taken along from a meeting: programme and minutes as Word files, certificates with an address where they are checked. */
@PortalTest
class PapersTest {

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
    Agendas agendas;

    @Autowired
    MinutesDesk desk;

    @Autowired
    MatterNames names;

    @Autowired
    Messages messages;

    @Test
    void theProgrammeHasEachPointWithItsHourAndTheMinutesWhatWasSaidAndDecided() throws Exception {
        var state = scene.newState();
        var host = scene.person(PartyKind.EMBASSY, state);
        var meeting = called(host, MeetingKind.ROUND_TABLE);
        scene.as(
                host,
                () -> agendas.write(
                        meeting,
                        List.of(),
                        List.of(
                                new AgendaItem("Welcome", 15, "The ambassador", ""),
                                new AgendaItem("محاكم", 30, "", ""))));
        var details = meetings.find(meeting).orElseThrow();

        var programme = text(new MeetingPaper(messages, Locale.ENGLISH)
                .programme(details.summary(), details.plan(), "Norlund", agendas.of(meeting)));

        assertThat(programme)
                .contains("Courts", "14:00 – 14:15", "Welcome (The ambassador)", "14:15 – 14:45", "محاكم", "Norlund")
                .doesNotContain("example.org/room");
        time.travelTo(details.summary().over().plusSeconds(60));
        var about = new Matter(Matter.Kind.MEETING, meeting.value());
        var id = scene.as(host, () -> desk.of(meeting)).orElseThrow().id();
        scene.as(
                host,
                () -> desk.write(
                        id,
                        0,
                        new MinutesText(
                                List.of(new MinutesText.Item("Courts", "They are slow")),
                                List.of(new MinutesText.Decided(
                                        "Publish figures",
                                        scene.partyOf(host),
                                        LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"))
                                                .plusDays(60),
                                        about)))));
        var minutes = scene.as(host, () -> desk.of(meeting)).orElseThrow();
        assertThat(minutes.decisions().getFirst().about()).isEqualTo(about);
        var paper = text(new MeetingPaper(messages, Locale.FRENCH)
                .minutes(
                        minutes,
                        "Norlund",
                        attendances.attendance(meeting),
                        party -> "the embassy",
                        names.named(List.of(about))));
        assertThat(paper).contains("Réunion : Courts");
        // What the reader may not see is not named.
        assertThat(text(new MeetingPaper(messages, Locale.FRENCH)
                        .minutes(
                                minutes, "Norlund", attendances.attendance(meeting), party -> "the embassy", Map.of())))
                .doesNotContain("Réunion : ");
        assertThat(paper).contains("Procès-verbal", "They are slow", "Publish figures", "the embassy");
    }

    @Test
    void whoCameToATrainingHasACertificateThatAnybodyWithItsAddressCanCheck() {
        var state = scene.newState();
        var host = scene.person(PartyKind.CSO, state);
        var came = scene.person(PartyKind.CSO, state);
        var absent = scene.person(PartyKind.CSO, state);
        var course = called(host, MeetingKind.TRAINING);
        var table = called(host, MeetingKind.ROUND_TABLE);
        var seat = scene.as(came, () -> seats.register(course, Attending.PLACE, false));
        var missed = scene.as(absent, () -> seats.register(course, Attending.PLACE, false));
        var other = scene.as(came, () -> seats.register(table, Attending.PLACE, false));
        assertThat(SeatCode.is(seat, SeatCode.of(seat).replace("-", " ").toLowerCase(Locale.ROOT)))
                .isTrue();
        assertThat(SeatCode.is(seat, SeatCode.of(missed))).isFalse();
        time.travelTo(meetings.find(course).orElseThrow().summary().over().plusSeconds(60));
        scene.as(host, () -> {
            guestDesk.mark(seat, Attendance.LATE);
            guestDesk.mark(missed, Attendance.ABSENT);
            guestDesk.mark(other, Attendance.PRESENT);
        });

        scene.signOut();
        var certificate = attendances.certificate(seat).orElseThrow();
        assertThat(certificate.party()).isEqualTo(scene.partyOf(came));
        assertThat(certificate.meeting().title()).isEqualTo("Courts");
        assertThat(attendances.certificate(missed)).isEmpty();
        assertThat(attendances.certificate(other)).isEmpty();
    }

    @Test
    void aCertificateIsAWholeFileInEveryScript() {
        var address = "https://portal.example.org/meetings/certificates/0";
        for (var name : List.of("League of Lawyers", "رابطة المحامين", "律师协会", "Лига адвокатов")) {
            var bytes = new CertificatePaper(Locale.ENGLISH)
                    .write(
                            "Certificate of attendance",
                            List.of(name, "took part in", "Courts"),
                            "Check it at",
                            address);
            var file = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(file).startsWith("%PDF-1.7").endsWith("%%EOF\n").contains("/URI (" + address + ")");
            var offsets = Pattern.compile("(?m)^(\\d{10}) 00000 n $")
                    .matcher(file)
                    .results()
                    .toList();
            assertThat(offsets).hasSize(6);
            for (int i = 0; i < offsets.size(); i++) {
                assertThat(file.substring(Integer.parseInt(offsets.get(i).group(1))))
                        .startsWith((i + 1) + " 0 obj");
            }
            var stream = Pattern.compile("/Length (\\d+) >>\\nstream\\n").matcher(file);
            assertThat(stream.find()).isTrue();
            assertThat(file.substring(stream.end() + Integer.parseInt(stream.group(1))))
                    .startsWith("\nendstream");
            assertThat(file).as("outlines of " + name).contains(" c\n", "h\n", "f\n");
        }
    }

    private MeetingId called(PersonId host, MeetingKind kind) {
        var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Zurich"))
                .plusDays(3)
                .atTime(14, 0);
        return scene.as(host, () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(
                    opened,
                    new MeetingPlan(
                            kind,
                            "Courts",
                            "",
                            "Europe/Zurich",
                            starts,
                            starts.plusHours(2),
                            MeetingWay.BOTH,
                            "Hall",
                            "https://example.org/room",
                            10,
                            0,
                            "",
                            "",
                            false),
                    "");
            meetings.publish(opened);
            return opened;
        });
    }

    private static String text(byte[] docx) throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return String.join(
                    "\n",
                    document.getParagraphs().stream().map(one -> one.getText()).toList());
        }
    }
}
