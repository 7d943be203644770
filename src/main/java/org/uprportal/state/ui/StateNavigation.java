package org.uprportal.state.ui;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.platform.MenuItem;

/** How others link to the list of States. */
@Configuration(proxyBeanMethods = false)
public class StateNavigation {

    static final String STATES = "states";

    /** The list of all States. */
    public static String states() {
        return STATES;
    }

    @Bean
    MenuItem statesMenu() {
        return new MenuItem("public", 91, "state.list.title", STATES, "globe", Set.of("OHCHR"));
    }
}
