package org.uprportal.account.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.uprportal.account.SignIns;

/** Ends what a sign-in has opened: the session here with all its tabs, and its sign-in for every server. */
final class SignOut {

    private static final Logger LOG = LoggerFactory.getLogger(SignOut.class);

    private SignOut() {}

    /** Somebody signs out in the portal. */
    static LogoutHandler here(PortalSessions sessions) {
        return new LogoutHandler() {
            @Override
            public void logout(
                    HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
                var session = request.getSession(false);
                if (session != null) {
                    sessions.signOut(session);
                }
            }
        };
    }

    /**
     * The identity provider says, by a logout token whose signature, issuer, audience and age have been checked, that
     * somebody has signed out. It needs no cookie and no second request: the sessions are found by the subject.
     */
    static LogoutHandler everywhere(SignIns signIns, PortalSessions sessions) {
        return (request, response, authentication) -> {
            if (authentication != null
                    && authentication.getPrincipal() instanceof OidcLogoutToken token
                    && token.getSubject() != null) {
                var ended = signIns.endAll(token.getIssuer().toString(), token.getSubject());
                sessions.signOut(ended);
                LOG.info("The identity provider ended {} sign-ins", ended.size());
            }
        };
    }
}
