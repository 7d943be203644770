package org.uprportal.watch.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.MenuItem;
import org.uprportal.watch.Watched;

/** How others link to what one watches, and where watched things are. */
@Configuration(proxyBeanMethods = false)
public class WatchNavigation {

    static final String WATCHING = "watching";

    /** All that the reader watches. */
    public static String watching() {
        return WATCHING;
    }

    @Bean
    MenuItem watchingMenu() {
        return new MenuItem(
                "work",
                22,
                "watch.title",
                WATCHING,
                "eye",
                Arrays.stream(PartyKind.values()).map(PartyKind::name).collect(Collectors.toSet()));
    }

    /** The page of a thing, in that language where it is one of the open register. */
    static String page(Watched thing, Locale language) {
        var open = "upr/" + language.getLanguage() + "/";
        return switch (thing.kind()) {
            case STATE -> open + "states/" + thing.id();
            case THEME -> open + "themes/" + thing.id();
            case CYCLE -> "cycles/" + thing.id();
            case RECOMMENDATION -> "recommendations/" + thing.id();
            case ORGANISATION -> "organisations/" + thing.id();
            case CONSULTATION -> "consultations/" + thing.id();
            case MEETING -> "meetings/" + thing.id();
        };
    }
}
