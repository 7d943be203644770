package org.uprportal.organisation;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.state.StateCode;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** What an organisation says of itself, and whoever registers one. */
public class OrganisationTexts implements ModuleTexts {

    private final Scene scene;
    private final People people;
    private final Organisations organisations;
    private final RegistrationSteps registrationSteps;
    private final CurrentActor actor;

    private Walk walk;

    OrganisationTexts(
            Scene scene,
            People people,
            Organisations organisations,
            RegistrationSteps registrationSteps,
            CurrentActor actor) {
        this.scene = scene;
        this.people = people;
        this.organisations = organisations;
        this.registrationSteps = registrationSteps;
        this.actor = actor;
    }

    private static final StateCode NORWAY = new StateCode("NOR");

    @Override
    public void walk(Walk walk) {
        this.walk = walk;
        var party = people.party(scene.partyOf(walk.cso)).orElseThrow();
        actor.runAs(Actor.PORTAL, () -> organisations.register(party, OrganisationProfile.named(party.name(), true)));
        scene.signIn(walk.cso);
        walk.limit("organisation_organisation.about", 4000, text -> profile("A", text, "", ""));
        walk.limit(
                "organisation_organisation.website",
                300,
                text -> "https://" + text.substring(8),
                text -> profile("A", "", text, ""));
        walk.limit("organisation_organisation.contact", 300, text -> profile("A", "", "", text));
        walk.limit("organisation_organisation.name", 200, text -> profile(text, "", "", ""));

        registration();
    }

    private void profile(String name, String about, String website, String contact) {
        organisations.change(
                scene.partyOf(walk.cso),
                new OrganisationProfile(
                        name, about, website, contact, Set.of(), Set.of(), EcosocStatus.NONE, NhriStatus.NONE, true));
    }

    private void registration() {
        scene.signOut();
        walk.limit("organisation_registration.name", 200, text -> register(text, "About", "", "A name"));
        walk.limit("organisation_registration.about", 4000, text -> register("A", text, "", "A name"));
        walk.limit(
                "organisation_registration.website",
                300,
                text -> "https://" + text.substring(8),
                text -> register("A", "About", text, "A name"));
        walk.limit("organisation_registration.applicant", 100, text -> register("A", "About", "", text));
        walk.refusedAsTooLong(
                "organisation_registration.email",
                () -> registrationSteps.ask(new RegistrationForm(
                        PartyKind.CSO, NORWAY, "A", "About", "", "A name", tooLongAnAddress(), Locale.ENGLISH)));
    }

    private void register(String name, String about, String website, String applicant) {
        registrationSteps.ask(new RegistrationForm(
                PartyKind.CSO,
                NORWAY,
                name,
                about,
                website,
                applicant,
                UUID.randomUUID() + "@example.org",
                Locale.ENGLISH));
    }

    private static String tooLongAnAddress() {
        return "a@" + "b".repeat(249) + ".org";
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                "organisation_history.act",
                "organisation_history.fields",
                "organisation_membership.coalition_role",
                "organisation_organisation.hidden",
                "organisation_registration_link.purpose",
                "organisation_registration_asked.form",
                "organisation_registration_asked.source",
                // Walked by RegistrationTest
                "organisation_registration.reason",
                "organisation_registration.appeal",
                "organisation_registration.appeal_reason");
    }
}
