package org.uprportal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.testing.Refusals.refusedWith;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.FirstOwners;
import org.uprportal.account.Invitations;
import org.uprportal.account.Members;
import org.uprportal.account.People;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.OperatorCommand;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/**
 * The first people of an installation without sample content, and whoever comes after a lost administrator: by the command line
 * alone, from a link to the first act.
 */
@PortalTest
class FirstPeopleTest {

    @Autowired
    List<OperatorCommand> commands;

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    Members members;

    @Autowired
    Invitations invitations;

    @Autowired
    FirstOwners firstOwners;

    @Autowired
    Cycles cycles;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void anAdministratorOhchrAndAFocalPointComeInByALinkAndAct() {
        var administrator = comeIn(PartyKind.ADMIN, "administrator", "--email", address());
        assertThat(scene.as(administrator, () -> members.accounts("", 0, 50).rows()))
                .isNotEmpty();

        var secretariat = comeIn(PartyKind.OHCHR, "ohchr", "--email", address());
        var session = scene.newSession(Duration.ofDays(120));
        var cycle = scene.as(secretariat, () -> cycles.open(new StateCode("NRU"), 4, session.number()));

        var focalPoint =
                comeIn(PartyKind.GOVERNMENT, "focal-point", "--state", "NRU", "--email", address(), "--language", "fr");
        scene.as(focalPoint, () -> cycles.confirm(cycle));
        assertThat(people.person(focalPoint).orElseThrow().language()).isEqualTo(Locale.FRENCH);
        scene.as(
                focalPoint,
                () -> invitations.invite(scene.partyOf(focalPoint), address(), Locale.FRENCH, MemberRole.EDITOR));

        var second = comeIn(PartyKind.GOVERNMENT, "focal-point", "--state", "NRU", "--email", address());
        assertThat(scene.partyOf(second)).as("one office, however often").isEqualTo(scene.partyOf(focalPoint));
    }

    @Test
    void afterALostAdministratorTheNextComesInTheSameWay() {
        var lost = comeIn(PartyKind.ADMIN, "administrator", "--email", address());
        var next = comeIn(PartyKind.ADMIN, "administrator", "--email", address());
        assertThat(scene.partyOf(next)).isEqualTo(scene.partyOf(lost));

        scene.as(next, () -> members.suspend(lost));

        assertThat(people.actor(lost)).isEmpty();
    }

    @Test
    void aLinkIsGoodOnceAndWhatIsTypedWronglyChangesNothing() {
        assertThat(run("administrator", "--email", address())).isZero();
        var token = token();
        invitations.accept(token, "Ilva Sorren");
        refusedWith("account.invitationInvalid", () -> invitations.accept(token, "Somebody Else"));

        assertThat(run()).isEqualTo(2);
        assertThat(run("owner", "--email", address())).isEqualTo(2);
        assertThat(run("administrator")).isEqualTo(2);
        assertThat(run("focal-point", "--email", address())).isEqualTo(2);
        assertThat(run("administrator", "--state", "NRU", "--email", address())).isEqualTo(2);
        assertThat(run("administrator", "--password", "x")).isEqualTo(2);
        assertThat(run("administrator", "--email", "no address")).isEqualTo(1);
        assertThat(run("focal-point", "--state", "XXX", "--email", address())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private PersonId comeIn(PartyKind kind, String... typed) {
        assertThat(run(typed)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        var person = invitations.accept(
                token(),
                "Ilva Sorren",
                "https://issuer.example.org",
                UUID.randomUUID().toString());
        var actor = people.actor(person).orElseThrow();
        assertThat(actor.party().kind()).isEqualTo(kind);
        assertThat(actor.role()).isEqualTo(MemberRole.OWNER);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("second factor");
        return person;
    }

    private String token() {
        var link = out.toString(StandardCharsets.UTF_8).strip();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private int run(String... typed) {
        out.reset();
        err.reset();
        var command = commands.stream()
                .filter(one -> one.name().equals("add-person"))
                .findFirst()
                .orElseThrow();
        return command.run(
                List.of(typed),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }
}
