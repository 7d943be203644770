package org.uprportal.identity.ui;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.identity.PartyKind;
import org.uprportal.platform.MenuItem;

/** How others link to a person's own pages. */
@Configuration(proxyBeanMethods = false)
public class IdentityNavigation {

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
}
