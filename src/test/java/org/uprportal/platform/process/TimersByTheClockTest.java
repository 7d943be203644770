package org.uprportal.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.operaton.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.uprportal.platform.ClockGoes;

/** Timers rest while the clock of this server goes wrong. */
class TimersByTheClockTest {

    private final Counted executor = new Counted();

    @Test
    void timersRestUntilTheClockGoesRight() {
        var engine = new SpringProcessEngineConfiguration();
        engine.setJobExecutor(executor);
        var timers = new TimersByTheClock(engine, true);

        timers.on(new ClockGoes(false));
        assertThat(executor.running).isFalse();
        timers.on(new ClockGoes(true));
        assertThat(executor.running).isTrue();

        new TimersByTheClock(engine, false).on(new ClockGoes(false));
        assertThat(executor.running)
                .as("where nothing runs by itself nothing is stopped")
                .isTrue();
    }

    private static final class Counted extends DefaultJobExecutor {

        private boolean running = true;

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void shutdown() {
            running = false;
        }
    }
}
