package org.uprportal.notification.ui;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.MenuItem;

/** How others link to news and letters. */
@Configuration(proxyBeanMethods = false)
public class NotificationNavigation {

    static final String NEWS = "news";
    static final String LETTERS = "letters";

    private static final Set<String> SIGNED_IN =
            Arrays.stream(PartyKind.values()).map(Enum::name).collect(Collectors.toSet());

    @Bean
    MenuItem newsMenu() {
        return new MenuItem("work", 20, "notification.title", NEWS, "bell", SIGNED_IN);
    }

    @Bean
    @Profile("demo")
    MenuItem mailMenu() {
        return new MenuItem("work", 30, "notification.mail.title", "mail", "envelope", SIGNED_IN);
    }

    @Bean
    @Profile("!demo")
    MenuItem postMenu() {
        return new MenuItem(
                "work", 30, "notification.operations.title", "mail", "envelope", Set.of(PartyKind.ADMIN.name()));
    }
}
