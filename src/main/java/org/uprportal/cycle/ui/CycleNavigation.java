package org.uprportal.cycle.ui;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleId;
import org.uprportal.platform.MenuItem;

/** How others link to a review cycle. */
@Configuration(proxyBeanMethods = false)
public class CycleNavigation {

    private static final String CYCLES = "cycles";

    /** The page of one cycle. */
    public static String cycle(CycleId cycle) {
        return CYCLES + "/" + cycle.value();
    }

    @Bean
    MenuItem cyclesMenu() {
        return new MenuItem("public", 10, "cycle.list.title", CYCLES, "calendar-clock", Set.of());
    }

    @Bean
    MenuItem sessionsMenu() {
        return new MenuItem("public", 90, "cycle.sessions.title", "sessions", "calendar", Set.of());
    }
}
