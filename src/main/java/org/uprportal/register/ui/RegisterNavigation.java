package org.uprportal.register.ui;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.MenuItem;

/** How others link to the pages of the register for people who are signed in. */
@Configuration(proxyBeanMethods = false)
public class RegisterNavigation {

    static final String SUGGESTIONS = "suggestions";
    static final String SEARCHES = "searches";

    private static final Set<String> SIGNED_IN =
            Arrays.stream(PartyKind.values()).map(Enum::name).collect(Collectors.toSet());

    @Bean
    MenuItem searchesMenu() {
        return new MenuItem("public", 22, "register.searches", SEARCHES, "search", SIGNED_IN);
    }

    @Bean
    MenuItem suggestionsMenu() {
        return new MenuItem("public", 93, "register.suggestions", SUGGESTIONS, "tags", Set.of(PartyKind.OHCHR.name()));
    }
}
