package org.uprportal.account;

import java.util.Locale;
import java.util.Set;
import org.uprportal.party.MemberRole;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** Names and addresses of persons and parties, and of whoever is invited. */
public class AccountTexts implements ModuleTexts {

    private final Scene scene;
    private final People people;
    private final Invitations invitations;

    private Walk walk;

    AccountTexts(Scene scene, People people, Invitations invitations) {
        this.scene = scene;
        this.people = people;
        this.invitations = invitations;
    }

    @Override
    public void walk(Walk walk) {
        this.walk = walk;
        walk.limit(
                "identity_party.name",
                300,
                text -> people.know(new Party(PartyId.random(), PartyKind.CSO, text, walk.state, null)));
        walk.limit("identity_person.name", 200, text -> enrol(text, "a@example.org"));
        walk.limit("identity_person.email", 254, text -> enrol("A name", text));

        var owner = scene.colleague(scene.partyOf(walk.cso), MemberRole.OWNER);
        scene.signIn(owner);
        walk.refusedAsTooLong(
                "identity_invitation.email",
                () -> invitations.invite(
                        scene.partyOf(walk.cso), tooLongAnAddress(), Locale.ENGLISH, MemberRole.EDITOR));
    }

    private void enrol(String name, String email) {
        people.enrol(PersonId.random(), name, email, Locale.ENGLISH, scene.partyOf(walk.cso), MemberRole.VIEWER);
    }

    private static String tooLongAnAddress() {
        return "a@" + "b".repeat(249) + ".org";
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                // From the identity provider, in a walk of its own
                "identity_person.issuer",
                "identity_person.subject",
                "identity_sign_in.issuer",
                "identity_sign_in.subject",
                "identity_audit.act",
                "identity_person.suspended_by",
                // A safety net: what is too long for it is not kept, and stays in the field
                "identity_kept_text.place",
                "identity_kept_text.text");
    }
}
