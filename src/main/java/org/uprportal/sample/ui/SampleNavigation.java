package org.uprportal.sample.ui;

import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.platform.MenuItem;

/** Where the demo's clock is found. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({"portal.sample", "portal.time-travel"})
class SampleNavigation {

    static final String CLOCK = "demo-clock";

    @Bean
    MenuItem demoClockMenu() {
        return new MenuItem("work", 90, "sample.clock.menu", CLOCK, "clock", Set.of());
    }
}
