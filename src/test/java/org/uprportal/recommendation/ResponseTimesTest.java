package org.uprportal.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Who is told what, and when, on the way to a State's response and to its adoption. */
@PortalTest
class ResponseTimesTest {

    private static final String FORM = "recommendation/answer";

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    AnswerDesk answers;

    @Autowired
    ResponseDesk responses;

    @Autowired
    ResponseSteps responseSteps;

    @Autowired
    Cycles cycles;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    StateCode state;
    CycleId cycle;
    PersonId secretariat;
    PersonId focalPoint;

    @BeforeEach
    void recommended() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        secretariat = scene.secretariat();
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        scene.as(secretariat, () -> imports.commit(cycle, InventedMatrix.pending()));
    }

    @Test
    void theFocalPointIsRemindedAMonthAndAWeekBeforeAndOnceItIsOverdue() {
        var due = due();
        scene.signIn(focalPoint);
        assertThat(inbox.mine(FORM, cycle.value()).orElseThrow().due()).isEqualTo(due);
        assertThat(toldAt(due.minus(Duration.ofDays(30)).minusSeconds(60))).isZero();
        assertThat(toldAt(due.minus(Duration.ofDays(30)).plusSeconds(60))).isOne();
        assertThat(toldAt(due.minus(Duration.ofDays(7)).minusSeconds(60))).isOne();
        assertThat(toldAt(due.minus(Duration.ofDays(7)).plusSeconds(60))).isEqualTo(2);
        assertThat(told(focalPoint, "inbox.overdue")).isZero();
        time.travelTo(due.plusSeconds(60));
        assertThat(told(focalPoint, "inbox.overdue")).isOne();
    }

    @Test
    void theRemindersFollowADeadlineThatMoves() {
        var later = due().plus(Duration.ofDays(3));
        scene.as(secretariat, () -> cycles.move(cycle, CycleDate.RESPONSE_DUE, later));
        scene.signIn(focalPoint);
        assertThat(inbox.mine(FORM, cycle.value()).orElseThrow().due()).isEqualTo(later);
        assertThat(toldAt(later.minus(Duration.ofDays(30)).minusSeconds(60))).isZero();
        assertThat(toldAt(later.minus(Duration.ofDays(30)).plusSeconds(60))).isOne();
        assertThat(toldAt(later.minus(Duration.ofDays(7)).minusSeconds(60))).isOne();
        assertThat(toldAt(later.minus(Duration.ofDays(7)).plusSeconds(60))).isEqualTo(2);
    }

    @Test
    void onceSentNobodyIsRemindedAndEverybodyAroundTheStateHearsWhatWasSaid() {
        var ids = recommendations.of(cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
        var colleague = scene.colleague(scene.partyOf(focalPoint));
        var around = List.of(
                colleague,
                scene.person(PartyKind.MINISTRY, state),
                scene.person(PartyKind.CSO, state),
                scene.person(PartyKind.COALITION, state),
                scene.person(PartyKind.NHRI, state),
                scene.person(PartyKind.UNCT, state),
                scene.person(PartyKind.EMBASSY, state));
        var elsewhere = List.of(
                scene.person(PartyKind.CSO, scene.newState()),
                scene.person(PartyKind.EMBASSY, scene.newState()),
                secretariat);
        scene.as(focalPoint, () -> {
            answers.save(
                    ids.subList(0, 2).stream().collect(Collectors.toMap(id -> id, id -> Answer.NONE)),
                    Answer.of(Position.SUPPORTED, ""));
            answers.save(ids.get(2), Answer.NONE, Answer.of(Position.NOTED, "Under study."));
            responses.send(cycle);
        });
        around.forEach(person -> assertThat(told(person, "recommendation.notice.responseSent"))
                .as("the %s in its order", around.indexOf(person))
                .isOne());
        elsewhere.forEach(person ->
                assertThat(told(person, "recommendation.notice.responseSent")).isZero());
        assertThat(scene.as(colleague, () -> notices.mine(100)).stream()
                        .filter(one -> one.key().equals("recommendation.notice.responseSent"))
                        .map(one -> one.arguments().toString()))
                .containsExactly("[2, 0, 1]");
        time.travelTo(due().plusSeconds(60));
        assertThat(told(focalPoint, "inbox.reminder")).isZero();
        assertThat(told(focalPoint, "inbox.overdue")).isZero();
    }

    @Test
    void theAdoptionIsRecordedOnceOnItsDay() {
        var ids = recommendations.of(cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
        scene.as(focalPoint, () -> {
            answers.save(
                    ids.stream().collect(Collectors.toMap(id -> id, id -> Answer.NONE)),
                    Answer.of(Position.SUPPORTED, ""));
            responses.send(cycle);
        });
        var adoption = cycles.get(cycle).on(CycleDate.ADOPTION);
        time.travelTo(adoption.minusSeconds(60));
        assertThat(responses.progress(cycle).adoptedAt()).isNull();
        time.travelTo(adoption.plusSeconds(60));
        var recorded = responses.progress(cycle).adoptedAt();
        assertThat(recorded).isBetween(adoption, adoption.plusSeconds(60));
        time.travelTo(adoption.plusSeconds(3600));
        assertThat(responses.progress(cycle).adoptedAt()).isEqualTo(recorded);
    }

    private Instant due() {
        return cycles.get(cycle).on(CycleDate.RESPONSE_DUE);
    }

    private long toldAt(Instant moment) {
        time.travelTo(moment);
        return told(focalPoint, "inbox.reminder");
    }

    private long told(PersonId person, String key) {
        return scene.as(person, () -> notices.mine(100)).stream()
                .filter(one -> one.key().equals(key)
                        && one.path().contains(cycle.value().toString()))
                // Of this task only; other tasks of the cycle remind too.
                .filter(one -> !key.startsWith("inbox.") || one.path().startsWith("responses/"))
                .count();
    }
}
