package org.uprportal.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.privacy.Erasures;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** An administrator erases an account: what goes and what stays is told before, and the name must be typed. */
@PortalTest
class AccountsViewTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    Erasures erasures;

    @Autowired
    CurrentActor actor;

    @Autowired
    PortalClock clock;

    @Autowired
    TimeMachine time;

    PersonId administrator;
    PersonId owner;
    PersonId editor;

    @BeforeEach
    void anAdministratorLooksAtTheAccountsOfAnOrganisation() {
        var party = scene.partyOf(scene.person(PartyKind.CSO, scene.newState()));
        owner = scene.colleague(party, MemberRole.OWNER);
        editor = scene.colleague(party);
        administrator = scene.person(PartyKind.ADMIN, null);
        scene.signIn(administrator);
    }

    /** Two letters of Cyrillic in a Latin name: drawn alike, and somebody else. */
    @Test
    void anAdministratorIsWarnedOfANameThatPassesForAnother() {
        database.sql("update identity_person set name = ? where id = ?")
                .params("Mir\u0430 S\u043Elvane", editor.value().toString())
                .update();
        navigate("accounts", AccountsView.class);
        test($(TextField.class).first()).setValue("Mir\u0430 S\u043Elvane");
        var grid = $(Grid.class).first();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getCellComponent(0, 4).getElement().getTextRecursively())
                .contains("letters of different alphabets");
    }

    @Test
    void theAccountIsErasedAWeekAfterItsNameWasTyped() {
        database.sql("update identity_person set issuer = 'https://id.example.org', subject = ? where id = ?")
                .params("subject-" + editor.value(), editor.value().toString())
                .update();
        var name = people.person(editor).orElseThrow().name();
        var dialog = askToErase(editor);
        assertThat(facts(dialog))
                .anyMatch(fact -> fact.contains("record of the review stays"))
                .anyMatch(fact -> fact.contains("subject-" + editor.value()));
        assertThat(button("Announce the erasure").isEnabled()).isFalse();
        test(typed()).setValue("Somebody else");
        assertThat(button("Announce the erasure").isEnabled()).isFalse();

        test(typed()).setValue(name);
        test(button("Announce the erasure")).click();

        assertThat($(Dialog.class).all()).isEmpty();
        assertThat(people.person(editor).orElseThrow().name())
                .as("seven days in which it can be stopped")
                .isEqualTo(name);
        time.travelTo(clock.instant().plus(Duration.ofDays(7)).plusSeconds(60));
        actor.runAs(Actor.PORTAL, erasures::eraseDue);
        scene.signIn(administrator);
        navigate("accounts", AccountsView.class);
        test($(TextField.class).first()).setValue(name);
        assertThat(database.sql("select concat(name, subject is null) from identity_person where id = ?")
                        .param(editor.value().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("—1");
        assertThat(test($(Grid.class).first()).size()).isZero();
    }

    @Test
    void theOnlyOwnerAmongOthersHandsOverFirst() {
        var dialog = askToErase(owner);
        assertThat(facts(dialog)).anyMatch(fact -> fact.contains("handed over first"));

        test(typed()).setValue(people.person(owner).orElseThrow().name());

        assertThat(button("Announce the erasure").isEnabled()).isFalse();
    }

    private Dialog askToErase(PersonId person) {
        navigate("accounts", AccountsView.class);
        test($(TextField.class).first())
                .setValue(people.person(person).orElseThrow().name());
        var grid = test($(Grid.class).first());
        assertThat(grid.size()).isOne();
        var acts = grid.getCellComponent(0, 5);
        test((Button) acts.getChildren()
                        .filter(one ->
                                one instanceof Button button && button.getText().equals("Erase"))
                        .findFirst()
                        .orElseThrow())
                .click();
        return $(Dialog.class).single();
    }

    private TextField typed() {
        return $(TextField.class).all().stream()
                .filter(one -> one.getLabel().startsWith("Type"))
                .findFirst()
                .orElseThrow();
    }

    /** The one of the dialog, which is the last. */
    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static List<String> facts(Component dialog) {
        return dialog.getChildren()
                .flatMap(Component::getChildren)
                .filter(ListItem.class::isInstance)
                .map(one -> one.getElement().getTextRecursively())
                .toList();
    }
}
