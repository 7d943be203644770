package org.uprportal.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.testing.Trail;

/** Which cycles there are, in which order, what moves their dates and what does not, and what is recorded. */
@PortalTest
class CyclesTest {

    private static final Comparator<StateCode> BY_CODE = Comparator.comparing(StateCode::value);

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Cycles cycles;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient database;

    PersonId officer;

    @BeforeEach
    void anOfficer() {
        officer = scene.secretariat();
        scene.signIn(officer);
    }

    @Test
    void everyStepIsRecordedAndEachIsItsOwnersAlone() {
        var state = scene.newState();
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        var session = scene.newSession(Duration.ofDays(120)).number();
        for (var other :
                List.of(focalPoint, scene.person(PartyKind.CSO, state), scene.person(PartyKind.EMBASSY, state))) {
            scene.as(
                    other,
                    () -> assertThatThrownBy(() -> cycles.open(state, 4, session))
                            .isInstanceOf(NotAllowed.class));
        }
        var cycle = cycles.open(state, 4, session);
        assertThatThrownBy(() -> cycles.confirm(cycle)).isInstanceOf(NotAllowed.class);
        scene.as(focalPoint, () -> {
            assertThatThrownBy(() ->
                            cycles.move(cycle, CycleDate.REVIEW, clock.instant().plusSeconds(60)))
                    .isInstanceOf(NotAllowed.class);
            cycles.confirm(cycle);
            refusedWith("cycle.wrongStatus", () -> cycles.confirm(cycle));
        });
        cycles.move(
                cycle,
                CycleDate.ADOPTION,
                cycles.get(cycle).on(CycleDate.ADOPTION).plus(Duration.ofDays(1)));
        assertThat(Trail.actsOn(database, cycle.value()))
                .startsWith("cycle.opened", "cycle.confirmed", "cycle.dateMoved");
        assertThat(cycles.get(cycle).status()).isEqualTo(CycleStatus.RUNNING);
        assertThatThrownBy(() -> cycles.get(new CycleId(java.util.UUID.randomUUID())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aDateIsMovedWhileItIsAheadAndToADayThatIsAhead() {
        var cycle = scene.runningCycle(scene.newState());
        var deadline = cycles.get(cycle).on(CycleDate.STAKEHOLDER_DEADLINE);
        refusedWith(
                "cycle.dateInThePast",
                () -> cycles.move(
                        cycle, CycleDate.STAKEHOLDER_DEADLINE, clock.instant().minusSeconds(1)));
        time.travelTo(deadline.plusSeconds(1));
        refusedWith(
                "cycle.dateHasPassed",
                () -> cycles.move(cycle, CycleDate.STAKEHOLDER_DEADLINE, deadline.plus(Duration.ofDays(9))));
        assertThat(cycles.get(cycle).on(CycleDate.STAKEHOLDER_DEADLINE)).isEqualTo(deadline);
    }

    @Test
    void whatWasMovedByHandIsConfirmedAndSaysSo() {
        var cycle = scene.runningCycle(scene.newState());
        var moved = cycles.get(cycle).on(CycleDate.RESPONSE_DUE).plus(Duration.ofDays(3));
        cycles.move(cycle, CycleDate.RESPONSE_DUE, moved);
        assertThat(cycles.get(cycle).on(CycleDate.RESPONSE_DUE)).isEqualTo(moved);
        assertThat(cycles.confirmed(cycle)).contains(CycleDate.RESPONSE_DUE, CycleDate.ADOPTION);
        assertThat(cycles.confirmed(cycle)).doesNotContain(CycleDate.REVIEW);
        cycles.move(
                cycle, CycleDate.REVIEW, cycles.get(cycle).on(CycleDate.REVIEW).plus(Duration.ofDays(1)));
        assertThat(cycles.confirmed(cycle)).contains(CycleDate.REVIEW);
    }

    @Test
    void cyclesAreListedByStateAndTheNewestFirst() {
        var first =
                Stream.of(scene.newState(), scene.newState()).sorted(BY_CODE).toList();
        var one = first.getFirst();
        var other = first.getLast();
        var earlier = cycles.open(one, 4, scene.newSession(Duration.ofDays(100)).number());
        var later =
                cycles.open(one, 5, scene.newSession(Duration.ofDays(120), 5).number());
        var others = scene.runningCycle(other);

        assertThat(cycles.of(one)).extracting(CycleSummary::id).containsExactly(later, earlier);
        assertThat(cycles.find(one, 4).orElseThrow().id()).isEqualTo(earlier);
        assertThat(cycles.find(one, 2)).isEmpty();
        assertThat(cycles.find(earlier).orElseThrow().number()).isEqualTo(4);
        assertThat(cycles.states()).contains(one, other);
        assertThat(cycles.list(one, null, BY_CODE, 0, 10).rows())
                .extracting(CycleSummary::id)
                .containsExactly(later, earlier);
        var page = cycles.list(one, null, BY_CODE, 1, 1);
        assertThat(page.rows()).extracting(CycleSummary::id).containsExactly(earlier);
        assertThat(page.total()).isEqualTo(2);
        assertThat(cycles.list(one, CycleStatus.RUNNING, BY_CODE, 0, 10).rows()).isEmpty();
        assertThat(cycles.list(other, CycleStatus.RUNNING, BY_CODE, 0, 10).rows())
                .extracting(CycleSummary::id)
                .containsExactly(others);
        var all = cycles.list(null, null, BY_CODE, 0, 100_000).rows().stream()
                .map(CycleSummary::id)
                .toList();
        assertThat(all).containsSubsequence(later, earlier, others);
        assertThat(cycles.list(null, null, BY_CODE.reversed(), 0, 100_000).rows().stream()
                        .map(CycleSummary::id))
                .containsSubsequence(others, later, earlier);
        assertThat(cycles.all()).extracting(CycleSummary::id).contains(earlier, later, others);
        assertThat(cycles.underWay(one, 10)).extracting(CycleSummary::id).containsExactlyInAnyOrder(later, earlier);
        assertThat(cycles.underWay(one, 1)).hasSize(1);
        assertThat(cycles.underWay(null, 3)).hasSize(3);
    }

    @Test
    void whoIsAskedToConfirmIsRemindedAfterAWeekOfSilenceOnly() {
        var state = scene.newState();
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        var cycle = scene.openCycle(state);
        var week = clock.instant().plus(Duration.ofDays(7));
        assertThat(reminders(cycle))
                .singleElement()
                .satisfies(due -> assertThat(due).isBetween(week.minusSeconds(60), week.plusSeconds(60)));
        scene.as(focalPoint, () -> cycles.confirm(cycle));
        assertThat(reminders(cycle)).isEmpty();
    }

    /** When the reminders of its process are due. */
    private List<Instant> reminders(CycleId cycle) {
        return database.sql("""
                        select j.DUEDATE_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = j.PROCESS_INSTANCE_ID_
                        where e.BUSINESS_KEY_ = ? and j.TYPE_ = 'timer' and j.HANDLER_CFG_ like 'timer_confirmReminder%'
                        """)
                .params(cycle.value().toString())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }
}
