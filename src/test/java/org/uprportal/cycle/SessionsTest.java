package org.uprportal.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.People;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Schedule;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

@PortalTest
class SessionsTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Sessions sessions;

    @Autowired
    Cycles cycles;

    @Autowired
    People people;

    PersonId officer;
    PersonId colleague;

    @BeforeEach
    void twoOfficers() {
        officer = scene.secretariat();
        colleague = scene.colleague(scene.partyOf(officer));
        scene.signIn(officer);
    }

    @Test
    void sessionsOfAllFourCyclesAreKnown() {
        assertThat(sessions.all().stream().filter(one -> !one.invented()).map(SessionSettings::number))
                .startsWith(1, 2, 3)
                .contains(34, 48, 54);
        assertThat(sessions.find(12).orElseThrow().cycle()).isEqualTo(1);
        assertThat(sessions.find(13).orElseThrow().cycle()).isEqualTo(2);
        assertThat(sessions.find(27).orElseThrow().cycle()).isEqualTo(3);
        assertThat(sessions.find(41).orElseThrow().cycle()).isEqualTo(4);
    }

    @Test
    void answersOfSessions42And43AreDueAsTheCalendarSays() {
        assertThat(day(sessions.find(42).orElseThrow().responseDue())).isEqualTo("2023-06-05");
        assertThat(day(sessions.find(43).orElseThrow().responseDue())).isEqualTo("2023-08-28");
    }

    @Test
    void confirmedBelongsToEachDate() {
        assertThat(sessions.find(52).orElseThrow().confirmed()).containsExactly(CycleDate.REVIEW);
        assertThat(sessions.find(53).orElseThrow().confirmed()).isEmpty();
        assertThat(sessions.find(42).orElseThrow().confirmed())
                .contains(CycleDate.STAKEHOLDER_DEADLINE, CycleDate.RESPONSE_DUE)
                .doesNotContain(CycleDate.MID_TERM_DUE);
    }

    @Test
    void theSecretariatAddsTheNextSession() {
        var next = sessions.proposal().orElseThrow();
        assertThat(next.number()).isGreaterThan(54);
        assertThat(next.startsOn()).isAfter(sessions.find(54).orElseThrow().startsOn());
        assertThat(sessions.find(next.number())).isEmpty();

        sessions.add(next);

        assertThat(sessions.find(next.number())).contains(next);
        refusedWith("cycle.sessionExists", () -> sessions.add(next));
        scene.signIn(scene.person(PartyKind.GOVERNMENT, scene.newState()));
        assertThatThrownBy(() -> sessions.add(next)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aSessionStaysInItsCycle() {
        var known = sessions.find(48).orElseThrow();
        refusedWith("cycle.otherCycle", () -> sessions.change(known, with(known, 2)));
        var next = sessions.proposal().orElseThrow();
        refusedWith("cycle.otherCycle", () -> sessions.add(with(next, 3)));
        var state = scene.newState();
        refusedWith("cycle.otherCycle", () -> cycles.open(state, 2, 48));
        assertThat(cycles.of(state)).isEmpty();
        assertThat(cycles.get(cycles.open(state, 4, 48)).session()).isEqualTo(48);
        refusedWith("cycle.alreadyOpen", () -> cycles.open(state, 4, 48));
        refusedWith("cycle.noSuchSession", () -> cycles.open(scene.newState(), 4, 99999));
    }

    @Test
    void datesOutOfOrderAndLimitsOfNothingAreRefused() {
        var one = scene.newSession(Duration.ofDays(100));
        refusedWith("cycle.outOfOrder", () -> sessions.change(one, moved(one, at -> one.nationalReportDue())));
        refusedWith("cycle.badLimit", () -> sessions.change(one, words(one, 0)));
        refusedWith("cycle.noSuchSession", () -> sessions.change(with(one, 99999, 4), with(one, 99999, 4)));
        assertThat(sessions.find(one.number())).contains(one);
    }

    @Test
    void twoOfficersWhoChangeDifferentThingsBothKeepTheirs() {
        var read = scene.newSession(Duration.ofDays(100));

        scene.as(colleague, () -> sessions.change(read, words(read, 3000)));
        sessions.change(read, moved(read, at -> at.plus(Duration.ofDays(1))));

        var now = sessions.find(read.number()).orElseThrow();
        assertThat(now.individualWords()).isEqualTo(3000);
        assertThat(now.stakeholderDeadline())
                .isEqualTo(read.stakeholderDeadline().plus(Duration.ofDays(1)));
    }

    @Test
    void theLaterOfTwoWhoChangeTheSameReadsWhoWasQuicker() {
        var read = scene.newSession(Duration.ofDays(100));
        var quicker = people.person(colleague).orElseThrow().name();

        scene.as(colleague, () -> sessions.change(read, words(read, 3000)));

        assertThatThrownBy(() -> sessions.change(read, words(read, 4000)))
                .isInstanceOfSatisfying(CycleRefused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("cycle.changedMeanwhile");
                    assertThat(refused.arguments()).contains(quicker);
                });
        assertThat(sessions.find(read.number()).orElseThrow().individualWords()).isEqualTo(3000);
        var seen = sessions.find(read.number()).orElseThrow();
        sessions.change(seen, words(seen, 4000));
        assertThat(sessions.find(read.number()).orElseThrow().individualWords()).isEqualTo(4000);
    }

    @Test
    void eachStateHasItsOwnReviewDayAndHour() {
        assertThat(sessions.programme(51).stream()
                        .filter(one -> one.state().equals(new StateCode("GEO")))
                        .map(ReviewDay::at))
                .containsExactly(Instant.parse("2026-01-26T08:00:00Z"));
        var state = scene.newState();
        var session = scene.newSession(Duration.ofDays(100));
        var day = session.startsOn().plusDays(3).atTime(14, 30).atZone(PortalClock.GENEVA);
        var cycle = cycles.open(state, 4, session.number());
        var other = cycles.open(scene.newState(), 4, session.number());
        var first = cycles.get(other).on(CycleDate.REVIEW);
        var questions = cycles.get(other).on(CycleDate.ADVANCE_QUESTIONS_DUE);

        sessions.setReviewDay(session.number(), state, day.toInstant(), true);

        assertThat(cycles.get(cycle).on(CycleDate.REVIEW)).isEqualTo(day.toInstant());
        assertThat(day(cycles.get(cycle).on(CycleDate.ADVANCE_QUESTIONS_DUE)))
                .isEqualTo(Schedule.workingDaysBefore(
                                day.toLocalDate(),
                                Schedule.workingDaysBetween(
                                        LocalDate.ofInstant(questions, PortalClock.GENEVA), session.startsOn()))
                        .toString());
        assertThat(cycles.get(other).on(CycleDate.REVIEW)).isEqualTo(first);
        assertThat(cycles.get(other).on(CycleDate.ADVANCE_QUESTIONS_DUE)).isEqualTo(questions);
        assertThat(cycles.confirmed(cycle)).contains(CycleDate.REVIEW);
        assertThat(cycles.confirmed(other)).doesNotContain(CycleDate.REVIEW);
        assertThat(cycles.get(cycles.open(scene.newState(), 4, session.number()))
                        .on(CycleDate.REVIEW))
                .isEqualTo(first);
    }

    @Test
    void aReviewLiesInItsSession() {
        var session = scene.newSession(Duration.ofDays(100));
        var after = session.endsOn()
                .plusDays(1)
                .atTime(9, 0)
                .atZone(PortalClock.GENEVA)
                .toInstant();
        refusedWith(
                "cycle.outsideTheSession",
                () -> sessions.setReviewDay(session.number(), scene.newState(), after, true));
        refusedWith("cycle.noSuchSession", () -> sessions.setReviewDay(99999, scene.newState(), after, true));
        scene.signIn(scene.person(PartyKind.CSO, scene.newState()));
        assertThatThrownBy(() -> sessions.setReviewDay(session.number(), scene.newState(), after, true))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aReviewMovedByHandTakesItsAdvanceQuestionsAlongAndNothingElse() {
        var cycle = scene.openCycle(scene.newState());
        var before = cycles.get(cycle);
        var later = Schedule.daysAfter(before.on(CycleDate.REVIEW), 7);

        cycles.move(cycle, CycleDate.REVIEW, later);

        var after = cycles.get(cycle);
        assertThat(after.on(CycleDate.REVIEW)).isEqualTo(later);
        assertThat(after.on(CycleDate.ADVANCE_QUESTIONS_DUE)).isAfter(before.on(CycleDate.ADVANCE_QUESTIONS_DUE));
        Set.of(
                        CycleDate.STAKEHOLDER_DEADLINE,
                        CycleDate.NATIONAL_REPORT_DUE,
                        CycleDate.RESPONSE_DUE,
                        CycleDate.ADOPTION,
                        CycleDate.MID_TERM_DUE)
                .forEach(date -> assertThat(after.on(date)).isEqualTo(before.on(date)));
        assertThat(cycles.confirmed(cycle)).contains(CycleDate.REVIEW);
    }

    @Test
    void whatHasPassedOrWasMovedByHandDoesNotFollowTheSession() {
        var session = scene.newSession(Duration.ofDays(100));
        var cycle = cycles.open(scene.newState(), 4, session.number());
        var byHand = session.nationalReportDue().plus(Duration.ofDays(2));
        cycles.move(cycle, CycleDate.NATIONAL_REPORT_DUE, byHand);
        time.travelTo(session.stakeholderDeadline().plusSeconds(60));

        sessions.change(session, moved(session, at -> at.plus(Duration.ofDays(1))));

        assertThat(cycles.get(cycle).on(CycleDate.STAKEHOLDER_DEADLINE)).isEqualTo(session.stakeholderDeadline());
        assertThat(cycles.get(cycle).on(CycleDate.NATIONAL_REPORT_DUE)).isEqualTo(byHand);
        refusedWith(
                "cycle.dateHasPassed",
                () -> cycles.move(cycle, CycleDate.STAKEHOLDER_DEADLINE, byHand.plusSeconds(60)));
        refusedWith("cycle.dateInThePast", () -> cycles.move(cycle, CycleDate.REVIEW, session.stakeholderDeadline()));
    }

    private static String day(Instant moment) {
        return LocalDate.ofInstant(moment, PortalClock.GENEVA).toString();
    }

    private static SessionSettings with(SessionSettings one, int cycle) {
        return with(one, one.number(), cycle);
    }

    private static SessionSettings with(SessionSettings one, int number, int cycle) {
        return copy(one, number, cycle, one.stakeholderDeadline(), one.individualWords());
    }

    private static SessionSettings moved(SessionSettings one, UnaryOperator<Instant> deadline) {
        return copy(one, one.number(), one.cycle(), deadline.apply(one.stakeholderDeadline()), one.individualWords());
    }

    private static SessionSettings words(SessionSettings one, int words) {
        return copy(one, one.number(), one.cycle(), one.stakeholderDeadline(), words);
    }

    private static SessionSettings copy(SessionSettings one, int number, int cycle, Instant deadline, int words) {
        return new SessionSettings(
                number,
                cycle,
                one.hrcSession(),
                one.startsOn(),
                one.endsOn(),
                deadline,
                one.nationalReportDue(),
                one.advanceQuestionsDue(),
                one.responseDue(),
                one.adoptionOn(),
                one.midTermDue(),
                one.consultationDays(),
                words,
                one.jointWords(),
                one.nationalReportWords(),
                one.addendumWords(),
                one.confirmed(),
                one.invented());
    }
}
