package org.uprportal.identity.ui;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.identity.PartyKind;
import org.uprportal.platform.MenuItem;

/** Where the pages of identity stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class IdentityNavigation {

    static final String ACCOUNTS = "accounts";

    @Bean
    MenuItem accountsMenu() {
        return new MenuItem("work", 70, "identity.accounts.title", ACCOUNTS, "users", Set.of(PartyKind.ADMIN.name()));
    }
}
