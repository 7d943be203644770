package org.uprportal.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.organisation.Applications;
import org.uprportal.organisation.EcosocStatus;
import org.uprportal.organisation.EntryField;
import org.uprportal.organisation.NhriStatus;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.organisation.Registrations;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.state.StateCode;
import org.uprportal.state.StateSummary;
import org.uprportal.state.States;
import org.uprportal.testing.NotFound;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

@PortalTest
class RegistrationViewsTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    Registrations registrations;

    @Autowired
    Applications applications;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Themes themes;

    @Autowired
    States states;

    @Autowired
    JdbcClient database;

    @Autowired
    CurrentActor actor;

    StateCode state;
    PersonId countryTeam;
    String name;

    @BeforeEach
    void aState() {
        state = scene.newState();
        name = "Harbour " + UUID.randomUUID();
        actor.runAs(
                Actor.PORTAL, () -> states.addState(state, null, false, Map.of("en", "State " + UUID.randomUUID())));
        countryTeam = scene.person(PartyKind.UNCT, state);
    }

    @Test
    void avisitorRegistersConfirmsAndSeesWhereItStands() {
        var address = register();

        navigate("register/confirm/" + link(address, "confirm"), ConfirmView.class);
        test(button("Confirm")).click();

        assertThat(getCurrentView()).isInstanceOf(StandingView.class);
        assertThat(text()).contains(name, "waits for the decision", "You hear the decision until");
        navigate("register/confirm/" + "A".repeat(43), ConfirmView.class);
        test(button("Confirm")).click();
        assertThat(getCurrentView()).isInstanceOf(ConfirmView.class);
        assertThat(NotFound.shownBy(navigate("register/standing/" + "A".repeat(43), Component.class)))
                .isTrue();
    }

    /** From the open form to the new owner's first page, by the letters alone. */
    @Test
    void anAcceptedApplicantTakesTheOrganisationOverByTheLetter() {
        var address = register();
        applications.confirm(link(address, "confirm"));
        scene.signIn(countryTeam);
        var organisation = registrations.accept(
                registrations.waiting(0, 20).rows().getFirst().id(), "Known to us since 2019.");
        scene.signOut();

        navigate("register/standing/" + link(address, "standing"), StandingView.class);
        assertThat(text()).contains("Nobody acts for your organisation yet");
        var first = claims(address).getFirst();
        assertThat(text()).doesNotContain(first);
        test(button("Send the letter again")).click();
        assertThat(claims(address)).hasSize(2);
        var claim = claims(address).stream()
                .filter(one -> !one.equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(text()).doesNotContain(claim);

        navigate("invitation/" + first, Component.class);
        assertThat(text()).as("withdrawn by the second").contains("not valid");
        navigate("invitation/" + claim, Component.class);
        assertThat(text()).contains(name);
        test($(TextField.class).first()).setValue("Corin Maldane");
        test(button("Accept")).click();

        var owner =
                people.behind(Set.of(Audience.party(organisation))).iterator().next();
        assertThat(owner.name()).isEqualTo("Corin Maldane");
        scene.signIn(owner.id());
        navigate(OwnOrganisationView.class);
        assertThat($(TextField.class).all()).anyMatch(one -> one.getValue().equals(name));
        scene.signOut();
        navigate("register/standing/" + link(address, "standing"), StandingView.class);
        assertThat(text()).doesNotContain("Nobody acts for your organisation yet");
    }

    @Test
    void thoseWhoDecideAreWarnedOfMixedLetters() {
        name = name.replace("Harbour", "H\u0430rbour");
        applications.confirm(link(register(), "confirm"));
        scene.signIn(countryTeam);

        navigate(RegistrationListView.class);
        assertThat(text()).contains("letters of different alphabets");
        navigate(
                "registrations/"
                        + registrations.waiting(0, 20).rows().getFirst().id().value(),
                RegistrationView.class);
        assertThat(text()).contains("letters of different alphabets", "may also be made to look like another name");
    }

    @Test
    void theFormTellsANameThatLooksLikeAListedOneAndKeepsWhatWasTyped() {
        var listed = name;
        actor.runAs(
                Actor.PORTAL,
                () -> organisations.register(
                        new Party(PartyId.random(), PartyKind.CSO, listed, scene.newState(), null),
                        OrganisationProfile.named(listed, true)));
        name = listed.replace("Harbour", "H\u0430rbour");

        fillIn();
        test(button("Send")).click();

        assertThat(text()).doesNotContain("We have written to the address you gave.");
        assertThat($(TextField.class).first().getValue()).isEqualTo(name);
    }

    @Test
    void aFilteredDirectoryIsOpenedByItsAddress() {
        var theme = themes.all(ThemeKind.THEME).getFirst().id();
        actor.runAs(Actor.PORTAL, () -> {
            entry(name + " A", Set.of(theme), Set.of("fr"));
            entry(name + " B", Set.of(theme), Set.of("es"));
            entry(name + " C", Set.of(), Set.of("fr"));
        });
        var address = "organisations?q=" + name.replace(" ", "%20");

        navigateTo(address + "&theme=" + theme.value());
        assertThat(text()).contains(name + " A", name + " B").doesNotContain(name + " C");
        navigateTo(address + "&theme=" + theme.value() + "&language=fr");
        assertThat(text()).contains(name + " A").doesNotContain(name + " B", name + " C");
        navigateTo(address + "&theme=" + UUID.randomUUID() + "&language=xx");
        assertThat(text()).as("what does not exist filters nothing").contains(name + " A", name + " B", name + " C");
    }

    private void entry(String called, Set<ThemeId> about, Set<String> languages) {
        organisations.register(
                new Party(PartyId.random(), PartyKind.CSO, called, state, null),
                new OrganisationProfile(
                        called, "", "", "", about, languages, EcosocStatus.NONE, NhriStatus.NONE, true));
    }

    private void navigateTo(String address) {
        UI.getCurrent().navigate(new Location(address).getPath(), new Location(address).getQueryParameters());
    }

    @Test
    void whatIsWrongInTheFormIsSaidAtItsFieldAndNothingTypedIsLost() {
        var address = fillIn();
        $(EmailField.class).first().setValue("harbour@nowhere");
        $(TextArea.class).first().setValue("Dock work. ".repeat(400));
        test(button("Send")).click();

        assertThat(text()).doesNotContain("Please look at your mail");
        assertThat($(EmailField.class).first().getErrorMessage()).contains("This is no e-mail address");
        assertThat($(TextArea.class).first().getErrorMessage()).contains("4,400 characters", "at most 4,000");
        assertThat($(TextArea.class).first().getValue()).hasSize(4400);
        assertThat($(TextField.class).first().isInvalid()).isFalse();
        assertThat(bodies("harbour@nowhere")).isEmpty();

        $(EmailField.class).first().setValue(address);
        $(TextArea.class).first().setValue("Dock work.");
        test(button("Send")).click();
        assertThat(bodies(address)).hasSize(1);
    }

    @Test
    void theFormSaysWhoSeesWhatBeforeItIsSent() {
        navigate(RegisterView.class);

        assertThat(text())
                .contains("No government sees it or learns that it exists")
                .contains("14 days");
        assertThat(button("Send").isEnabled()).isFalse();
        navigate(CriteriaView.class);
        assertThat(text())
                .contains(
                        "being registered with a government is not asked for",
                        "another person decides",
                        "90 days after the final decision");
    }

    @Test
    void theCountryTeamDecidesOnItsPageWithAReason() {
        var address = register();
        applications.confirm(link(address, "confirm"));
        scene.signIn(countryTeam);

        navigate(RegistrationListView.class);
        assertThat(text()).contains(name);
        var id = registrations.waiting(0, 20).rows().getFirst().id();
        navigate("registrations/" + id.value(), RegistrationView.class);
        test(button("Refuse")).click();
        assertThat(registrations.waiting(0, 20).rows())
                .as("no reason, no decision")
                .hasSize(1);
        test($(TextArea.class).first()).setValue("No work is described.");
        test(button("Refuse")).click();
        assertThat(registrations.waiting(0, 20).rows()).isEmpty();

        scene.signOut();
        navigate("register/standing/" + link(address, "standing"), StandingView.class);
        assertThat(text()).contains("No work is described.").doesNotContain("Person ");
        test($(TextArea.class).first()).setValue("It is on our site.");
        test(button("Send the appeal")).click();
        assertThat(text()).contains("Another person than the one who refused decides");
    }

    @Test
    void forAGovernmentThePagesAreTheSameAsThoseThatDoNotExist() {
        applications.confirm(link(register(), "confirm"));
        scene.signIn(countryTeam);
        var id = registrations.waiting(0, 20).rows().getFirst().id();

        scene.signIn(scene.person(PartyKind.GOVERNMENT, state));
        for (var path :
                new String[] {"registrations", "registrations/" + id.value(), "registrations/" + UUID.randomUUID()}) {
            assertThat(NotFound.shownBy(navigate(path, Component.class))).isTrue();
            assertThat(text()).doesNotContain(name);
        }
        navigate(DirectoryView.class);
        assertThat(text()).doesNotContain(name);
    }

    @Test
    void whatAnOrganisationHidesIsNotOnItsPageForOthers() {
        var id = PartyId.random();
        var profile = new OrganisationProfile(
                name,
                "canary-about",
                "https://canary-site.example",
                "canary-contact",
                Set.of(),
                Set.of("fr"),
                EcosocStatus.SPECIAL,
                NhriStatus.NONE,
                true,
                Set.of(EntryField.values()));
        actor.runAs(
                Actor.PORTAL, () -> organisations.register(new Party(id, PartyKind.CSO, name, state, null), profile));

        scene.signIn(scene.person(PartyKind.GOVERNMENT, state));
        navigate("organisations/" + id.value(), OrganisationView.class);
        assertThat(text()).doesNotContain("canary", "French", "special", "History");
        navigate(DirectoryView.class);
        test($(TextField.class).first()).setValue(name);
        assertThat(text()).contains(name).doesNotContain("canary");
        test($(TextField.class).first()).setValue("canary");
        assertThat(text()).doesNotContain(name);

        scene.signIn(scene.colleague(id, MemberRole.VIEWER));
        navigate("organisations/" + id.value(), OrganisationView.class);
        assertThat(text()).contains("canary-about", "canary-site", "canary-contact", "French", "special", "History");
    }

    private String register() {
        var address = fillIn();
        test(button("Send")).click();
        assertThat(text()).contains("We have written to the address you gave.");
        return address;
    }

    @SuppressWarnings("unchecked")
    private String fillIn() {
        var address = UUID.randomUUID() + "@example.org";
        navigate(RegisterView.class);
        test($(TextField.class).first()).setValue(name);
        ((ComboBox<StateSummary>) $(ComboBox.class).first())
                .setValue(states.find(state).orElseThrow());
        test($(TextArea.class).first()).setValue("We advise dock workers.");
        test($(TextField.class).all().getLast()).setValue("Corin Maldane");
        $(EmailField.class).first().setValue(address);
        $(Checkbox.class).first().setValue(true);
        return address;
    }

    private String link(String address, String purpose) {
        var pattern = Pattern.compile("/register/" + purpose + "/([A-Za-z0-9_-]{43})");
        return bodies(address)
                .flatMap(one -> pattern.matcher(one).results())
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** Of letters that wait to be sent, the newest first; in the portal nobody reads those with a link. */
    private Stream<String> bodies(String address) {
        return database
                .sql("select body from notification_mail where recipient = ? order by written_at desc")
                .param(address)
                .query(String.class)
                .list()
                .stream();
    }

    private List<String> claims(String address) {
        var pattern = Pattern.compile("/invitation/([A-Za-z0-9_-]{43})");
        return bodies(address)
                .flatMap(one -> pattern.matcher(one).results())
                .map(one -> one.group(1))
                .toList();
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively()
                + ((Component) getCurrentView())
                        .getChildren()
                        .map(one -> one.getElement().getOuterHTML())
                        .reduce("", String::concat);
    }
}
