package org.uprportal.organisation.ui;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.MenuItem;

/** Where an organisation's people and a government's bodies stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

    static final String PEOPLE = OrganisationNavigation.OWN + "/people";
    static final String BODIES = OrganisationNavigation.OWN + "/bodies";
    static final String PEOPLE_OF_BODY = BODIES + "/:id/people";

    static String peopleOf(PartyId body) {
        return BODIES + "/" + body.value() + "/people";
    }

    @Bean
    MenuItem peopleMenu() {
        return new MenuItem(
                "work",
                82,
                "organisation.people.title",
                PEOPLE,
                "users",
                Arrays.stream(PartyKind.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    @Bean
    MenuItem bodiesMenu() {
        return new MenuItem(
                "work", 84, "organisation.body.title", BODIES, "institution", Set.of(PartyKind.GOVERNMENT.name()));
    }
}
