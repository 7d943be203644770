package org.uprportal.operation.ui;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.MenuItem;

/** Where operators find what stopped. */
@Configuration(proxyBeanMethods = false)
class OperationNavigation {

    static final String STOPPED = "stopped";

    @Bean
    MenuItem stoppedMenu() {
        return new MenuItem("work", 32, "operation.title", STOPPED, "clipboard-check", Set.of(PartyKind.ADMIN.name()));
    }
}
