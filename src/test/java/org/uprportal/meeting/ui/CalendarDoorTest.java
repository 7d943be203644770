package org.uprportal.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.Feeds;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.MeetingPlan;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.Seats;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** What calendar programs read, and what they never do. */
@PortalTest
class CalendarDoorTest {

    @Autowired
    CalendarDoor door;

    @Autowired
    Scene scene;

    @Autowired
    Meetings meetings;

    @Autowired
    Seats seats;

    @Autowired
    Feeds feeds;

    @Autowired
    Cycles cycles;

    @Autowired
    PortalClock clock;

    @Test
    void theJoiningLinkIsInOnesOwnCalendarAndInNoPublicOneWhoeverIsSignedIn() throws Exception {
        var state = scene.newState();
        scene.runningCycle(state);
        var host = scene.person(PartyKind.EMBASSY, state);
        var guest = scene.person(PartyKind.CSO, state);
        var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Zurich"))
                .plusDays(20)
                .atTime(14, 0);
        var draft = scene.as(host, () -> meetings.open("Europe/Zurich"));
        var meeting = scene.as(host, () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(
                    opened,
                    new MeetingPlan(
                            MeetingKind.ROUND_TABLE,
                            "Courts",
                            "",
                            "Europe/Zurich",
                            starts,
                            starts.plusHours(2),
                            MeetingWay.BOTH,
                            "Hall",
                            "https://secret.example/room",
                            10,
                            0,
                            "",
                            "",
                            false),
                    "");
            meetings.publish(opened);
            return opened;
        });
        scene.as(guest, () -> seats.register(meeting, Attending.ONLINE, false));
        var secret = scene.as(guest, () -> feeds.renew());
        // The door shows what is public also to the host.
        scene.signIn(host);

        var one = text(door.one(meeting.value().toString()));
        var ofState = text(door.ofState(state.value()));
        var own = text(door.own(secret));

        assertThat(one).contains("Courts").doesNotContain("secret.example");
        assertThat(ofState).contains("Courts", "Deadline for submissions").doesNotContain("secret.example");
        assertThat(own).contains("Courts", "secret.example", "Deadline for submissions");
        for (var file : java.util.List.of(one, ofState, own)) {
            assertThat(calendar(file).validate(true).hasErrors())
                    .as(calendar(file).validate(true).toString())
                    .isFalse();
        }
        var news = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(door.newsOfState(state.value()).getBody()));
        assertThat(news.getDocumentElement().getNodeName()).isEqualTo("feed");
        assertThat(news.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(news.getDocumentElement().getTextContent())
                .contains("Courts", "Hall")
                .doesNotContain("secret.example");
        assertThat(door.newsOfState("../x").getStatusCode().value()).isEqualTo(404);
        assertThat(door.one(draft.value().toString()).getStatusCode().value()).isEqualTo(404);
        assertThat(door.one(UUID.randomUUID().toString()).getStatusCode().value())
                .isEqualTo(404);
        assertThat(door.one("1").getStatusCode().value()).isEqualTo(404);
        assertThat(door.ofState("../x").getStatusCode().value()).isEqualTo(404);
        assertThat(door.own("guessed").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void aDateThatMovesIsAnUpdateOfTheSameEntryWithARisingSequenceAndTheMomentOfTheChange() throws Exception {
        var state = scene.newState();
        var cycle = scene.runningCycle(state);
        var before = due(state, cycle);
        assertThat(value(before, "SEQUENCE")).isEqualTo("0");
        assertThat(before.getProperty("LAST-MODIFIED").isPresent()).isFalse();
        var secretariat = scene.secretariat();
        var at = cycles.find(cycle).orElseThrow().on(CycleDate.STAKEHOLDER_DEADLINE);

        for (int times = 1; times <= 2; times++) {
            var to = at.plus(java.time.Duration.ofDays(times));
            scene.as(secretariat, () -> cycles.move(cycle, CycleDate.STAKEHOLDER_DEADLINE, to));
            var after = due(state, cycle);
            assertThat(value(after, "SEQUENCE")).isEqualTo(String.valueOf(times));
            assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
            assertThat(value(after, "DTSTART")).isNotEqualTo(value(before, "DTSTART"));
            assertThat(java.time.Instant.from(java.time.format.DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX")
                            .parse(value(after, "LAST-MODIFIED"))))
                    .isBetween(clock.instant().minusSeconds(60), clock.instant().plusSeconds(1));
        }
        scene.as(
                secretariat,
                () -> cycles.move(
                        cycle,
                        CycleDate.STAKEHOLDER_DEADLINE,
                        cycles.find(cycle).orElseThrow().on(CycleDate.STAKEHOLDER_DEADLINE)));
        assertThat(value(due(state, cycle), "SEQUENCE"))
                .as("what stays where it is has not moved")
                .isEqualTo("2");
    }

    private VEvent due(StateCode state, CycleId cycle) throws Exception {
        var calendar = calendar(text(door.ofState(state.value())));
        assertThat(calendar.validate(true).hasErrors())
                .as(calendar.validate(true).toString())
                .isFalse();
        return calendar.getComponents(Component.VEVENT).stream()
                .map(VEvent.class::cast)
                .filter(one -> value(one, "UID").contains(cycle.value() + "-STAKEHOLDER_DEADLINE"))
                .findFirst()
                .orElseThrow();
    }

    private static String value(VEvent event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }

    private static String text(ResponseEntity<byte[]> answer) {
        return new String(answer.getBody(), StandardCharsets.UTF_8).replaceAll("\r?\n ", "");
    }

    private static Calendar calendar(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
