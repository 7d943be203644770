package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Both sides rate a meeting with the same questions; what is shown tells nobody apart. */
@PortalTest
class RatingsTest {

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
    GuestDesk guestDesk;

    @Autowired
    Ratings ratings;

    @Test
    void theSidesStandSideBySideOnceTheTimeIsOverAndOnlyWhereFiveHaveRated() {
        var state = scene.newState();
        var host = scene.person(PartyKind.EMBASSY, state);
        var organisations = new ArrayList<PersonId>();
        for (int i = 0; i < 5; i++) {
            organisations.add(scene.person(PartyKind.CSO, state));
        }
        var ministries = List.of(scene.person(PartyKind.GOVERNMENT, state), scene.person(PartyKind.MINISTRY, state));
        var absent = scene.person(PartyKind.CSO, state);
        var stranger = scene.person(PartyKind.CSO, state);
        var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Zurich"))
                .plusDays(3)
                .atTime(14, 0);
        var meeting = scene.as(host, () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(opened, MeetingLifeTest.plan(starts, 20, false), "");
            meetings.publish(opened);
            return opened;
        });
        var gone = scene.as(absent, () -> seats.register(meeting, Attending.PLACE, false));
        organisations.forEach(who -> scene.as(who, () -> seats.register(meeting, Attending.PLACE, false)));
        ministries.forEach(who -> scene.as(who, () -> seats.register(meeting, Attending.PLACE, false)));
        assertThatThrownBy(() -> rate(organisations.getFirst(), meeting, 5)).isInstanceOf(MeetingRefused.class);
        time.travelTo(meetings.find(meeting).orElseThrow().summary().over().plusSeconds(60));
        scene.as(host, () -> guestDesk.mark(gone, Attendance.ABSENT));

        for (int i = 0; i < 5; i++) {
            rate(organisations.get(i), meeting, i + 1);
        }
        rate(organisations.getFirst(), meeting, 3);
        ministries.forEach(who -> rate(who, meeting, 5));
        rate(host, meeting, 4);
        for (var other : List.of(absent, stranger)) {
            assertThatThrownBy(() -> rate(other, meeting, 1)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> scene.as(host, () -> ratings.rate(meeting, Map.of(RatingQuestion.HEARD, 3))))
                .isInstanceOf(MeetingRefused.class);
        assertThat(scene.as(host, () -> ratings.results(meeting)))
                .as("while answers come, a change of the average would tell whose it is")
                .isEmpty();
        assertThat(scene.as(organisations.getFirst(), () -> ratings.mine(meeting))
                        .orElseThrow())
                .containsEntry(RatingQuestion.HEARD, 3);

        time.pass(Duration.ofDays(15));

        scene.signOut();
        var results = ratings.results(meeting);
        assertThat(results).extracting(RatingResult::side).containsExactly(RatingSide.values());
        assertThat(results.get(RatingSide.CIVIL_SOCIETY.ordinal()).averages())
                .containsEntry(RatingQuestion.HEARD, 17.0 / 5);
        assertThat(results.get(RatingSide.GOVERNMENT.ordinal()).averages()).isEmpty();
        assertThat(results.get(RatingSide.OTHERS.ordinal()).averages()).isEmpty();
        assertThatThrownBy(() -> rate(organisations.getFirst(), meeting, 1)).isInstanceOf(MeetingRefused.class);
    }

    private void rate(PersonId who, MeetingId meeting, int answer) {
        scene.as(
                who,
                () -> ratings.rate(
                        meeting,
                        Map.of(
                                RatingQuestion.CALLED, answer,
                                RatingQuestion.HEARD, answer,
                                RatingQuestion.ACCESS, answer,
                                RatingQuestion.USE, answer)));
    }
}
