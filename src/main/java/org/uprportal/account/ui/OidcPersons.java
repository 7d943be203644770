package org.uprportal.account.ui;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.uprportal.account.Invitations;
import org.uprportal.account.People;
import org.uprportal.account.RealmRole;
import org.uprportal.party.PersonId;

/**
 * Recognises a person by the identity provider's issuer and subject, never by an address or a name. Comes in: who has a
 * record in the portal <em>and</em> the realm's role for the party of that record <em>and</em>, where the role asks for it,
 * a second factor. Everybody else is refused.
 */
class OidcPersons extends OidcUserService {

    private static final String ROLES = "roles";
    private static final String FACTORS = "amr";

    /** A code beside the password; or a passkey, which its holder opens by finger, face or code, and which is both at once. */
    private static final Set<String> ENOUGH = Set.of("otp", "mfa");

    /** A security key beside the password too, which the realm asks for only where no role needs more. */
    private static final String KEY = "hwk";

    private final People people;
    private final Invitations invitations;

    OidcPersons(People people, Invitations invitations) {
        setOauth2UserService(ProviderCalls.users());
        this.people = people;
        this.invitations = invitations;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = super.loadUser(request);
        var token = user.getIdToken();
        PendingInvitation.accept(invitations, issuer(token), subject(token));
        return recognise(user);
    }

    OidcPerson recognise(OidcUser user) {
        var token = user.getIdToken();
        var person = people.known(issuer(token), subject(token)).orElseThrow(SignInRefused::unknown);
        var granted = grantedBy(token);
        check(person, token, granted);
        people.arrived(person);
        return new OidcPerson(user, person, granted);
    }

    /** Every token of OpenID Connect says who gave it out; one that does not is nobody's. */
    private static String issuer(OidcIdToken token) {
        var issuer = token.getIssuer();
        if (issuer == null) {
            throw SignInRefused.unknown();
        }
        return issuer.toString();
    }

    private static String subject(OidcIdToken token) {
        var subject = token.getSubject();
        if (subject == null) {
            throw SignInRefused.unknown();
        }
        return subject;
    }

    private void check(PersonId person, OidcIdToken token, Collection<RealmRole> granted) {
        var actor = people.actor(person).orElseThrow(SignInRefused::unknown);
        var party = actor.party();
        if (party == null) {
            throw SignInRefused.unknown();
        }
        var needed = RealmRole.of(party.kind());
        if (!listed(token, ROLES).contains(needed.claim())) {
            throw SignInRefused.disagreeing();
        }
        if (!granted.contains(needed)) {
            throw SignInRefused.oneFactorOnly();
        }
    }

    /** Roles on the portal's list only, and those that need a second factor only where there was one. */
    private static Collection<RealmRole> grantedBy(OidcIdToken token) {
        var secondFactor = listed(token, FACTORS).stream().anyMatch(ENOUGH::contains);
        var granted = EnumSet.noneOf(RealmRole.class);
        listed(token, ROLES)
                .forEach(name -> RealmRole.named(name)
                        .filter(role -> secondFactor || !role.secondFactor())
                        .ifPresent(granted::add));
        return granted;
    }

    /** Whether somebody proved more than that they know a password. */
    static boolean severalFactors(OidcIdToken token) {
        var factors = listed(token, FACTORS);
        return factors.contains(KEY) || factors.stream().anyMatch(ENOUGH::contains);
    }

    /** A claim that is no list counts as none. */
    private static List<String> listed(OidcIdToken token, String claim) {
        return token.getClaim(claim) instanceof Collection<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }
}
