package org.uprportal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.privacy.Erasures;
import org.uprportal.privacy.PersonalRecords;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** Whoever sits down at an open browser erases nobody, suspends nobody and lifts no pseudonym. */
@PortalTest
class FreshSignInTest {

    @Autowired
    Scene scene;

    @Autowired
    Members members;

    @Autowired
    People people;

    @Autowired
    Erasures erasures;

    @Autowired
    PersonalRecords records;

    @Autowired
    PortalClock clock;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void powerOverAccountsAndErasingNeedAFreshSignIn() {
        var administrator = scene.person(PartyKind.ADMIN, null);
        var person = scene.person(PartyKind.CSO, scene.newState());
        scene.colleague(scene.partyOf(person), MemberRole.OWNER);
        for (var stale : new Instant[] {clock.instant().minus(Duration.ofMinutes(11)), Instant.EPOCH}) {
            signIn(administrator, stale);
            assertThatThrownBy(() -> members.suspend(person)).isInstanceOf(SignInAgain.class);
            assertThatThrownBy(() -> erasures.announce(person)).isInstanceOf(SignInAgain.class);
            assertThat(members.accounts("", 0, 50).rows())
                    .as("reading stays possible")
                    .isNotEmpty();
            signIn(person, stale);
            assertThatThrownBy(() -> records.erase(person))
                    .isInstanceOfSatisfying(
                            SignInAgain.class,
                            refused -> assertThat(refused.way()).isPresent());
            assertThat(people.actor(person)).isPresent();
        }

        signIn(administrator, clock.instant().minus(Duration.ofMinutes(9)));
        erasures.announce(person);
        members.suspend(person);
        assertThat(people.actor(person)).isEmpty();
    }

    @Test
    void whoeverFindsAnOpenBrowserDoesNotMakeTheOrganisationTheirs() {
        var other = scene.person(PartyKind.CSO, scene.newState());
        var owner = scene.colleague(scene.partyOf(other), MemberRole.OWNER);
        signIn(owner, clock.instant().minus(Duration.ofMinutes(11)));
        assertThatThrownBy(() -> members.handOverOwnership(other)).isInstanceOf(SignInAgain.class);

        signIn(owner, clock.instant());
        members.handOverOwnership(other);
        assertThat(people.actor(other).orElseThrow().role()).isEqualTo(MemberRole.OWNER);
    }

    @Test
    void theDemoHasNoIdentityProviderToAskAgain() {
        var person = scene.person(PartyKind.CSO, scene.newState());
        signIn(person, null);
        records.erase(person);
        assertThat(people.actor(person)).isEmpty();
    }

    private static void signIn(PersonId person, @Nullable Instant proved) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new Principal(person, proved), null, List.of(new SimpleGrantedAuthority("ROLE_PERSON"))));
        SecurityContextHolder.setContext(context);
    }

    private record Principal(PersonId personId, @Nullable Instant provedAt)
            implements SignedIn, java.security.Principal {

        @Override
        public String getName() {
            return personId.value().toString();
        }

        @Override
        public boolean mayActAs(PartyKind kind) {
            return true;
        }
    }
}
