package org.uprportal.monitor.ui;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleId;
import org.uprportal.monitor.BriefId;
import org.uprportal.monitor.Figure;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.MenuItem;

/** How others link to what is watched. */
@Configuration(proxyBeanMethods = false)
public class MonitorNavigation {

    static final String MONITOR = "monitor";
    static final String REVIEWS = "monitor/reviews";
    static final String LISTS = "monitor/lists";
    static final String SESSION = "monitor/session";
    static final String BRIEFS = "monitor/briefs";

    /** What the reader watches over all reviews. */
    public static String board() {
        return MONITOR;
    }

    /** One review at a glance. */
    public static String review(CycleId cycle) {
        return REVIEWS + "/" + cycle.value();
    }

    /** What is behind a figure. @param watched whether only what the reader watches counts */
    static String list(CycleId cycle, Figure figure, boolean watched, int page) {
        return LISTS + "/" + cycle.value() + "?of=" + figure + (watched ? "&watched=1" : "")
                + (page > 1 ? "&page=" + page : "");
    }

    /** A whole session. */
    static String session(int number, int page) {
        return SESSION + "?number=" + number + (page > 1 ? "&page=" + page : "");
    }

    /** One brief. */
    static String brief(BriefId brief) {
        return BRIEFS + "/" + brief.value();
    }

    @Bean
    MenuItem monitorMenu() {
        return new MenuItem(
                "cycle",
                70,
                "monitor.title",
                MONITOR,
                "globe",
                Set.of(
                        PartyKind.EMBASSY.name(),
                        PartyKind.UNCT.name(),
                        PartyKind.UN_AGENCY.name(),
                        PartyKind.OHCHR.name()));
    }

    @Bean
    MenuItem sessionMonitorMenu() {
        return new MenuItem("cycle", 71, "monitor.session", SESSION, "clipboard-check", Set.of(PartyKind.OHCHR.name()));
    }
}
