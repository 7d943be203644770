package org.uprportal.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * What the portal does every few seconds by itself. Letters, and the duties of security, have threads of their own: whoever
 * waits for somebody outside keeps none of the others waiting.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!command-line")
class Rounds {

    @Bean
    @Primary
    ThreadPoolTaskScheduler taskScheduler() {
        return threads(2, "rounds-");
    }

    /** Closing sessions that have ended, and writing down the head of the audit trail. */
    @Bean
    ThreadPoolTaskScheduler securityDuties() {
        return threads(2, "security-");
    }

    /** What is handed to the mail server. */
    @Bean
    ThreadPoolTaskScheduler letterThreads() {
        return threads(1, "letters-");
    }

    /** What pages do beside answering, found under this name. */
    @Bean("VaadinTaskExecutor")
    ThreadPoolTaskExecutor pageThreads() {
        var threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(8);
        threads.setThreadNamePrefix("pages-");
        threads.setDaemon(true);
        return threads;
    }

    private static ThreadPoolTaskScheduler threads(int number, String name) {
        var threads = new ThreadPoolTaskScheduler();
        threads.setPoolSize(number);
        threads.setThreadNamePrefix(name);
        threads.setDaemon(true);
        return threads;
    }
}
