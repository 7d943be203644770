package org.uprportal.inbox.ui;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.MenuItem;

/** How others link to a person's tasks. */
@Configuration(proxyBeanMethods = false)
public class InboxNavigation {

    /** The list of all my tasks. */
    public static final String TASKS = "tasks";

    @Bean
    MenuItem inboxMenu() {
        return new MenuItem(
                "work",
                10,
                "inbox.title",
                TASKS,
                "tasks",
                Arrays.stream(PartyKind.values()).map(Enum::name).collect(Collectors.toSet()));
    }
}
