package org.uprportal.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.uprportal.account.Invitations;
import org.uprportal.account.Members;
import org.uprportal.account.People;
import org.uprportal.account.RealmRole;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** The realm's role and the portal's record must agree, and the second factor must have been asked for. */
@PortalTest
class OidcPersonsTest {

    private static final String ISSUER = "https://idp.example.org/realms/portal";

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    Members members;

    @Autowired
    Invitations invitations;

    @ParameterizedTest
    @EnumSource(PartyKind.class)
    void letsInWhoHasTheRoleOfTheirPartyAndBothFactors(PartyKind kind) {
        var person = scene.person(kind, scene.newState());
        var subject = linked(person);

        var in = comesIn(subject, Map.of("roles", List.of(RealmRole.of(kind).claim()), "amr", List.of("pwd", "otp")));

        assertThat(in.personId()).isEqualTo(person);
        for (var other : PartyKind.values()) {
            assertThat(in.mayActAs(other)).isEqualTo(RealmRole.of(other) == RealmRole.of(kind));
        }
    }

    @Test
    void anAdministratorOfTheRealmAloneMakesNobodyOhchr() {
        var subject = linked(scene.person(PartyKind.CSO, scene.newState()));

        assertThatThrownBy(
                        () -> comesIn(subject, Map.of("roles", List.of("portal-ohchr"), "amr", List.of("pwd", "otp"))))
                .hasMessageContaining("disagreeing");
        var both = comesIn(
                subject, Map.of("roles", List.of("portal-stakeholder", "portal-ohchr"), "amr", List.of("pwd", "otp")));
        assertThat(people.actor(both.personId()).orElseThrow().secretariat()).isFalse();
    }

    @Test
    void aRecordInThePortalAloneMakesNobodyOhchr() {
        var subject = linked(scene.secretariat());

        assertThatThrownBy(() ->
                        comesIn(subject, Map.of("roles", List.of("portal-stakeholder"), "amr", List.of("pwd", "otp"))))
                .hasMessageContaining("disagreeing");
    }

    /** Its holder opens it by finger, face or code: what one has and what one is, at once. */
    @ParameterizedTest
    @CsvSource({"GOVERNMENT", "MINISTRY", "UNCT", "OHCHR", "ADMIN", "AUDITOR"})
    void aPasskeyIsBothFactors(PartyKind kind) {
        var person = scene.person(kind, scene.newState());
        var role = List.of(RealmRole.of(kind).claim());

        var in = comesIn(linked(person), Map.of("roles", role, "amr", List.of("pwd", "mfa")));

        assertThat(in.mayActAs(kind)).isTrue();
        assertThat(in.passwordAlone()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"pwd, true", "hwk, false", "otp, false", "mfa, false"})
    void whoCameInByAPasswordAloneIsTold(String factor, boolean alone) {
        var subject = linked(scene.person(PartyKind.EMBASSY, scene.newState()));

        var in = comesIn(subject, Map.of("roles", List.of("portal-mission"), "amr", List.of("pwd", factor)));

        assertThat(in.passwordAlone()).isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource({"GOVERNMENT", "MINISTRY", "UNCT", "OHCHR", "ADMIN"})
    void theirRolesNeedASecondFactor(PartyKind kind) {
        var subject = linked(scene.person(kind, scene.newState()));
        var role = List.of(RealmRole.of(kind).claim());

        assertThatThrownBy(() -> comesIn(subject, Map.of("roles", role, "amr", List.of("pwd"))))
                .hasMessageContaining("oneFactorOnly");
        assertThatThrownBy(() -> comesIn(subject, Map.of("roles", role))).hasMessageContaining("oneFactorOnly");
    }

    @ParameterizedTest
    @CsvSource({"CSO", "COALITION", "NHRI", "EMBASSY"})
    void othersComeInWithOne(PartyKind kind) {
        var person = scene.person(kind, scene.newState());
        var subject = linked(person);

        assertThat(comesIn(subject, Map.of("roles", List.of(RealmRole.of(kind).claim()), "amr", List.of("pwd")))
                        .personId())
                .isEqualTo(person);
    }

    @Test
    void anAddressOrANameIsNobody() {
        var person = scene.person(PartyKind.CSO, scene.newState());
        linked(person);
        var summary = people.person(person).orElseThrow();

        assertThatThrownBy(() -> comesIn(
                        "somebody-else",
                        Map.of(
                                "roles", List.of("portal-stakeholder"),
                                "email", summary.email(),
                                "preferred_username", summary.name())))
                .hasMessageContaining("unknown");
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsSomebodyElse() {
        var person = scene.person(PartyKind.CSO, scene.newState());
        people.link(person, "https://elsewhere.example.org", "s-1-" + person.value());

        assertThatThrownBy(() -> comesIn("s-1-" + person.value(), Map.of("roles", List.of("portal-stakeholder"))))
                .hasMessageContaining("unknown");
    }

    @Test
    void whoIsSuspendedDoesNotComeIn() {
        var person = scene.person(PartyKind.CSO, scene.newState());
        var subject = linked(person);
        scene.as(scene.person(PartyKind.ADMIN, null), () -> members.suspend(person));

        assertThatThrownBy(() -> comesIn(subject, Map.of("roles", List.of("portal-stakeholder"))))
                .hasMessageContaining("unknown");
    }

    private String linked(PersonId person) {
        var subject = UUID.randomUUID().toString();
        people.link(person, ISSUER, subject);
        return subject;
    }

    private OidcPerson comesIn(String subject, Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        all.put("iss", ISSUER);
        all.put("sub", subject);
        var token = new OidcIdToken("token", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), all);
        return new OidcPersons(people, invitations).recognise(new DefaultOidcUser(List.of(), token));
    }
}
