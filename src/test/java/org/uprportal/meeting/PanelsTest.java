package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Speakers are called for with criteria, scored by every host, and chosen with a reason for each. */
@PortalTest
class PanelsTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Meetings meetings;

    @Autowired
    Hosts hosts;

    @Autowired
    Panels panels;

    @Autowired
    Notices notices;

    PersonId host;
    PersonId team;
    PersonId first;
    PersonId second;
    MeetingId meeting;

    @BeforeEach
    void hostedTogether() {
        var state = scene.newState();
        host = scene.person(PartyKind.EMBASSY, state);
        team = scene.person(PartyKind.UNCT, state);
        first = scene.person(PartyKind.CSO, state);
        second = scene.person(PartyKind.CSO, state);
        var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Zurich"))
                .plusDays(20)
                .atTime(14, 0);
        meeting = scene.as(host, () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(opened, MeetingLifeTest.plan(starts, 0, false), "");
            meetings.publish(opened);
            return opened;
        });
        var request = scene.as(host, () -> hosts.ask(meeting, scene.partyOf(team)));
        scene.as(team, () -> hosts.answer(request, true, ""));
    }

    @Test
    void fromTheCallToTheSpeakingList() {
        assertThat(scene.as(first, () -> panels.mayApply(meeting))).isFalse();
        assertThatThrownBy(() -> scene.as(first, () -> panels.apply(meeting, "Courts", "", "")))
                .isInstanceOf(MeetingRefused.class);
        assertThatThrownBy(() -> scene.as(first, () -> panels.call(meeting, "Mine")))
                .isInstanceOf(NotAllowed.class);
        scene.as(host, () -> panels.call(meeting, "Who has submitted on courts"));
        scene.signOut();
        assertThat(panels.criteria(meeting)).contains("Who has submitted on courts");
        var courts = scene.as(
                first, () -> panels.apply(meeting, "Courts", "They are slow", "https://example.org/submission"));
        var schools = scene.as(second, () -> panels.apply(meeting, "Schools", "", ""));
        assertThatThrownBy(() -> scene.as(first, () -> panels.apply(meeting, "Again", "", "")))
                .isInstanceOf(MeetingRefused.class);
        assertThat(scene.as(first, () -> panels.mayApply(meeting))).isFalse();

        // Each sees its own application, the hosts all; others nothing.
        assertThat(scene.as(second, () -> panels.applications(meeting)))
                .extracting(SpeakerSummary::id)
                .containsExactly(schools);
        scene.signOut();
        assertThat(panels.applications(meeting)).isEmpty();
        scene.as(host, () -> panels.score(courts, 5));
        scene.as(team, () -> panels.score(courts, 2));
        scene.as(team, () -> panels.score(courts, 4));
        assertThat(scene.as(team, () -> panels.applications(meeting)))
                .filteredOn(one -> one.id().equals(courts))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.score()).isEqualTo(4.5);
                    assertThat(one.ownScore()).isEqualTo(4);
                });
        // Each host sees its own again, and changes it until it is decided.
        scene.as(host, () -> panels.score(courts, 3));
        assertThat(scene.as(host, () -> panels.applications(meeting)))
                .filteredOn(one -> one.id().equals(courts))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.score()).isEqualTo(3.5);
                    assertThat(one.ownScore()).isEqualTo(3);
                });
        assertThat(scene.as(host, () -> panels.applications(meeting)))
                .filteredOn(one -> one.id().equals(schools))
                .singleElement()
                .satisfies(one -> assertThat(one.ownScore()).isNull());
        assertThat(scene.as(first, () -> panels.applications(meeting))
                        .getFirst()
                        .ownScore())
                .isNull();
        assertThat(scene.as(first, () -> panels.applications(meeting))
                        .getFirst()
                        .score())
                .isNull();
        for (var other : List.of(first, second)) {
            assertThatThrownBy(() -> scene.as(other, () -> panels.score(courts, 5)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> scene.as(other, () -> panels.decide(courts, true, "Good", 5)))
                    .isInstanceOf(NotAllowed.class);
        }

        assertThatThrownBy(() -> scene.as(host, () -> panels.decide(courts, true, " ", 5)))
                .isInstanceOf(MeetingRefused.class);
        scene.as(host, () -> panels.decide(courts, true, "Speaks for many", 7));
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(team, () -> panels.score(courts, 1)));
        scene.as(team, () -> panels.decide(schools, true, "Another theme", 5));

        assertThat(news(first)).contains("chosen");
        assertThat(news(host)).contains("applied");
        assertThat(scene.as(first, () -> panels.applications(meeting))
                        .getFirst()
                        .reason())
                .isEqualTo("Speaks for many");
        scene.signOut();
        assertThat(panels.speaking(meeting)).extracting(SpeakerSummary::id).containsExactly(courts, schools);
        assertThat(panels.speaking(meeting))
                .allMatch(one -> one.reason() == null && one.about().isEmpty());
        scene.as(host, () -> panels.up(schools));
        assertThat(panels.speaking(meeting)).extracting(SpeakerSummary::id).containsExactly(schools, courts);
        assertThatThrownBy(() -> scene.as(host, () -> panels.decide(courts, false, "Too late", 0)))
                .isInstanceOf(MeetingRefused.class);
    }

    @Test
    void whoIsNotChosenReadsWhyAndNobodyElseDoes() {
        scene.as(host, () -> panels.call(meeting, "Who has submitted on courts"));
        var courts = scene.as(first, () -> panels.apply(meeting, "Courts", "", ""));
        scene.as(host, () -> panels.decide(courts, false, "The hour is too short", 0));

        assertThat(news(first)).contains("declined");
        assertThat(news(second)).doesNotContain("declined", "chosen");
        assertThat(scene.as(first, () -> panels.applications(meeting))
                        .getFirst()
                        .reason())
                .isEqualTo("The hour is too short");
        assertThat(panels.speaking(meeting)).isEmpty();
        time.travelTo(meetings.find(meeting).orElseThrow().summary().over().plusSeconds(60));
        assertThatThrownBy(() -> scene.as(second, () -> panels.apply(meeting, "Late", "", "")))
                .isInstanceOf(MeetingRefused.class);
    }

    private List<String> news(PersonId who) {
        return scene.as(who, () -> notices.mine(100)).stream()
                .map(one -> one.key())
                .filter(key -> key.startsWith("meeting.notice."))
                .map(key -> key.substring("meeting.notice.".length()))
                .toList();
    }
}
