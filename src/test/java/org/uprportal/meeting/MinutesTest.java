package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** From the end of a meeting to the day on which what it decided is done. */
@PortalTest
class MinutesTest {

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
    Seats seats;

    @Autowired
    Attendances attendances;

    @Autowired
    GuestDesk guestDesk;

    @Autowired
    MinutesDesk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    DecidedOn decided;

    @Autowired
    MatterNames names;

    @Autowired
    Agendas agendas;

    @Autowired
    Hosts hosts;

    StateCode state;
    PersonId host;
    PersonId guest;
    PersonId absent;
    PersonId ministry;
    PersonId stranger;
    MeetingId meeting;

    @BeforeEach
    void held() {
        state = scene.newState();
        host = scene.person(PartyKind.GOVERNMENT, state);
        guest = scene.person(PartyKind.CSO, state);
        absent = scene.person(PartyKind.CSO, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        stranger = scene.person(PartyKind.CSO, state);
        meeting = scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                    .plusDays(10)
                    .atTime(14, 0);
            meetings.revise(opened, MeetingLifeTest.plan(starts, 20, false), "");
            meetings.publish(opened);
            return opened;
        });
        var places = List.of(guest, absent, ministry).stream()
                .map(one -> scene.as(one, () -> seats.register(meeting, Attending.PLACE, false)))
                .toList();
        time.travelTo(meetings.find(meeting).orElseThrow().summary().begins().plusSeconds(60));
        scene.as(host, () -> {
            guestDesk.mark(places.get(0), Attendance.PRESENT);
            guestDesk.mark(places.get(1), Attendance.ABSENT);
            guestDesk.mark(places.get(2), Attendance.PRESENT);
        });
        time.pass(Duration.ofHours(3));
    }

    @Test
    void theHostWritesThoseWhoWereThereAmendAndBothSidesHaveThemThen() {
        assertThat(tasks(host)).contains("meeting/write-minutes");
        for (var other : List.of(guest, absent, stranger)) {
            assertThat(scene.as(other, () -> desk.of(meeting))).isEmpty();
        }
        var id = written();
        scene.as(host, () -> desk.send(id));

        assertThat(tasks(host)).doesNotContain("meeting/write-minutes");
        assertThat(news(guest)).contains("sent");
        assertThat(news(absent)).doesNotContain("sent");
        assertThat(scene.as(guest, () -> desk.of(meeting))).isPresent();
        for (var other : List.of(absent, stranger)) {
            assertThat(scene.as(other, () -> desk.of(meeting))).isEmpty();
            assertThatThrownBy(() -> scene.as(other, () -> desk.reserve(id, "No")))
                    .isInstanceOf(NotAllowed.class);
        }
        var item = scene.as(guest, () -> desk.find(id)).orElseThrow().items().getFirst();
        var one = scene.as(guest, () -> desk.propose(id, item.id(), "The courts are slow and far away."));
        var two = scene.as(ministry, () -> desk.propose(id, item.id(), "The courts are quick."));
        scene.as(guest, () -> desk.reserve(id, "We had asked for legal aid."));
        assertThat(news(host)).contains("proposed", "reserved");
        assertThatThrownBy(() -> scene.as(guest, () -> desk.decide(one, true, "")))
                .isInstanceOf(NotAllowed.class);
        scene.as(host, () -> desk.decide(one, true, ""));
        // The other was written to a text that is gone: nothing is overwritten unseen.
        refusedWith("meeting.refused.otherText", () -> scene.as(host, () -> desk.decide(two, true, "")));
        refusedWith("meeting.refused.withoutReason", () -> scene.as(host, () -> desk.decide(two, false, " ")));
        refusedWith("meeting.refused.proposalsWait", () -> scene.as(host, () -> desk.validate(id, true)));
        scene.as(host, () -> desk.decide(two, false, "Nobody said so"));
        assertThat(news(ministry)).contains("refused");
        assertThat(news(guest)).contains("accepted").doesNotContain("amendingEnds");

        time.pass(Duration.ofDays(12));
        assertThat(news(guest)).contains("amendingEnds");
        assertThat(news(absent)).doesNotContain("amendingEnds");
        refusedWith("meeting.refused.stillAmending", () -> scene.as(host, () -> desk.validate(id, true)));
        time.pass(Duration.ofDays(3));
        assertThat(tasks(host)).contains("meeting/validate-minutes");
        refusedWith("meeting.refused.length", () -> scene.as(guest, () -> desk.reserve(id, "x".repeat(5000))));
        scene.as(host, () -> desk.validate(id, true));

        assertThat(tasks(host)).doesNotContain("meeting/validate-minutes");
        scene.signOut();
        var shown = desk.of(meeting).orElseThrow();
        assertThat(shown.items().getFirst().body()).isEqualTo("The courts are slow and far away.");
        assertThat(shown.amendments())
                .extracting(MinutesDetails.Amendment::status)
                .containsOnly(AmendmentStatus.RESERVATION);
        assertThat(scene.as(guest, () -> desk.of(meeting)).orElseThrow().amendments())
                .hasSize(3);
        refusedWith("meeting.refused.wrongStatus", () -> scene.as(guest, () -> desk.reserve(id, "Too late")));
    }

    @Test
    void minutesKeptAmongThoseWhoTookPartAreNobodyElses() {
        var id = written();
        validated(id, false);
        assertThat(scene.as(guest, () -> desk.of(meeting))).isPresent();
        assertThat(scene.as(stranger, () -> desk.of(meeting))).isEmpty();
        scene.signOut();
        assertThat(desk.of(meeting)).isEmpty();
    }

    @Test
    void whatWasDecidedIsATaskOfItsOwnerWhoIsRemindedAndTellsWhatWasDone() {
        var id = written();
        var noted =
                scene.as(host, () -> desk.find(id)).orElseThrow().decisions().getFirst();
        assertThat(scene.as(ministry, () -> desk.mine())).isEmpty();
        validated(id, true);

        assertThat(tasks(ministry)).contains("meeting/carry-out");
        assertThat(tasks(guest)).doesNotContain("meeting/carry-out");
        assertThat(scene.as(ministry, () -> desk.mine())).hasSize(1);
        var before = reminders(ministry);
        time.travelTo(MeetingSchedule.decisionReminder(noted.due()).plusSeconds(60));
        assertThat(reminders(ministry)).isGreaterThan(before);
        time.travelTo(MeetingSchedule.decisionDue(noted.due()).plusSeconds(60));
        assertThat(keys(ministry)).contains("inbox.overdue");
        scene.signOut();
        assertThat(desk.decision(noted.id()).orElseThrow().late(desk.today())).isTrue();
        for (var other : List.of(host, guest, stranger)) {
            assertThatThrownBy(() -> scene.as(other, () -> desk.finish(noted.id(), "Done")))
                    .isInstanceOf(NotAllowed.class);
        }
        refusedWith("meeting.refused.withoutReason", () -> scene.as(ministry, () -> desk.finish(noted.id(), " ")));
        scene.as(ministry, () -> desk.finish(noted.id(), "The report is sent"));

        assertThat(tasks(ministry)).doesNotContain("meeting/carry-out");
        assertThat(news(host)).contains("done");
        scene.signOut();
        assertThat(desk.of(meeting).orElseThrow().decisions().getFirst().outcome())
                .isEqualTo("The report is sent");
    }

    @Test
    void whoWritesWhatSomebodyElseHasWrittenMeanwhileLosesNothingUnseen() {
        var id = scene.as(host, () -> desk.of(meeting)).orElseThrow().id();
        var colleague = scene.colleague(scene.partyOf(host));
        scene.as(colleague, () -> desk.write(id, 0, text("Of the colleague")));
        refusedWith("meeting.refused.writtenMeanwhile", () -> scene.as(host, () -> desk.write(id, 0, text("Mine"))));
        assertThat(scene.as(host, () -> desk.find(id))
                        .orElseThrow()
                        .items()
                        .getFirst()
                        .body())
                .isEqualTo("Of the colleague");
    }

    @Test
    void attendanceStandsAboveInNumbersAndWhichMinistriesCameIsPublic() {
        var another = scene.person(PartyKind.MINISTRY, state);
        scene.signOut();
        var seen = attendances.attendance(meeting);
        assertThat(seen.present()).isEqualTo(2);
        assertThat(seen.absent()).isEqualTo(1);
        assertThat(seen.registered()).isEqualTo(3);
        assertThat(seen.named()).isEmpty();
        assertThat(seen.ministries()).contains(scene.partyOf(ministry), scene.partyOf(another), scene.partyOf(host));
        // Whoever hosted it was there too.
        assertThat(seen.ministriesPresent()).containsExactlyInAnyOrder(scene.partyOf(ministry), scene.partyOf(host));
        assertThat(scene.as(host, () -> attendances.attendance(meeting)).named())
                .contains(scene.partyOf(guest), scene.partyOf(ministry));
    }

    @Test
    void onceTheTimeToAmendIsOverNothingIsProposedButWhoeverWasRefusedStillAddsAReservation() {
        var id = written();
        scene.as(host, () -> desk.send(id));
        var item = scene.as(guest, () -> desk.find(id)).orElseThrow().items().getFirst();
        var one = scene.as(guest, () -> desk.propose(id, item.id(), "The courts are far away."));
        assertThat(scene.as(guest, () -> desk.find(id)).orElseThrow().proposing())
                .isTrue();
        time.pass(Duration.ofDays(15));
        assertThat(scene.as(guest, () -> desk.find(id)).orElseThrow().proposing())
                .isFalse();
        // Otherwise the last hour would never come: each proposal holds the validation up.
        refusedWith(
                "meeting.refused.amendingOver",
                () -> scene.as(ministry, () -> desk.propose(id, item.id(), "The courts are quick.")));
        scene.as(host, () -> desk.decide(one, false, "Nobody said so"));
        scene.as(guest, () -> desk.reserve(id, "We did say so."));
        scene.as(host, () -> desk.validate(id, true));
        scene.signOut();
        assertThat(desk.of(meeting).orElseThrow().amendments())
                .extracting(MinutesDetails.Amendment::after)
                .containsExactly("We did say so.");
    }

    @Test
    void eachAmendmentTakenOverIsAVersionInTheOrderInWhichTheyWereTaken() {
        var id = written();
        scene.as(host, () -> desk.send(id));
        var item = scene.as(guest, () -> desk.find(id)).orElseThrow().items().getFirst();
        var first = scene.as(guest, () -> desk.propose(id, item.id(), "The courts are far away."));
        scene.as(host, () -> desk.decide(first, true, ""));
        time.pass(Duration.ofHours(1));
        var second =
                scene.as(ministry, () -> desk.propose(id, item.id(), "The courts are far away. A new one is built."));
        scene.as(guest, () -> desk.propose(id, item.id(), "Another text that waits"));
        scene.as(host, () -> desk.decide(second, true, ""));
        var versions = scene.as(guest, () -> desk.find(id)).orElseThrow().versions();
        assertThat(versions)
                .extracting(MinutesDetails.Amendment::before)
                .containsExactly("The courts are slow.", "The courts are far away.");
        assertThat(versions).allSatisfy(one -> assertThat(one.decidedAt()).isNotNull());
    }

    @Test
    void aDecisionStandsOnWhatItBelongsToOnceItIsValidatedAndAsFarAsTheMinutesAreRead() {
        var about = new Matter(Matter.Kind.MEETING, meeting.value());
        var id = decidedOn(about);
        assertThat(scene.as(host, () -> decided.of(about, 0, 20).rows())).isEmpty();
        validated(id, false);
        assertThat(scene.as(guest, () -> decided.of(about, 0, 20).rows()))
                .singleElement()
                .satisfies(one -> assertThat(one.decision().about()).isEqualTo(about));
        assertThat(scene.as(stranger, () -> decided.of(about, 0, 20).rows())).isEmpty();
        scene.signOut();
        assertThat(decided.of(about, 0, 20).rows()).isEmpty();
        assertThat(decided.of(new Matter(Matter.Kind.CLUSTER, meeting.value()), 0, 20)
                        .rows())
                .isEmpty();
    }

    @Test
    void whatIsDecidedInPublicStandsThereForEverybodyAndNothingBelongsToWhatDoesNotExistForTheHost() {
        var about = new Matter(Matter.Kind.MEETING, meeting.value());
        validated(decidedOn(about), true);
        scene.signOut();
        assertThat(decided.of(about, 0, 20).rows()).hasSize(1);
        assertThat(names.named(List.of(about))).containsKey(about);

        var hidden = scene.as(scene.person(PartyKind.EMBASSY, state), () -> meetings.open(ZONE));
        var secret = new Matter(Matter.Kind.MEETING, hidden.value());
        assertThat(scene.as(host, () -> names.named(List.of(secret)))).isEmpty();
        var next = scene.as(host, () -> meetings.open(ZONE));
        assertThatThrownBy(() -> scene.as(
                        host,
                        () -> agendas.write(next, List.of(), List.of(new AgendaItem("Courts", 5, "", "", secret)))))
                .isInstanceOf(NotAllowed.class);
        var item = new AgendaItem("Courts", 5, "", "", about);
        scene.as(host, () -> agendas.write(next, List.of(), List.of(item)));
        assertThat(scene.as(host, () -> agendas.of(next))).containsExactly(item);
        // A draft is told to nobody.
        assertThat(scene.as(host, () -> decided.spokenOf(about, 0, 20).rows())).isEmpty();
    }

    @Test
    void ofManyDecisionsOnTheSameEachIsOnOnePartAndTheNumberIsThatOfAll() {
        var about = new Matter(Matter.Kind.MEETING, meeting.value());
        var due = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE)).plusDays(60);
        var id = scene.as(host, () -> {
            var minutes = desk.of(meeting).orElseThrow();
            desk.write(
                    minutes.id(),
                    minutes.edits(),
                    new MinutesText(
                            List.of(new MinutesText.Item("Courts", "Slow")),
                            IntStream.range(0, 53)
                                    .mapToObj(one ->
                                            new MinutesText.Decided("Step " + one, scene.partyOf(ministry), due, about))
                                    .toList()));
            return minutes.id();
        });
        validated(id, false);
        var seen = new HashSet<String>();
        for (int offset = 0; offset < 60; offset += 20) {
            var from = offset;
            var part = scene.as(guest, () -> decided.of(about, from, 20));
            assertThat(part.total()).isEqualTo(53);
            part.rows().forEach(one -> seen.add(one.decision().words()));
        }
        assertThat(seen).hasSize(53);
        assertThat(scene.as(stranger, () -> decided.of(about, 0, 20)).total()).isZero();
    }

    @Test
    void anOverdueDecisionIsToldToAllWhoTookItAndToItsOwnerOnce() {
        var id = written();
        var noted =
                scene.as(host, () -> desk.find(id)).orElseThrow().decisions().getFirst();
        validated(id, true);
        time.travelTo(MeetingSchedule.decisionDue(noted.due()).plusSeconds(60));
        assertThat(keys(ministry)).contains("inbox.overdue");
        assertThat(news(host)).contains("late");
        assertThat(news(guest)).contains("late");
        assertThat(news(ministry)).doesNotContain("late");
        assertThat(news(stranger)).doesNotContain("late");
        assertThat(news(absent)).doesNotContain("late");
    }

    @Test
    void whoHostsTogetherProposesAnAmendmentAndAddsAReservationWithoutAPlace() {
        var next = scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                    .plusDays(10)
                    .atTime(14, 0);
            meetings.revise(opened, MeetingLifeTest.plan(starts, 20, false), "");
            meetings.publish(opened);
            return opened;
        });
        var team = scene.person(PartyKind.UNCT, state);
        var request = scene.as(host, () -> hosts.ask(next, scene.partyOf(team)));
        scene.as(team, () -> hosts.answer(request, true, ""));
        time.travelTo(meetings.find(next).orElseThrow().summary().over().plusSeconds(60));
        var id = scene.as(host, () -> {
            var minutes = desk.of(next).orElseThrow();
            desk.write(minutes.id(), minutes.edits(), text("They are slow"));
            desk.send(minutes.id());
            return minutes.id();
        });
        var shown = scene.as(team, () -> desk.find(id)).orElseThrow();
        assertThat(shown.proposing()).isTrue();
        assertThat(shown.tookPart()).isTrue();
        var one = scene.as(team, () -> desk.propose(id, shown.items().getFirst().id(), "They are slow and far away"));
        scene.as(team, () -> desk.reserve(id, "We had asked for legal aid"));
        assertThat(scene.as(host, () -> desk.find(id)).orElseThrow().amendments())
                .extracting(MinutesDetails.Amendment::party)
                .containsOnly(scene.partyOf(team));
        scene.as(host, () -> desk.decide(one, true, ""));
        assertThatThrownBy(() -> scene.as(stranger, () -> desk.reserve(id, "No")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoHostsAloneHasNobodyToProposeTo() {
        var id = written();
        scene.as(host, () -> desk.send(id));
        assertThat(scene.as(host, () -> desk.find(id)).orElseThrow().proposing())
                .isFalse();
        assertThatThrownBy(() -> scene.as(host, () -> desk.reserve(id, "No"))).isInstanceOf(NotAllowed.class);
    }

    private MinutesId decidedOn(Matter about) {
        return scene.as(host, () -> {
            var minutes = desk.of(meeting).orElseThrow();
            desk.write(
                    minutes.id(),
                    minutes.edits(),
                    new MinutesText(
                            List.of(new MinutesText.Item("Courts", "Slow")),
                            List.of(new MinutesText.Decided(
                                    "A report",
                                    scene.partyOf(ministry),
                                    LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                                            .plusDays(60),
                                    about))));
            return minutes.id();
        });
    }

    private MinutesId written() {
        return scene.as(host, () -> {
            var minutes = desk.of(meeting).orElseThrow();
            desk.write(minutes.id(), minutes.edits(), text("The courts are slow."));
            return minutes.id();
        });
    }

    private MinutesText text(String body) {
        return new MinutesText(
                List.of(new MinutesText.Item("Courts", body)),
                List.of(new MinutesText.Decided(
                        "A report on waiting times",
                        scene.partyOf(ministry),
                        LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE)).plusDays(60))));
    }

    private void validated(MinutesId id, boolean publish) {
        scene.as(host, () -> desk.send(id));
        time.pass(Duration.ofDays(15));
        scene.as(host, () -> desk.validate(id, publish));
    }

    private long reminders(PersonId who) {
        return keys(who).stream().filter(key -> key.startsWith("inbox.")).count();
    }

    private List<String> keys(PersonId who) {
        return scene.as(who, () -> notices.mine(200)).stream()
                .map(one -> one.key())
                .toList();
    }

    private List<String> news(PersonId who) {
        return keys(who).stream()
                .filter(key -> key.startsWith("meeting.minutes.notice."))
                .map(key -> key.substring("meeting.minutes.notice.".length()))
                .toList();
    }

    private List<String> tasks(PersonId who) {
        return scene.as(who, () -> inbox.mine()).stream()
                .map(one -> one.formKey())
                .toList();
    }
}
