package org.uprportal.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** An indicator over its periods: what is owed when, who hears, and what stays in view. */
@PortalTest
class IndicatorLifeTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Indicators indicators;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    Workflow workflow;

    StateCode state;
    PersonId focalPoint;
    PersonId ministry;
    CycleId cycle;
    LocalDate today;
    IndicatorId id;

    @BeforeEach
    void unsentencedDetainees() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        cycle = scene.runningCycle(state);
        today = day();
        id = scene.as(
                ministry,
                () -> indicators.define(cycle, scene.partyOf(ministry), List.of(), text(Frequency.QUARTERLY)));
        scene.signOut();
    }

    private IndicatorText text(Frequency frequency) {
        return new IndicatorText(
                "SDG 16.3.2",
                "Unsentenced detainees",
                "Persons held without sentence among all persons held",
                "%",
                Set.of(Disaggregation.SEX),
                new BigDecimal("40"),
                today,
                new BigDecimal("10"),
                today.plusYears(2),
                "Prison service",
                frequency);
    }

    @Test
    void aValueIsAskedForWhenItsPeriodIsOverAndItsLateCourseIsTheSameAsEveryOther() {
        var dates = new IndicatorSchedule(today.plusMonths(3));
        time.travelTo(dates.asked().minusSeconds(60));
        assertThat(waits()).isFalse();
        time.travelTo(dates.asked().plusSeconds(60));
        assertThat(waits()).isTrue();
        time.travelTo(dates.reminder().plusSeconds(60));
        assertThat(told(ministry, "inbox.reminder")).isOne();
        assertThat(told(ministry, "inbox.overdue")).isZero();
        time.travelTo(dates.due().plusSeconds(60));
        assertThat(told(ministry, "inbox.overdue")).isOne();
        assertThat(told(focalPoint, "indicator.notice.silent")).isZero();
        assertThat(one().late(clock.instant())).contains(dates.due());
        time.travelTo(dates.above().plusSeconds(60));
        assertThat(told(focalPoint, "indicator.notice.silent")).isOne();

        scene.as(ministry, () -> indicators.measure(id, value(today.plusMonths(3), "35")));

        assertThat(waits()).isFalse();
        assertThat(one().late(clock.instant())).isEmpty();
        var next = new IndicatorSchedule(one().periodEnd());
        assertThat(next.periodEnd()).isEqualTo(Frequency.QUARTERLY.after(dates.periodEnd()));
        time.travelTo(next.asked().plusSeconds(60));
        assertThat(waits()).as("the next period has a value of its own").isTrue();
    }

    @Test
    void aValueToldApartIsNotTheOneThatIsOwed() {
        time.travelTo(new IndicatorSchedule(today.plusMonths(3)).asked().plusSeconds(60));
        scene.as(
                ministry,
                () -> indicators.measure(
                        id, new Measurement(today.plusMonths(3), new BigDecimal("20"), "women", "Prison service")));
        assertThat(waits()).isTrue();
        assertThat(one().newest()).isEmpty();
        scene.as(ministry, () -> indicators.measure(id, value(today.plusMonths(3), "30")));
        assertThat(waits()).isFalse();
        assertThat(one().holding()).hasSize(2);
    }

    @Test
    void aCorrectionHasAReasonAndWhatItCorrectsStaysInView() {
        scene.as(ministry, () -> indicators.measure(id, value(today, "35")));
        var wrong = one().newest().orElseThrow();
        assertThatThrownBy(() -> scene.as(ministry, () -> indicators.measure(id, value(today, "34"))))
                .as("two values of one day")
                .isInstanceOf(IndicatorRefused.class);
        assertThatThrownBy(() -> scene.as(
                        ministry,
                        () -> indicators.correct(id, wrong.id(), new BigDecimal("34"), "Prison service", " ")))
                .isInstanceOf(IndicatorRefused.class);

        scene.as(
                ministry,
                () -> indicators.correct(
                        id, wrong.id(), new BigDecimal("34"), "Prison service", "One prison was counted twice."));

        scene.signOut();
        assertThat(one().holding()).extracting(IndicatorValue::value).containsExactly(new BigDecimal("34.0000"));
        assertThat(one().values()).contains(wrong).hasSize(2);
        assertThat(one().values().getLast().reason()).isEqualTo("One prison was counted twice.");
        assertThatThrownBy(() -> scene.as(
                        focalPoint,
                        () -> indicators.correct(id, wrong.id(), new BigDecimal("33"), "Prison service", "Other")))
                .as("a colleague has corrected it meanwhile")
                .isInstanceOf(IndicatorRefused.class);
    }

    @Test
    void theWayToATargetThatLiesBelowIsCountedDownwards() {
        assertThat(one().reached()).isEmpty();
        scene.as(ministry, () -> indicators.measure(id, value(today, "31")));
        assertThat(one().reached()).contains(false);
        assertThat(one().way()).contains(30);
        time.travelTo(clock.instant().plus(java.time.Duration.ofDays(10)));
        scene.as(ministry, () -> indicators.measure(id, value(today.plusDays(5), "10")));
        assertThat(one().reached()).contains(true);
        assertThat(one().way()).contains(100);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        scene.signIn(ministry);
        assertThatThrownBy(() -> indicators.measure(id, value(today.plusDays(1), "1")))
                .isInstanceOf(IndicatorRefused.class);
        assertThatThrownBy(() -> indicators.measure(id, new Measurement(today, BigDecimal.ONE, "", " ")))
                .isInstanceOf(IndicatorRefused.class);
        assertThatThrownBy(() -> indicators.define(
                        cycle,
                        scene.partyOf(ministry),
                        List.of(new RecommendationId(java.util.UUID.randomUUID())),
                        text(Frequency.YEARLY)))
                .as("what is no recommendation of this cycle")
                .isInstanceOf(IndicatorRefused.class);
        var half = new IndicatorText(
                "", "Half", "", "%", Set.of(), BigDecimal.ONE, null, null, null, "", Frequency.YEARLY);
        assertThatThrownBy(() -> indicators.define(cycle, scene.partyOf(ministry), List.of(), half))
                .isInstanceOf(IndicatorRefused.class);
    }

    @Test
    void aMinistryDefinesInItsOwnNameOnlyAndTheFocalPointForEveryBody() {
        var other = scene.person(PartyKind.MINISTRY, state);
        assertThatThrownBy(() -> scene.as(
                        other,
                        () -> indicators.define(cycle, scene.partyOf(ministry), List.of(), text(Frequency.YEARLY))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(other, () -> indicators.measure(id, value(today, "1"))))
                .isInstanceOf(NotAllowed.class);
        var given = scene.as(
                focalPoint, () -> indicators.define(cycle, scene.partyOf(other), List.of(), text(Frequency.YEARLY)));
        scene.as(other, () -> indicators.measure(given, value(today, "1")));
        assertThat(indicators.find(given).orElseThrow().owner()).isEqualTo(scene.partyOf(other));
    }

    @Test
    void twoWhoChangeItAtOnceAreToldAndWhatEndedIsNotAskedFor() {
        var read = one().version();
        scene.as(ministry, () -> indicators.change(id, text(Frequency.YEARLY), List.of(), read));
        assertThatThrownBy(() ->
                        scene.as(focalPoint, () -> indicators.change(id, text(Frequency.HALF_YEARLY), List.of(), read)))
                .isInstanceOf(IndicatorRefused.class)
                .hasMessageContaining("Unsentenced detainees");

        scene.as(ministry, () -> indicators.end(id));

        time.travelTo(new IndicatorSchedule(today.plusMonths(3)).above().plusSeconds(60));
        assertThat(waits()).isFalse();
        assertThat(one().late(clock.instant())).isEmpty();
        assertThat(workflow.course("indicator-value", id.value())).contains(Workflow.Course.CANCELLED);
        assertThatThrownBy(() -> scene.as(ministry, () -> indicators.measure(id, value(today, "1"))))
                .isInstanceOf(IndicatorRefused.class);
    }

    private Measurement value(LocalDate on, String value) {
        return new Measurement(on, new BigDecimal(value), "", "Prison service");
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }

    private IndicatorSummary one() {
        return indicators.find(id).orElseThrow();
    }

    private boolean waits() {
        return scene.as(ministry, () -> inbox.mine("indicator/measure", id.value()))
                .isPresent();
    }

    private long told(PersonId person, String key) {
        return scene.as(person, () -> notices.mine(100)).stream()
                .filter(notice -> notice.key().equals(key))
                .count();
    }
}
