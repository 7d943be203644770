package org.uprportal.indicator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.indicator.Frequency;
import org.uprportal.indicator.IndicatorId;
import org.uprportal.indicator.IndicatorSchedule;
import org.uprportal.indicator.IndicatorText;
import org.uprportal.indicator.Indicators;
import org.uprportal.indicator.Measurement;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Indicators tell as past what is past: a value that is late, a target that was missed, a cycle that is closed. */
@PortalTest
class PastIndicatorTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Cycles cycles;

    @Autowired
    JdbcClient database;

    @Autowired
    Indicators indicators;

    PersonId focalPoint;
    CycleId cycle;
    LocalDate today;

    @BeforeEach
    void aCycle() {
        var state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        cycle = scene.runningCycle(state);
        today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }

    @Test
    void aLateValueSaysByHowMuchAndOnceTheCycleIsClosedThatItNeverCame() {
        define(today.plusYears(9));
        time.travelTo(new IndicatorSchedule(today.plusMonths(3)).due().plus(Duration.ofDays(7)));
        assertThat(list()).contains("it was due on", "is 7 days late");

        close();

        assertThat(list()).contains("no value came; it was due on").doesNotContain("days late");
    }

    @Test
    void aTargetWhoseDayWentByUnreachedSaysSo() {
        var id = define(today.plusDays(10));
        scene.as(
                focalPoint,
                () -> indicators.measure(id, new Measurement(today, new BigDecimal("25"), "", "Prison service")));
        assertThat(list()).contains("50 % of the way").doesNotContain("not reached");
        time.pass(Duration.ofDays(11));
        assertThat(list()).contains("was not reached; 50 % of the way");
    }

    @Test
    void aClosedCycleWithoutIndicatorsDoesNotPromiseAny() {
        assertThat(list()).contains("No indicator is defined yet");
        close();
        assertThat(list())
                .contains("No indicator was defined in this cycle, which is closed")
                .doesNotContain("yet");
    }

    private IndicatorId define(LocalDate until) {
        return scene.as(
                focalPoint,
                () -> indicators.define(
                        cycle,
                        scene.partyOf(focalPoint),
                        List.of(),
                        new IndicatorText(
                                "",
                                "Unsentenced detainees",
                                "",
                                "%",
                                Set.of(),
                                new BigDecimal("40"),
                                today,
                                new BigDecimal("10"),
                                until,
                                "Prison service",
                                Frequency.QUARTERLY)));
    }

    private void close() {
        time.travelTo(cycles.get(cycle).on(CycleDate.MID_TERM_DUE).plus(Duration.ofDays(40)));
        database.sql("update cycle_cycle set status = 'CLOSED', closed_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), cycle.value().toString())
                .update();
    }

    private String list() {
        scene.signOut();
        navigate(IndicatorListView.class, Map.of("id", cycle.value().toString()));
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
