package org.uprportal.account.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that knows a session: one that no longer counts is gone before anybody reads who it was. The
 * heartbeats and push connections of an open tab are no use of a session.
 */
class SessionLimits extends OncePerRequestFilter {

    private static final Set<String> NO_USE = Set.of("heartbeat", "push");

    private final PortalSessions sessions;

    SessionLimits(PortalSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            try {
                limit(session, request);
            } catch (IllegalStateException endedMeanwhile) {
                logger.debug("A session was ended while a request of it came in; the request goes on without it");
            }
        }
        chain.doFilter(request, response);
    }

    private void limit(HttpSession session, HttpServletRequest request) {
        if (!sessions.counts(session)) {
            sessions.expire(session);
        } else if (!NO_USE.contains(String.valueOf(request.getParameter("v-r")))) {
            sessions.used(session);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SafeHeaders.isStatic(request.getRequestURI());
    }
}
