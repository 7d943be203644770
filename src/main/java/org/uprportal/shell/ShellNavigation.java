package org.uprportal.shell;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.platform.MenuItem;

/** The shell's own place in the navigation. */
@Configuration(proxyBeanMethods = false)
class ShellNavigation {

    @Bean
    MenuItem homeMenu() {
        return new MenuItem("work", 0, "shell.home.menu", "", "home", Set.of());
    }
}
