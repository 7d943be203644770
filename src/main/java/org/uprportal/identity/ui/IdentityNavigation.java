package org.uprportal.identity.ui;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.identity.PartyKind;
import org.uprportal.platform.MenuItem;

/** A person's own pages, and the accounts that administrators look after. */
@Configuration(proxyBeanMethods = false)
public class IdentityNavigation {

    static final String ACCOUNTS = "accounts";

    @Bean
    MenuItem myDataMenu() {
        return new MenuItem(
                "work",
                90,
                "identity.myData.title",
                "my-data",
                "user-card",
                Arrays.stream(PartyKind.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    @Bean
    MenuItem accountsMenu() {
        return new MenuItem("work", 70, "identity.accounts.title", ACCOUNTS, "users", Set.of(PartyKind.ADMIN.name()));
    }
}
