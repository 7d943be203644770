package org.uprportal.organisation.ui;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.LinkSecret;
import org.uprportal.platform.MenuItem;

/** How others link to organisations. */
@Configuration(proxyBeanMethods = false)
public class OrganisationNavigation {

    static final String ORGANISATIONS = "organisations";
    static final String OWN = "my-organisation";
    static final String REGISTER = "register";
    static final String CRITERIA = "register/criteria";
    static final String CONFIRM = "register/confirm";
    static final String STANDING = "register/standing";
    static final String REGISTRATIONS = "registrations";

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

    /** Where an organisation registers itself. */
    public static String register() {
        return REGISTER;
    }

    /** What every registration is decided by. */
    public static String criteria() {
        return CRITERIA;
    }

    /** Where a registration is decided. */
    public static String registration(RegistrationId id) {
        return REGISTRATIONS + "/" + id.value();
    }

    static String confirm(LinkSecret link) {
        return CONFIRM + "/" + link.value();
    }

    static String standing(LinkSecret link) {
        return STANDING + "/" + link.value();
    }

    @Bean
    MenuItem registrationsMenu() {
        return new MenuItem(
                "work",
                85,
                "organisation.registrations.title",
                REGISTRATIONS,
                "clipboard-check",
                Set.of(PartyKind.UNCT.name(), PartyKind.OHCHR.name()));
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
                        PartyKind.ACADEMIC.name(),
                        PartyKind.UN_AGENCY.name(),
                        PartyKind.EMBASSY.name(),
                        PartyKind.UNCT.name(),
                        PartyKind.GOVERNMENT.name(),
                        PartyKind.MINISTRY.name()));
    }
}
