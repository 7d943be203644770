package org.uprportal.privacy.ui;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.MenuItem;

/** A person's own data. */
@Configuration(proxyBeanMethods = false)
class PrivacyNavigation {

    static final String MY_DATA = "my-data";
    static final String AUDIT = "audit";

    @Bean
    MenuItem auditMenu() {
        return new MenuItem("work", 34, "privacy.audit.title", AUDIT, "list-ol", Set.of(PartyKind.AUDITOR.name()));
    }

    @Bean
    MenuItem myDataMenu() {
        return new MenuItem(
                "work",
                90,
                "privacy.myData.title",
                MY_DATA,
                "user-card",
                Arrays.stream(PartyKind.values()).map(Enum::name).collect(Collectors.toSet()));
    }
}
