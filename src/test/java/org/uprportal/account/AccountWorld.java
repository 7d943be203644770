package org.uprportal.account;

import java.util.Locale;
import java.util.Map;
import org.uprportal.party.MemberRole;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Readings;
import org.uprportal.testing.world.Secret;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** The accounts of everybody, and somebody whom the author has invited. */
public class AccountWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final People people;
    private final Members members;
    private final Invitations invitations;

    private InvitationId invitation;

    AccountWorld(World world, Scene scene, People people, Members members, Invitations invitations) {
        this.world = world;
        this.scene = scene;
        this.people = people;
        this.members = members;
        this.invitations = invitations;
    }

    @Override
    public void happens(World world) {
        invitation = scene.as(
                world.who("author"),
                () -> invitations.invite(
                        world.authors(), world.marked("INVITED") + "@example.org", Locale.ENGLISH, MemberRole.EDITOR));
    }

    @Override
    public void trials(Trials trials) {
        // An account is a person's, not a party's: the author's colleagues have their own.
        trials.of("account")
                .ownedBy(world.authors())
                .of("author")
                .read(who -> people.hereBefore(world.who("author")) != null)
                .write(() -> people.speaks(world.who("author"), Locale.FRENCH));
        trials.of("party-people")
                .ownedBy(world.authors())
                .read(who -> !members.of(world.authors()).isEmpty())
                .write(() -> members.changeRole(world.who("author's viewer"), MemberRole.EDITOR));
        trials.of("member-invitation")
                .ownedBy(world.authors())
                .read(who -> invitations.open(world.authors()).stream()
                        .anyMatch(one -> one.id().equals(invitation)))
                .write(() -> invitations.withdraw(invitation))
                .create(() ->
                        invitations.invite(world.authors(), "guest@example.org", Locale.FRENCH, MemberRole.EDITOR));
        trials.of("account-list")
                .read(who -> !members.accounts("", 0, 1).rows().isEmpty())
                .write(() -> members.suspend(world.who("CSO of another State")));
    }

    @Override
    public void readings(Readings readings) {
        readings.of("account.Members#of", "government's owner", () -> members.of(world.lead()));
        readings.of("account.Members#accounts", "administrator", () -> members.accounts("", 0, 20));
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.ofEntries(Map.entry("INVITED", Secret.of("member-invitation", world.authors())));
    }
}
