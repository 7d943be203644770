package org.uprportal.account.ui;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.uprportal.account.SignIns;
import org.uprportal.account.SignedIn;
import org.uprportal.platform.Reference;
import org.uprportal.platform.ui.WayBack;

/**
 * What follows on the identity provider's answer: the sign-in begins and the browser goes where it wanted to, or the page
 * that says why not.
 */
class SignInOutcome extends VaadinSavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInOutcome.class);
    private static final Set<String> TOLD = Set.of("unknown", "disagreeing", "oneFactorOnly");

    private final SignIns signIns;
    private final PortalSessions sessions;

    SignInOutcome(SignIns signIns, PortalSessions sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        var person = Objects.requireNonNull((OidcPerson) authentication.getPrincipal());
        var issuer = Objects.requireNonNull(person.getIssuer(), "known by it");
        sessions.begin(request.getSession(), signIns.begin(person.personId(), issuer.toString(), person.getSubject()));
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
        return WayBack.take(request.getSession(false)).orElseGet(() -> super.determineTargetUrl(request, response));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        // An answer that comes twice, or late, to somebody who is in already, changes nothing.
        var present = SecurityContextHolder.getContext().getAuthentication();
        if (present != null && present.getPrincipal() instanceof SignedIn) {
            response.sendRedirect("/");
            return;
        }
        var reference = Reference.random();
        var code = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "failed";
        LOG.warn("Reference {}: sign-in refused, {}", reference, code.replaceAll("[^A-Za-z_-]", ""));
        response.sendRedirect("/sign-in/refused?why=" + (TOLD.contains(code) ? code : "failed") + "&ref=" + reference);
    }
}
