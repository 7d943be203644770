package org.uprportal.identity.ui;

import java.util.List;
import java.util.UUID;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.uprportal.identity.PersonId;
import org.uprportal.identity.SignedIn;

/** A person of the portal who came in through the identity provider. */
class OidcPerson extends DefaultOidcUser implements SignedIn {

    private final UUID person;

    OidcPerson(OidcUser user, PersonId person) {
        super(List.of(new SimpleGrantedAuthority("ROLE_PERSON")), user.getIdToken(), user.getUserInfo(), "sub");
        this.person = person.value();
    }

    @Override
    public PersonId personId() {
        return new PersonId(person);
    }
}
