package org.uprportal.identity.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.uprportal.identity.People;
import org.uprportal.identity.SignedIn;

/**
 * Ends the web session of somebody who may not act any more, before anything else looks at the request: a page is answered
 * with the way in, a call from an open page as one whose session has expired.
 */
@Component
@Profile("!command-line")
class RevocationFilter extends OncePerRequestFilter implements Ordered {

    private final People people;
    private final SignedInPages pages;

    RevocationFilter(People people, SignedInPages pages) {
        this.people = people;
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof SignedIn who
                && people.actor(who.personId()).isEmpty()) {
            session.invalidate();
            if (request.getMethod().equals("GET") && request.getParameter("v-r") == null) {
                response.sendRedirect(pages.door());
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
