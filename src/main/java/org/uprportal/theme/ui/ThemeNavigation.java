package org.uprportal.theme.ui;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.MenuItem;

/** How others link to the lists of themes. */
@Configuration(proxyBeanMethods = false)
public class ThemeNavigation {

    /** Not “themes”: that address is taken by the files of looks. */
    static final String THEMES = "theme-list";

    /** The lists of themes, groups of persons, goals, issues and kinds of action. */
    public static String themes() {
        return THEMES;
    }

    @Bean
    MenuItem themesMenu() {
        return new MenuItem("public", 92, "theme.list.title", THEMES, "tags", Set.of(PartyKind.OHCHR.name()));
    }
}
