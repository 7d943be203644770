package org.uprportal.platform.process;

import org.operaton.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.platform.ClockGoes;

/** No timer fires on a server whose clock goes wrong; another one, whose clock goes right, fires it. */
@Component
class TimersByTheClock {

    private final SpringProcessEngineConfiguration engine;
    private final boolean jobs;

    TimersByTheClock(SpringProcessEngineConfiguration engine, @Value("${portal.engine.jobs:true}") boolean jobs) {
        this.engine = engine;
        this.jobs = jobs;
    }

    @EventListener
    void on(ClockGoes told) {
        if (!jobs) {
            return;
        }
        if (told.right()) {
            engine.getJobExecutor().start();
        } else {
            engine.getJobExecutor().shutdown();
        }
    }
}
