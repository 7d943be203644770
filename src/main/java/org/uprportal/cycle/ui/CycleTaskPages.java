package org.uprportal.cycle.ui;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.inbox.TaskPage;

/** Where the cycle's tasks are done. */
@Configuration(proxyBeanMethods = false)
class CycleTaskPages {

    @Bean
    TaskPage confirmCyclePage() {
        return new CyclePage("cycle/confirm");
    }

    @Bean
    TaskPage closeCyclePage() {
        return new CyclePage("cycle/close");
    }

    private record CyclePage(String formKey) implements TaskPage {

        @Override
        public String pathFor(UUID subject) {
            return "cycles/" + subject;
        }
    }
}
