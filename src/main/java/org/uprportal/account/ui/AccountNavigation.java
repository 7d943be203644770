package org.uprportal.account.ui;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.MenuItem;

/** The accounts that administrators look after. */
@Configuration(proxyBeanMethods = false)
class AccountNavigation {

    static final String ACCOUNTS = "accounts";

    @Bean
    MenuItem accountsMenu() {
        return new MenuItem("work", 70, "account.accounts.title", ACCOUNTS, "users", Set.of(PartyKind.ADMIN.name()));
    }
}
