package org.uprportal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.notification.Outbox;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** An invitation is good once, for a time, until it is withdrawn; identity is issuer and subject, never an address. */
@PortalTest
class InvitationsTest {

    private static final Pattern LINK = Pattern.compile("/invitation/([\\w-]+)");
    private static final String ISSUER = "https://idp.example/realms/portal";

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Invitations invitations;

    @Autowired
    Members members;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    PartyId party;
    PersonId owner;
    String address;

    @BeforeEach
    void anOwner() {
        party = scene.partyOf(scene.person(PartyKind.CSO, scene.newState()));
        owner = scene.colleague(party, MemberRole.OWNER);
        address = UUID.randomUUID() + "@example.org";
        scene.signIn(owner);
    }

    @Test
    void theInvitedPersonJoinsInTheChosenRoleAndTheLinkIsGoodOnce() {
        var token = invite(MemberRole.VIEWER);
        scene.signOut();
        assertThat(invitations.offer(token))
                .hasValueSatisfying(offer -> assertThat(offer.role()).isEqualTo(MemberRole.VIEWER));

        var person = invitations.accept(token, "Ilva Sorren");

        assertThat(people.actor(person)).hasValueSatisfying(who -> {
            assertThat(who.actsFor(party)).isTrue();
            assertThat(who.role()).isEqualTo(MemberRole.VIEWER);
        });
        refused(token);
    }

    @Test
    void theTokenHas256BitsAndOnlyItsHashIsKept() {
        var token = invite(MemberRole.EDITOR);

        assertThat(token).hasSize(43);
        assertThat(database.sql("select token_hash from identity_invitation where email = ?")
                        .params(address)
                        .query(String.class)
                        .single())
                .isEqualTo(InvitationToken.hash(token))
                .isNotEqualTo(token);
        // Administrators see that letters wait, neither to whom nor the key in one.
        scene.signIn(scene.person(PartyKind.ADMIN, null));
        assertThat(outbox.operations(200).waiting()).isPositive();
        assertThat(outbox.operations(200).toString()).doesNotContain(address, token);
    }

    @Test
    void anExpiredAWithdrawnAReplacedAndAnUnknownLinkAreRefusedAlike() {
        var replaced = invite(MemberRole.EDITOR);
        var withdrawn = invite(MemberRole.EDITOR);
        invitations.withdraw(invitations.open(party).getFirst().id());
        var expired = invite(MemberRole.EDITOR);
        time.pass(Duration.ofDays(15));

        for (var token : new String[] {replaced, withdrawn, expired, "no-such-token", ""}) {
            refused(token);
        }
        assertThat(invitations.open(party)).isEmpty();
    }

    @Test
    void aLinkDiesWithItsInvitersAccess() {
        var second = scene.colleague(party, MemberRole.OWNER);
        var token = scene.as(second, () -> invite(MemberRole.OWNER));

        members.suspend(second);
        refused(token);
        members.restore(second);
        members.remove(second);
        refused(token);
    }

