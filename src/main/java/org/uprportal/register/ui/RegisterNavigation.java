package org.uprportal.register.ui;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.MenuItem;

/** How others link to the pages of the register for people who are signed in. */
@Configuration(proxyBeanMethods = false)
public class RegisterNavigation {

    static final String SUGGESTIONS = "suggestions";

    @Bean
    MenuItem suggestionsMenu() {
        return new MenuItem("public", 93, "register.suggestions", SUGGESTIONS, "tags", Set.of(PartyKind.OHCHR.name()));
    }
}
