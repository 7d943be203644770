package org.uprportal.advocacy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.advocacy.Approaches;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.MeetingPlan;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.SlotId;
import org.uprportal.meeting.Slots;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** A time booked with a mission is an approach of lobbying, for both sides and nobody else; one booked with others is none. */
@PortalTest
class ApproachesTest extends SpringBrowserlessTest {

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
    Approaches approaches;

    private LocalDateTime starts;

    @Test
    void whatIsBookedWithAMissionCountsOnBothPagesUntilItIsCancelled() {
        var state = scene.newState();
        starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                .plusDays(20)
                .atTime(14, 0);
        var mission = scene.person(PartyKind.EMBASSY, state);
        var otherMission = scene.person(PartyKind.EMBASSY, state);
        var visitor = scene.person(PartyKind.CSO, state);
        var other = scene.person(PartyKind.CSO, state);
        var slot = opened(mission);
        var booking = scene.as(visitor, () -> slots.book(slot, "Waiting times"));
        // With an organisation one meets too, but that is no lobbying.
        var elsewhere = opened(other);
        scene.as(visitor, () -> slots.book(elsewhere, "Something else"));

        assertThat(scene.as(visitor, () -> approaches.booked())).hasSize(1);
        for (var side : new PersonId[] {visitor, mission}) {
            scene.signIn(side);
            navigate(LobbyingView.class);
            assertThat(page()).contains("Open to approaches", "Waiting times").doesNotContain("Something else");
        }
        for (var none : new PersonId[] {other, otherMission}) {
            scene.signIn(none);
            navigate(LobbyingView.class);
            assertThat(page()).doesNotContain("Waiting times");
        }
        scene.as(visitor, () -> slots.cancel(booking, ""));
        scene.signIn(mission);
        navigate(LobbyingView.class);
        assertThat(page()).doesNotContain("Open to approaches");
    }

    private SlotId opened(PersonId host) {
        return scene.as(host, () -> {
            var id = called();
            return slots.open(id, starts, 20, 1, "Table 1").getFirst();
        });
    }

    private MeetingId called() {
        var id = meetings.open(ZONE);
        meetings.revise(
                id,
                new MeetingPlan(
                        MeetingKind.BILATERAL,
                        "Open to approaches",
                        "",
                        ZONE,
                        starts,
                        starts.plusHours(2),
                        MeetingWay.PLACE,
                        "Harbour Street 4",
                        "",
                        0,
                        0,
                        "",
                        "",
                        false),
                "");
        meetings.publish(id);
        return id;
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
