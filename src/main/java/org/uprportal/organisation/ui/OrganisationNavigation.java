package org.uprportal.organisation.ui;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.identity.PartyId;
import org.uprportal.identity.PartyKind;
import org.uprportal.platform.MenuItem;

/** How others link to organisations. */
@Configuration(proxyBeanMethods = false)
public class OrganisationNavigation {

    static final String ORGANISATIONS = "organisations";
    static final String OWN = "my-organisation";

    /** The public directory. */
    public static String directory() {
        return ORGANISATIONS;
    }

    /** The page of one organisation. */
    public static String organisation(PartyId id) {
        return ORGANISATIONS + "/" + id.value();
    }

    /** Where one keeps one's own organisation's entry. */
    public static String own() {
        return OWN;
    }

    @Bean
    MenuItem organisationsMenu() {
        return new MenuItem("public", 60, "organisation.list.title", ORGANISATIONS, "group", Set.of());
    }

    @Bean
    MenuItem ownOrganisationMenu() {
        return new MenuItem(
                "work",
                80,
                "organisation.own.title",
                OWN,
                "office",
                Set.of(
                        PartyKind.CSO.name(),
                        PartyKind.COALITION.name(),
                        PartyKind.NHRI.name(),
                        PartyKind.EMBASSY.name(),
                        PartyKind.UNCT.name(),
                        PartyKind.GOVERNMENT.name(),
                        PartyKind.MINISTRY.name()));
    }
}
