package org.uprportal.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.state.States;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Readings;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Secret;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** Organisations that stand in the directory, one that hides, a coalition with its members, and one that asks to be registered. */
public class OrganisationWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final CurrentActor actor;
    private final People people;
    private final Organisations organisations;
    private final Coalitions coalitions;
    private final Registrations registrations;
    private final Applications applications;
    private final RegistrationSteps registrationSteps;
    private final Bodies bodies;
    private final States states;
    private final JdbcClient database;

    private PartyId coalition;
    private PartyId hidden;
    private PartyId countryTeam;
    private RegistrationId registration;
    private String standingLink;

    OrganisationWorld(
            World world,
            Scene scene,
            CurrentActor actor,
            People people,
            Organisations organisations,
            Coalitions coalitions,
            Registrations registrations,
            Applications applications,
            RegistrationSteps registrationSteps,
            Bodies bodies,
            States states,
            JdbcClient database) {
        this.world = world;
        this.scene = scene;
        this.actor = actor;
        this.people = people;
        this.organisations = organisations;
        this.coalitions = coalitions;
        this.registrations = registrations;
        this.applications = applications;
        this.registrationSteps = registrationSteps;
        this.bodies = bodies;
        this.states = states;
        this.database = database;
    }

    @Override
    public void past(World world) {
        coalition = world.party("coalition");
        hidden = world.party("unlisted CSO");
        countryTeam = world.party("country team");
        actor.runAs(Actor.PORTAL, () -> {
            register(world.authors(), true);
            register(coalition, true);
            register(world.party("acting member"), true);
            register(world.party("mere member"), true);
            register(hidden, false);
            register(world.lead(), true);
        });
        for (var member : List.of("author", "acting member", "mere member")) {
            scene.as(world.who("coalition"), () -> coalitions.invite(coalition, world.party(member)));
            scene.as(world.who(member), () -> coalitions.consent(coalition));
        }
        scene.as(world.who("coalition"), () -> coalitions.letAct(coalition, world.party("acting member"), true));
    }

    private void register(PartyId id, boolean listed) {
        var party = people.party(id).orElseThrow();
        organisations.register(party, OrganisationProfile.named(party.name(), listed));
    }

    /** An organisation without account asks to be registered, and confirms its address. */
    @Override
    public void happens(World world) {
        actor.runAs(
                Actor.PORTAL,
                () -> states.addState(world.state(), null, false, Map.of("en", "State " + UUID.randomUUID())));
        scene.signOut();
        var address = "applicant-" + UUID.randomUUID() + "@example.org";
        registrationSteps.ask(new RegistrationForm(
                PartyKind.CSO,
                world.state(),
                "Harbour Workers",
                "About " + world.marked("APPLICATION"),
                "",
                "Corin Maldane",
                address,
                Locale.ENGLISH));
        var letter = database.sql("select body from notification_mail where recipient = ?")
                .param(address)
                .query(String.class)
                .single();
        var link = Pattern.compile("/register/confirm/([A-Za-z0-9_-]{43})").matcher(letter);
        if (!link.find()) {
            throw new IllegalStateException("No link in the letter to the applicant");
        }
        standingLink = applications.confirm(link.group(1)).value();
        registration = scene.as(
                        world.who("country team"),
                        () -> registrations.waiting(0, 1000).rows())
                .getFirst()
                .id();
    }

    @Override
    public void trials(Trials trials) {

        trials.of("coalition-membership")
                .ownedBy(coalition)
                .on(world.authors(), world.party("acting member"), world.party("mere member"))
                .read(who -> !coalitions.membersOf(coalition).isEmpty())
                .write(() -> {
                    var party = actor.get().party();
                    if (party != null && party.id().equals(coalition)) {
                        coalitions.invite(coalition, world.authors());
                    } else {
                        coalitions.leave(coalition);
                    }
                });
        trials.of("organisation-entry")
                .ownedBy(world.authors())
                .read(who -> organisations.find(world.authors()).isPresent())
                .write(() -> organisations.change(world.authors(), OrganisationProfile.named("Renamed", true)));
        trials.of("organisation-unlisted")
                .ownedBy(hidden)
                .read(who -> organisations.find(hidden).isPresent()
                        || organisations
                                .directory(new DirectoryFilter("", null, world.state(), null, null), 0, 100)
                                .rows()
                                .stream()
                                .anyMatch(one -> one.id().equals(hidden)))
                .write(() -> organisations.change(hidden, OrganisationProfile.named("Renamed", false)));
        trials.of("organisation-register").create(() -> registerNew(PartyKind.CSO));
        trials.of("registration")
                .on(countryTeam)
                .read(who -> registrations.find(registration).isPresent()
                        && registrations.waiting(0, 1000).rows().stream()
                                .anyMatch(one -> one.id().equals(registration)))
                .write(() -> registrations.refuse(registration, "No work is described."));
        trials.of("government-bodies").write(() -> bodies.rename(world.lead(), "Renamed"));
        trials.of("ministry-register").create(() -> registerNew(PartyKind.MINISTRY));
    }

    private void registerNew(PartyKind kind) {
        organisations.register(
                new Party(PartyId.random(), kind, "New", world.state(), null), OrganisationProfile.named("New", true));
    }

    @Override
    public void readings(Readings readings) {
        readings.of("organisation.Organisations#find", "secretariat", () -> organisations.find(hidden));
        readings.of("organisation.Organisations#history", "secretariat", () -> organisations.history(hidden, 0, 20));
        readings.of("organisation.Registrations#find", "country team", () -> registrations.find(registration));
        readings.of("organisation.Registrations#waiting", "country team", () -> registrations.waiting(0, 1000));
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.ofEntries(Map.entry("APPLICATION", Secret.of("registration", null, countryTeam)));
    }

    @Override
    public List<Sample> samples(String route, String object) {
        return switch (object) {
            case "registration" -> List.of(Sample.of(registration.value(), null, countryTeam));
            case "organisation-unlisted" -> List.of(Sample.of(hidden.value(), hidden));
            default -> List.of(Sample.of(world.authors().value(), world.authors()));
        };
    }

    @Override
    public Optional<String> token(String route) {
        return route.contains("/standing/") ? Optional.of(standingLink) : Optional.empty();
    }
}
