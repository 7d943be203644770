package org.uprportal.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** How somebody leaves whose account here is gone. */
@Component
@Profile("!command-line")
public class Farewell {

    private final AuthenticationContext authentication;
    private final PortalSessions sessions;
    private final boolean identityProvider;

    Farewell(
            AuthenticationContext authentication,
            PortalSessions sessions,
            ObjectProvider<ClientRegistrationRepository> identityProvider) {
        this.authentication = authentication;
        this.sessions = sessions;
        this.identityProvider = identityProvider.getIfAvailable() != null;
    }

    /** Whether there is an account at an identity provider too, over which the portal has no power. */
    public boolean leadsToTheIdentityProvider() {
        return identityProvider;
    }

    /** Where somebody sets up more than a password: {@code passkey}, {@code code} on a telephone, or {@code key}. */
    public static String setupOf(String factor) {
        return SecurityConfiguration.SIGN_IN + "?" + SignInRequests.SETUP + "=" + factor;
    }

    /** Signs whoever asks out of the portal; where there is an identity provider, it asks them to delete the account there. */
    public void say() {
        if (identityProvider) {
            // The account there is the person's own: it asks them once more, and is deleted by their word, not by ours.
            UI.getCurrent().getPage().setLocation(SecurityConfiguration.SIGN_IN + "?" + SignInRequests.DELETE);
            sessions.signOut(
                    VaadinServletRequest.getCurrent().getHttpServletRequest().getSession());
        } else {
            authentication.logout();
        }
    }
}
