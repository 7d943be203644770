package org.uprportal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.Cycles;
import org.uprportal.meeting.Attendance;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.GuestDesk;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.MeetingPlan;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.Seats;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Meetings prove whom a government has consulted: how many came of how many, and which ministries. */
@PortalTest
class ReportedMeetingsTest {

    private static final String ZONE = "Europe/Zurich";

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Cycles cycles;

    @Autowired
    Meetings meetings;

    @Autowired
    Seats seats;

    @Autowired
    GuestDesk guests;

    @Autowired
    ReportDrafts drafts;

    @Test
    void theDraftSaysWhoCameToWhatWasHeldAndNothingOfWhatWasNot() {
        var state = scene.newState();
        var government = scene.person(PartyKind.GOVERNMENT, state);
        var ministry = scene.person(PartyKind.MINISTRY, state);
        var came = scene.person(PartyKind.CSO, state);
        var stayedAway = scene.person(PartyKind.CSO, state);
        var cycle = cycles.get(scene.runningCycle(state));
        var held = called(government, "National round table", 10);
        called(government, "Cancelled forum", 11);
        scene.as(government, () -> meetings.cancel(called(government, "Cancelled seminar", 10), "Snow"));
        var places = List.of(came, ministry, stayedAway).stream()
                .collect(java.util.stream.Collectors.toMap(
                        one -> one, one -> scene.as(one, () -> seats.register(held, Attending.PLACE, false))));
        time.travelTo(meetings.find(held).orElseThrow().summary().begins().plusSeconds(60));
        scene.as(government, () -> {
            guests.mark(places.get(came), Attendance.PRESENT);
            guests.mark(places.get(ministry), Attendance.PRESENT);
            guests.mark(places.get(stayedAway), Attendance.ABSENT);
        });
        time.pass(Duration.ofHours(3));
        scene.signOut();
        assertThat(drafts.of(SectionKind.CONSULTATION, cycle))
                .contains("“National round table”", "organisations and bodies present: 2 of 3 invited")
                .contains("ministries of the State present: 2 of 2")
                .doesNotContain("Cancelled");
    }

    private MeetingId called(PersonId host, String title, int days) {
        var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                .plusDays(days)
                .atTime(14, 0);
        return scene.as(host, () -> {
            var id = meetings.open(ZONE);
            meetings.revise(
                    id,
                    new MeetingPlan(
                            MeetingKind.ROUND_TABLE,
                            title,
                            "",
                            ZONE,
                            starts,
                            starts.plusHours(2),
                            MeetingWay.PLACE,
                            "Harbour Street 4",
                            "",
                            20,
                            0,
                            "",
                            "",
                            false),
                    "");
            meetings.publish(id);
            return id;
        });
    }
}
