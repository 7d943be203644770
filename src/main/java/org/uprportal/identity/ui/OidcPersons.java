package org.uprportal.identity.ui;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.uprportal.identity.Invitations;
import org.uprportal.identity.People;

/** Recognises a person by the identity provider's issuer and subject, never by an address or a name. */
class OidcPersons extends OidcUserService {

    private final People people;
    private final Invitations invitations;

    OidcPersons(People people, Invitations invitations) {
        this.people = people;
        this.invitations = invitations;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = super.loadUser(request);
        PendingInvitation.accept(invitations, user.getIssuer().toString(), user.getSubject());
        var person = people.known(user.getIssuer().toString(), user.getSubject())
                .filter(known -> people.actor(known).isPresent())
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("unknown_person")));
        people.arrived(person);
        return new OidcPerson(user, person);
    }
}
