package org.uprportal.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.Invitations;
import org.uprportal.account.People;
import org.uprportal.organisation.Bodies;
import org.uprportal.organisation.BodySummary;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.testing.NotFound;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** The pages on which people and bodies are managed, and for whom they do not exist. */
@PortalTest
class PeopleViewsTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    Invitations invitations;

    @Autowired
    Bodies bodies;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    CurrentActor actor;

    @Test
    void anOwnerInvitesAndColleaguesOnlySeeWhoActs() {
        var editor = scene.person(PartyKind.CSO, scene.newState());
        var party = scene.partyOf(editor);
        var owner = scene.colleague(party, MemberRole.OWNER);
        scene.signIn(owner);
        navigate(PeopleView.class);

        test($(EmailField.class).first()).setValue("new.colleague@example.org");
        test(button("Invite")).click();

        assertThat(invitations.open(party))
                .singleElement()
                .satisfies(one -> assertThat(one.email()).isEqualTo("new.colleague@example.org"));
        assertThat(texts())
                .contains(
                        "new.colleague@example.org",
                        people.person(editor).orElseThrow().email());

        scene.signIn(editor);
        navigate(PeopleView.class);
        assertThat($(EmailField.class).all()).isEmpty();
        assertThat($(Button.class).all()).noneMatch(one -> one.getText().equals("Invite"));
        assertThat(texts()).contains(people.person(owner).orElseThrow().name()).noneMatch(text -> text.contains("@"));
    }

    @Test
    void aFocalPointAddsMarksAndClosesMinistriesOfItsStateOnly() {
        var state = scene.newState();
        var focalPoint = registered(PartyKind.GOVERNMENT, state);
        var elsewhere = registered(PartyKind.MINISTRY, scene.newState());
        scene.signIn(focalPoint);
        navigate(BodiesView.class);

        test($(TextField.class).first()).setValue("Ministry of Water");
        test(button("Add")).click();

        var water = bodies.mine().stream()
                .filter(one -> one.name().equals("Ministry of Water"))
                .findFirst()
                .orElseThrow()
                .id();
        bodies.markNmirf(scene.partyOf(focalPoint));
        bodies.markNmirf(water);
        assertThat(bodies.mine())
                .filteredOn(BodySummary::nmirf)
                .extracting(BodySummary::id)
                .containsExactly(water);
        bodies.rename(water, "Ministry of Rivers");
        assertThat(people.party(water).orElseThrow().name()).isEqualTo("Ministry of Rivers");
        var clerk = scene.colleague(water);

        assertThatThrownBy(() -> bodies.close(water)).as("an editor does not").isInstanceOf(NotAllowed.class);
        scene.signIn(scene.colleague(scene.partyOf(focalPoint), MemberRole.OWNER));
        assertThatThrownBy(() -> bodies.close(scene.partyOf(elsewhere))).isInstanceOf(NotAllowed.class);
        bodies.close(water);
        assertThat(people.actor(clerk)).isEmpty();
        assertThat(people.partiesOf(state, PartyKind.MINISTRY)).isEmpty();
        assertThat(bodies.mine()).filteredOn(one -> one.closedAt() != null).hasSize(1);
    }

    @Test
    void thePagesDoNotExistForThoseTheyAreNotFor() {
        var state = scene.newState();
        var ministry = scene.person(PartyKind.MINISTRY, state);
        var nobody = new PersonId[] {
            scene.person(PartyKind.CSO, state), ministry, scene.person(PartyKind.OHCHR, null),
        };
        for (var person : nobody) {
            scene.signIn(person);
            missing(PeopleNavigation.BODIES);
            missing("accounts");
            missing(PeopleNavigation.peopleOf(PartyId.random()));
        }
        scene.signIn(nobody[0]);
        missing(PeopleNavigation.peopleOf(scene.partyOf(ministry)));

        scene.signIn(scene.person(PartyKind.ADMIN, null));
        UI.getCurrent().navigate("accounts");
        assertThat(test($(Grid.class).first()).size()).isPositive();
        missing(PeopleNavigation.peopleOf(scene.partyOf(ministry)));
    }

    private void missing(String path) {
        assertThat(NotFound.shownBy(navigate(path, Component.class))).isTrue();
    }

    private PersonId registered(PartyKind kind, org.uprportal.state.StateCode state) {
        var person = scene.person(kind, state);
        var party = people.party(scene.partyOf(person)).orElseThrow();
        actor.runAs(Actor.PORTAL, () -> organisations.register(party, OrganisationProfile.named(party.name(), true)));
        return person;
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }
}
