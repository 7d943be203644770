package org.uprportal.register;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Duties;

/** Looks every second whether the register has changed, so that a change is found within two. */
@Component
@Profile("!command-line")
@ConditionalOnProperty(name = "portal.engine.jobs", matchIfMissing = true)
class RegisterRounds {

    private static final String DUTY = "register";

    private final RegisterIndex index;
    private final Duties duties;

    RegisterRounds(RegisterIndex index, Duties duties) {
        this.index = index;
        this.duties = duties;
        duties.expect(DUTY, Duration.ofMinutes(15));
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S", scheduler = "registerThread")
    void refresh() {
        index.refresh();
        duties.done(DUTY);
    }

    /** Making the index anew takes as long as it takes and keeps nobody waiting. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!command-line")
    static class Threads {

        @Bean
        ThreadPoolTaskScheduler registerThread() {
            var thread = new ThreadPoolTaskScheduler();
            thread.setPoolSize(1);
            thread.setThreadNamePrefix("register-");
            thread.setDaemon(true);
            return thread;
        }
    }
}