    @Test
    void theAnswerIsTheSameForAnAddressThatThePortalKnows() {
        var known = people.person(scene.person(PartyKind.CSO, scene.newState())).orElseThrow();

        invitations.invite(party, known.email(), Locale.FRENCH, MemberRole.EDITOR);
        invitations.invite(party, address, Locale.FRENCH, MemberRole.EDITOR);

        assertThat(invitations.open(party))
                .extracting(InvitationSummary::email)
                .containsExactlyInAnyOrder(known.email(), address);
        refusedWith(
                "account.badAddress", () -> invitations.invite(party, "no address", Locale.FRENCH, MemberRole.EDITOR));
        scene.signIn(scene.colleague(party));
        assertThatThrownBy(() -> invitations.invite(party, address, Locale.FRENCH, MemberRole.EDITOR))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoTheyAreIsIssuerAndSubjectWhateverAddressTheProviderKnows() {
        var subject = UUID.randomUUID().toString();
        var person = invitations.accept(invite(MemberRole.EDITOR), "Ilva Sorren", ISSUER, subject);

        assertThat(people.known(ISSUER, subject)).contains(person);
        assertThat(people.known(ISSUER, address)).isEmpty();
        assertThat(people.person(person).orElseThrow().email()).isEqualTo(address);

        var again = invite(MemberRole.OWNER);
        refusedWith("account.actsElsewhere", () -> invitations.accept(again, "Ilva Sorren", ISSUER, subject));
        assertThat(invitations.offer(again))
                .as("the refused link is not used up")
                .isPresent();

        members.remove(person);
        assertThat(invitations.accept(again, "Ilva Sorren", ISSUER, subject)).isEqualTo(person);
        assertThat(people.actor(person).orElseThrow().role()).isEqualTo(MemberRole.OWNER);
    }

    private void refused(String token) {
        assertThat(invitations.offer(token)).isEmpty();
        assertThatThrownBy(() -> invitations.accept(token, "Ilva Sorren"))
                .isInstanceOfSatisfying(
                        MemberRefused.class, why -> assertThat(why.key()).isEqualTo("account.invitationInvalid"));
    }

    /** Nobody floods a stranger's mailbox, nor many, by inviting. */
    @Test
    void invitationsAreLimitedToOneAddressByDayAndInAllByHour() {
        for (int letter = 0; letter < 3; letter++) {
            invitations.invite(party, "stranger@example.org", Locale.ENGLISH, MemberRole.EDITOR);
        }
        assertThatThrownBy(() -> invitations.invite(party, "Stranger@example.org", Locale.ENGLISH, MemberRole.EDITOR))
                .isInstanceOfSatisfying(
                        MemberRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("account.tooManyAtOnce"));
        for (int letter = 3; letter < 30; letter++) {
            invitations.invite(party, "guest" + letter + "@example.org", Locale.ENGLISH, MemberRole.EDITOR);
        }
        refusedWith(
                "account.tooManyAtOnce",
                () -> invitations.invite(party, "late@example.org", Locale.ENGLISH, MemberRole.EDITOR));
        time.pass(Duration.ofMinutes(61));
        invitations.invite(party, "late@example.org", Locale.ENGLISH, MemberRole.EDITOR);
    }

    private String invite(MemberRole role) {
        invitations.invite(party, address, Locale.ENGLISH, role);
        var bodies = database.sql("select body from notification_mail where recipient = ? order by written_at desc, id")
                .params(address)
                .query(String.class)
                .list();
        return bodies.stream()
                .map(InvitationsTest::token)
                .filter(one -> invitations.offer(one).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String token(String body) {
        var link = LINK.matcher(body);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void whoAcceptsHasAName() {
        var token = invite(MemberRole.EDITOR);
        scene.signOut();
        refusedWith("account.nameMissing", () -> invitations.accept(token, " "), 120);
        refusedWith("account.nameMissing", () -> invitations.accept(token, "x".repeat(121)), 120);
        assertThat(people.person(invitations.accept(token, "  Ilva Sorren "))
                        .orElseThrow()
                        .name())
                .isEqualTo("Ilva Sorren");
    }

    @Test
    void atMostFiftyAreOpenAtOnce() {
        for (int i = 0; i < 50; i++) {
            invitations.invite(party, "guest" + i + "@example.org", Locale.ENGLISH, MemberRole.EDITOR);
            if (i == 25) {
                time.pass(Duration.ofMinutes(61));
            }
        }
        time.pass(Duration.ofMinutes(61));
        refusedWith(
                "account.tooManyInvitations",
                () -> invitations.invite(party, "one.more@example.org", Locale.ENGLISH, MemberRole.EDITOR),
                50);
        invitations.withdraw(invitations.open(party).getFirst().id());
        invitations.invite(party, "one.more@example.org", Locale.ENGLISH, MemberRole.EDITOR);
        assertThat(invitations.open(party)).hasSize(50);
    }
}
