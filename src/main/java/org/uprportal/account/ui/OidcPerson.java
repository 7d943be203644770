package org.uprportal.account.ui;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.uprportal.account.RealmRole;
import org.uprportal.account.SignedIn;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;

/** A person of the portal who came in through the identity provider, with the roles it granted at that moment. */
class OidcPerson extends DefaultOidcUser implements SignedIn {

    private final UUID person;
    private final Set<RealmRole> granted;

    OidcPerson(OidcUser user, PersonId person, Collection<RealmRole> granted) {
        super(List.of(new SimpleGrantedAuthority("ROLE_PERSON")), user.getIdToken(), user.getUserInfo(), "sub");
        this.person = person.value();
        this.granted = Set.copyOf(granted);
    }

    @Override
    public PersonId personId() {
        return new PersonId(person);
    }

    /** The token's {@code auth_time}: not when it was made, but when a password was typed. */
    @Override
    public Instant provedAt() {
        var typed = getIdToken().getAuthenticatedAt();
        return typed == null ? Instant.EPOCH : typed;
    }

    @Override
    public boolean passwordAlone() {
        return !OidcPersons.severalFactors(getIdToken());
    }

    @Override
    public boolean mayActAs(PartyKind kind) {
        return granted.contains(RealmRole.of(kind));
    }
}
