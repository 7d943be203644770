package org.uprportal.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.Delegation;
import org.uprportal.meeting.GuestDesk;
import org.uprportal.meeting.ListReaders;
import org.uprportal.meeting.MeetingAudience;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.MeetingPlan;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.MeetingWelcome;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.Panels;
import org.uprportal.meeting.Question;
import org.uprportal.meeting.QuestionId;
import org.uprportal.meeting.Questions;
import org.uprportal.meeting.SeatRequest;
import org.uprportal.meeting.SeatStatus;
import org.uprportal.meeting.Seats;
import org.uprportal.meeting.TravelDesk;
import org.uprportal.meeting.Veil;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Registering, asking for support and running a panel, by the pages and with the keyboard's own elements. */
@PortalTest
class RegisterPagesTest extends SpringBrowserlessTest {

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
    GuestDesk desk;

    @Autowired
    Questions questions;

    @Autowired
    TravelDesk travel;

    @Autowired
    Panels panels;

    @Autowired
    Typings typings;

    @Autowired
    Messages messages;

    StateCode state;
    PersonId host;
    PersonId first;
    PersonId second;
    Question needs;

    @BeforeEach
    void people() {
        state = scene.newState();
        host = scene.person(PartyKind.EMBASSY, state);
        first = scene.person(PartyKind.CSO, state);
        second = scene.person(PartyKind.CSO, state);
        needs = new Question(QuestionId.random(), Question.Kind.TEXT, "What do you need?", List.of(), true);
    }

    @Test
    void aFormOpenedWhilePlacesWereFreeKeepsWhatWasTypedAndSaysThatOneWaitsBeforeItIsSentAgain() {
        var meeting = called(2);
        scene.signIn(first);
        open(meeting);
        number("How many of you come").setValue(2);
        field("Name of person 1").setValue("Ana");
        field("Name of person 2").setValue("ليلى");
        field("What do you need?").setValue("=1+1");
        assertThat(words()).anyMatch(one -> one.contains("A place is free"));
        scene.as(second, () -> seats.register(meeting, one("Ben")));
        scene.signIn(first);

        test(button("Register")).click();

        assertThat(scene.as(first, () -> seats.mine(meeting))).isEmpty();
        scene.signIn(first);
        assertThat(field("Name of person 2").getValue()).isEqualTo("ليلى");
        assertThat(field("What do you need?").getValue()).isEqualTo("=1+1");
        assertThat(words()).anyMatch(one -> one.contains("There are not 2 places free"));
        test(button("Go on the waiting list")).click();

        assertThat(scene.as(first, () -> seats.mine(meeting)).orElseThrow()).satisfies(seat -> {
            assertThat(seat.status()).isEqualTo(SeatStatus.WAITING);
            assertThat(seat.people()).isEqualTo(2);
        });
    }

    @Test
    void hostsReadNamesAndAnswersInTheListAndInTheSheetWhereNothingIsAFormula() throws Exception {
        var meeting = called(9);
        var seat = scene.as(
                first,
                () -> seats.register(
                        meeting,
                        new SeatRequest(
                                Attending.PLACE,
                                false,
                                Veil.NAMED,
                                null,
                                2,
                                List.of("Ana", "ليلى"),
                                Map.of(needs.id(), "=HYPERLINK(1)"))));
        scene.signIn(host);
        open(meeting);
        assertThat(spans()).contains("Ana", "ليلى", "=HYPERLINK(1)");

        var rows = desk.of(meeting, 0, 20);
        var bytes = new ParticipantsSheet(messages, Locale.ENGLISH)
                .write(rows, Map.of(seat, "Legal aid"), typings.of(meeting, rows));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(6).getStringCellValue()).isEqualTo("What do you need?");
            assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(2);
            assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("Ana, ليلى");
            assertThat(sheet.getRow(1).getCell(6).getStringCellValue()).isEqualTo("'=HYPERLINK(1)");
        }
        scene.signIn(second);
        open(meeting);
        assertThat(spans()).doesNotContain("Ana", "ليلى", "=HYPERLINK(1)");
    }

    @Test
    void theSecondFormIsForThoseWhoHaveAPlaceAndTheHostDecidesOnItsPage() {
        var meeting = called(1);
        scene.as(first, () -> seats.register(meeting, one("Ana")));
        scene.signIn(second);
        open(meeting);
        assertThat($(Button.class).all()).noneMatch(one -> one.getText().equals("Ask for support"));
        scene.signIn(first);
        open(meeting);
        number("Amount").setValue(300);
        $(TextArea.class).all().stream()
                .filter(one -> one.getLabel().startsWith("For what"))
                .findFirst()
                .orElseThrow()
                .setValue("A train");
        test(button("Ask for support")).click();
        assertThat(scene.as(host, () -> travel.of(meeting))).hasSize(1);

        scene.signIn(host);
        open(meeting);
        assertThat($(Button.class).all()).anyMatch(one -> one.getText().equals("Grant"));
    }

    @Test
    void theClockSaysWhoSpeaksWhoIsNextAndInWordsWhoWasTooLong() {
        var meeting = called(9);
        scene.as(host, () -> panels.call(meeting, "Who has submitted"));
        for (var who : List.of(first, second)) {
            var speaker = scene.as(who, () -> panels.apply(meeting, "Courts", "", ""));
            scene.as(host, () -> panels.decide(speaker, true, "Good", 5));
        }
        scene.signIn(host);
        UI.getCurrent().navigate("meetings/" + meeting.value() + "/clock");
        test($(Button.class).all().stream()
                        .filter(one -> one.getText().startsWith("Start"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(words())
                .anyMatch(one -> one.startsWith("Next: "))
                .anyMatch(one -> one.startsWith("The time is over"));
        time.pass(Duration.ofMinutes(6));
        scene.signIn(host);

        test(button("Next speaker")).click();

        assertThat(words())
                .anyMatch(one -> one.contains("spoke for 6 min") && one.contains("1 min"))
                .anyMatch(one -> one.equals("Nobody speaks after this."));
        test(button("Stop the clock")).click();
        assertThat($(Button.class).all()).noneMatch(one -> one.getText().equals("Next speaker"));
    }

    private SeatRequest one(String name) {
        return new SeatRequest(
                Attending.PLACE, false, Veil.NAMED, null, 1, List.of(name), Map.of(needs.id(), "Nothing"));
    }

    private MeetingId called(int places) {
        var starts = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(20)
                .atTime(14, 0);
        return scene.as(host, () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(
                    opened,
                    new MeetingPlan(
                            MeetingKind.ROUND_TABLE,
                            "Round table",
                            "",
                            "Europe/Zurich",
                            starts,
                            starts.plusHours(2),
                            MeetingWay.PLACE,
                            "Hall",
                            "",
                            places,
                            0,
                            "",
                            "",
                            false,
                            new MeetingWelcome(MeetingAudience.EVERYBODY, "", "", true, ListReaders.HOSTS)
                                    .bringing(new Delegation(3, true))),
                    "");
            questions.write(opened, List.of(), List.of(needs));
            meetings.publish(opened);
            return opened;
        });
    }

    private void open(MeetingId meeting) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("meetings/" + meeting.value());
    }

    private List<String> words() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> spans() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    private Button button(String words) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private IntegerField number(String label) {
        return $(IntegerField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
